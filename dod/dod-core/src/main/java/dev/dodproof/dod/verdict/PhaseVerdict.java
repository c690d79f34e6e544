package dev.dodproof.dod.verdict;

import dev.dodproof.dod.baseline.RuleBaselines;
import dev.dodproof.dod.checklist.Checklist;
import dev.dodproof.dod.evidence.RunEvidence;
import dev.dodproof.dod.git.RepositoryState;
import dev.dodproof.dod.model.Finding;
import dev.dodproof.dod.model.FindingCode;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * The judgement on one phase, with all it was made from.
 *
 * @param verdict the verdict
 * @param checklist the document judged
 * @param criteria one result per criterion, in document order
 * @param findings every reason against PROVEN, those of the criteria included, sorted
 * @param baselines the violations of architecture rules that are tolerated
 * @param drifts what became of the criteria since they were known, one for each earlier document
 * @param activity the chain of activity events
 * @param run the run whose records were judged
 * @param feed the activity feed that was judged
 * @param repository the commit under test
 * @param policy the policy in force
 * @param judgedAt when it was judged
 */
public record PhaseVerdict(
    Verdict verdict,
    Checklist checklist,
    List<CriterionResult> criteria,
    List<Finding> findings,
    RuleBaselines baselines,
    List<Drift> drifts,
    Activity activity,
    RunEvidence run,
    FeedState feed,
    RepositoryState repository,
    Policy policy,
    Instant judgedAt) {

  private static final Set<FindingCode> UNCOMMITTED =
      EnumSet.of(FindingCode.GIT_UNCOMMITTED, FindingCode.CRITERION_CHECKER);

  /** Copies the lists. */
  public PhaseVerdict {
    criteria = List.copyOf(criteria);
    findings = List.copyOf(findings);
    drifts = List.copyOf(drifts);
  }

  /**
   * Returns the phase.
   *
   * @return its id
   */
  public String phaseId() {
    return checklist.phaseId();
  }

  /**
   * Returns what is missing for PROVEN.
   *
   * @return the codes with their subjects, sorted, each once
   */
  public List<String> missing() {
    return findings.stream().map(Finding::missing).sorted().distinct().toList();
  }

  /**
   * Counts the proven criteria.
   *
   * @return how many
   */
  public long provenCriteria() {
    return count(Standing.PROVEN);
  }

  /**
   * Counts the criteria with a standing.
   *
   * @param standing the standing
   * @return how many
   */
  public long count(Standing standing) {
    return criteria.stream().filter(result -> result.standing() == standing).count();
  }

  /**
   * Tells whether uncommitted work is all that stands between this verdict and PROVEN.
   *
   * @return true for PARTIAL with no other cause
   */
  public boolean onlyUncommitted() {
    return verdict == Verdict.PARTIAL
        && findings.stream().anyMatch(f -> f.code() == FindingCode.GIT_UNCOMMITTED)
        && findings.stream().allMatch(f -> UNCOMMITTED.contains(f.code()));
  }
}
