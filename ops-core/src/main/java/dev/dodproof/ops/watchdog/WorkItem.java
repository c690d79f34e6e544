package dev.dodproof.ops.watchdog;

import java.time.Duration;
import java.time.Instant;

/**
 * What is remembered of a work item.
 *
 * @param path relative to the folder of work, with {@code /}
 * @param firstSeenEpochMs wall time of the check that saw it first
 * @param waitedMs how long it has been seen since
 * @param told whether the feed has an incident of it that is not cleared yet
 */
record WorkItem(String path, long firstSeenEpochMs, long waitedMs, boolean told) {

  WorkItem later(long elapsedMs) {
    // Capped: the time may come from a damaged memory.
    long waited = waitedMs > Long.MAX_VALUE - elapsedMs ? Long.MAX_VALUE : waitedMs + elapsedMs;
    return new WorkItem(path, firstSeenEpochMs, waited, told);
  }

  WorkItem asTold(boolean nowTold) {
    return new WorkItem(path, firstSeenEpochMs, waitedMs, nowTold);
  }

  StuckItem stuck() {
    return new StuckItem(path, Instant.ofEpochMilli(firstSeenEpochMs), Duration.ofMillis(waitedMs));
  }
}
