package dev.dodproof.dod.report;

import dev.dodproof.dod.model.Finding;
import dev.dodproof.dod.model.FindingCode;
import dev.dodproof.dod.verdict.PhaseVerdict;
import dev.dodproof.dod.verdict.Verdict;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Why a phase is not PROVEN, and the shortest way there; or what PROVEN rests on.
 *
 * <p>Thread-safe and pure. Lines hold no line break and no control character.
 */
public final class Explanation {

  private static final int MAX_LISTED = 50;

  private final PhaseVerdict verdict;
  private final Reasons reasons;
  private final List<String> lines = new ArrayList<>();
  private int steps;

  private Explanation(PhaseVerdict verdict) {
    this.verdict = verdict;
    this.reasons = Reasons.of(verdict);
  }

  /**
   * Explains a verdict.
   *
   * @param verdict the verdict
   * @return the lines: for PROVEN what it rests on and what changed in the document, else the
   *     causes in the order in which to clear them, and the commands to run
   */
  public static List<String> of(PhaseVerdict verdict) {
    Explanation explanation = new Explanation(verdict);
    if (verdict.verdict() == Verdict.PROVEN) {
      explanation.lines.addAll(ProvenExplanation.of(verdict));
      explanation.drift();
    } else {
      explanation.explain();
    }
    return List.copyOf(explanation.lines);
  }

  private void explain() {
    lines.add(
        Visible.line(verdict.phaseId())
            + " is "
            + verdict.verdict()
            + ", not PROVEN: "
            + Words.provenCriteria(verdict)
            + ".");
    lines.add(Words.meaning(verdict.verdict()));
    step(Cause.DOCUMENT);
    drift();
    step(Cause.COMMIT);
    run();
    step(Cause.CLAIMS);
    criteria();
    step(Cause.GATE);
    step(Cause.STATEMENTS);
    step(Cause.POLICY);
    step(Cause.OTHER);
    derived();
    lines.add("");
    lines.add("Commands, in this order:");
    Commands.of(verdict).forEach(command -> lines.add("  " + command));
  }

  private void drift() {
    List<String> changes = DriftLines.of(verdict);
    if (!changes.isEmpty()) {
      lines.add("");
      lines.add("What changed in the document:");
      changes.forEach(change -> lines.add("   " + change));
    }
  }

  private void step(Cause cause) {
    List<Finding> findings = reasons.of(cause);
    if (!findings.isEmpty()) {
      title(cause);
      all(findings);
    }
  }

  private void run() {
    List<Finding> findings = reasons.of(Cause.RUN);
    long absent = testsOfAbsentRun();
    if (findings.isEmpty() && absent == 0) {
      return;
    }
    title(Cause.RUN);
    Set<FindingCode> codes = EnumSet.noneOf(FindingCode.class);
    verdict.findings().stream().map(Finding::code).forEach(codes::add);
    lines.add("   One whole run may clear all of this: " + Commands.runAgain(codes));
    all(findings);
    if (absent > 0) {
      lines.add("   " + Words.count(absent, "linked test waits", "linked tests wait") + " for it");
    }
  }

  /** Without any run it is pointless to say of each test that it did not run. */
  private long testsOfAbsentRun() {
    return verdict.run().runId().isPresent()
        ? 0
        : reasons.of(Cause.CRITERIA).stream().filter(Explanation::isNotRun).count();
  }

  private void criteria() {
    List<Finding> findings = reasons.of(Cause.CRITERIA);
    if (testsOfAbsentRun() > 0) {
      findings = findings.stream().filter(finding -> !isNotRun(finding)).toList();
    }
    if (!findings.isEmpty()) {
      title(Cause.CRITERIA);
      lines.addAll(CriteriaExplanation.of(verdict, Set.copyOf(findings), MAX_LISTED));
    }
  }

  private void derived() {
    int derived = reasons.of(Cause.DERIVED).size();
    if (derived > 0) {
      lines.add("");
      lines.add(
          Words.count(derived, "more finding follows", "more findings follow")
              + " from these and will clear with them.");
    }
  }

  private void title(Cause cause) {
    steps++;
    lines.add("");
    lines.add(steps + ". " + cause.title());
  }

  private void all(List<Finding> findings) {
    findings.stream().limit(MAX_LISTED).forEach(f -> lines.addAll(FindingLines.of(f, "   ")));
    if (findings.size() > MAX_LISTED) {
      lines.add("   … and " + (findings.size() - MAX_LISTED) + " more in " + Words.PAGE);
    }
  }

  private static boolean isNotRun(Finding finding) {
    return finding.code() == FindingCode.CRITERION_NOT_RUN;
  }
}
