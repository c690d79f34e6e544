package dev.dodproof.dod.verdict;

import dev.dodproof.dod.model.Finding;
import dev.dodproof.dod.model.FindingCode;
import dev.dodproof.dod.model.SourceLocation;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * Judges what became of earlier criteria. One that is gone since an earlier sealed verdict needs a
 * waiver. What is gone or says something else since the commit that the document names cannot have
 * been implemented by that commit.
 */
final class DriftJudge {

  private final SourceLocation document;
  private final Predicate<Drift.Known> waived;
  private final List<Finding> findings = new ArrayList<>();

  private DriftJudge(SourceLocation document, Predicate<Drift.Known> waived) {
    this.document = document;
    this.waived = waived;
  }

  /**
   * Judges.
   *
   * @param document the document
   * @param waived tells whether a removed criterion is waived
   */
  static List<Finding> judge(
      SourceLocation document, List<Drift> drifts, Predicate<Drift.Known> waived) {
    DriftJudge judge = new DriftJudge(document, waived);
    drifts.forEach(judge::judge);
    return List.copyOf(judge.findings);
  }

  private void judge(Drift drift) {
    for (Drift.Known removed : drift.removed()) {
      if (!waived.test(removed)) {
        findings.add(removed(drift, removed));
      }
    }
    if (drift.since().kind() == EarlierDocument.Kind.COMMIT) {
      drift.reworded().forEach(reworded -> findings.add(reworded(drift, reworded)));
    }
  }

  private Finding removed(Drift drift, Drift.Known criterion) {
    String name = drift.since().name();
    return new Finding(
        FindingCode.CRITERION_REMOVED,
        criterion.id(),
        document,
        "the criterion '%s' (%s) removed since %s"
            .formatted(criterion.text(), criterion.id(), name),
        "every criterion that there was",
        "put it back, or waive it: dod waive --criterion " + criterion.id());
  }

  private Finding reworded(Drift drift, Drift.Reworded criterion) {
    return new Finding(
        FindingCode.CRITERION_REWORDED,
        criterion.now().id(),
        document,
        "a criterion reworded from '%s' to '%s' since %s"
            .formatted(criterion.before().text(), criterion.now().text(), drift.since().name()),
        "the wording that this commit implemented",
        "name a commit that implements the new wording as Commit SHA, or put the old one back");
  }
}
