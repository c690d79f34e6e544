package dev.dodproof.dod.check;

import dev.dodproof.dod.verdict.Policy;
import dev.dodproof.ops.time.TimeSource;
import java.util.Optional;

/**
 * What to check and how.
 *
 * @param files where the project's files lie
 * @param selection which phases
 * @param policy the policy in force
 * @param completeRun whether the run is over and its events are to be appended to the feed; false
 *     only reads
 * @param sealing whether and how to seal
 * @param time the clocks
 * @param run the only run that may be judged; empty means the latest, whichever it is
 */
public record CheckRequest(
    ProjectFiles files,
    Selection selection,
    Policy policy,
    boolean completeRun,
    Sealing sealing,
    TimeSource time,
    Optional<String> run) {

  /**
   * Asks for the latest run, whichever it is.
   *
   * @param files where the project's files lie
   * @param selection which phases
   * @param policy the policy in force
   * @param completeRun whether the run is over
   * @param sealing whether and how to seal
   * @param time the clocks
   */
  public CheckRequest(
      ProjectFiles files,
      Selection selection,
      Policy policy,
      boolean completeRun,
      Sealing sealing,
      TimeSource time) {
    this(files, selection, policy, completeRun, sealing, time, Optional.empty());
  }
}
