package dev.dodproof.dod.seal;

import dev.dodproof.dod.seal.VerificationStep.Result;
import dev.dodproof.dod.verdict.Verdict;
import java.util.List;
import java.util.Optional;

/**
 * What the check of a sealed verdict found.
 *
 * @param steps the checks in the order in which they were made; but for subjects, the first that
 *     fails is the last
 * @param phaseId the phase, if the file is genuine
 * @param verdict the verdict, if the file is genuine
 */
public record VerificationReport(
    List<VerificationStep> steps, Optional<String> phaseId, Optional<Verdict> verdict) {

  /** Copies the list. */
  public VerificationReport {
    steps = List.copyOf(steps);
  }

  /**
   * Tells whether the file is genuine.
   *
   * @return true if every check that was made held, and a verdict was found
   */
  public boolean genuine() {
    return verdict.isPresent() && steps.stream().noneMatch(step -> step.result() == Result.FAILED);
  }
}
