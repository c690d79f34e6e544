package dev.dodproof.dod.verdict;

import java.time.Instant;
import java.util.Optional;

/**
 * The chain of activity events of a phase in the run that is judged.
 *
 * @param started when the first linked test started
 * @param completed when the run was over
 * @param verified when its evidence had been read again and found whole
 */
public record Activity(
    Optional<Instant> started, Optional<Instant> completed, Optional<Instant> verified) {}
