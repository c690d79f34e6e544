package dev.dodproof.dod.check;

import dev.dodproof.dod.verdict.Policy;
import dev.dodproof.ops.time.TimeSource;

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
 */
public record CheckRequest(
    ProjectFiles files,
    Selection selection,
    Policy policy,
    boolean completeRun,
    Sealing sealing,
    TimeSource time) {}
