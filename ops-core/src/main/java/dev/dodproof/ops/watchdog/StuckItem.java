package dev.dodproof.ops.watchdog;

import java.time.Duration;
import java.time.Instant;

/**
 * A work item that nobody has worked off in time.
 *
 * @param path relative to the folder of work, with {@code /}
 * @param firstSeen wall time of the check that saw it first
 * @param waited how long it has been seen waiting
 */
public record StuckItem(String path, Instant firstSeen, Duration waited) {}
