package dev.dodproof.ops.timeline;

import dev.dodproof.ops.time.TimeSource;
import java.time.Duration;

/**
 * A moment of the machine's monotonic clock. Not of the timeline's own time source: that one stamps
 * events and may stand still, and a bound has to hold all the same.
 */
record Deadline(long atNanos) {

  static Deadline in(Duration duration) {
    return inNanos(duration.toNanos());
  }

  static Deadline inNanos(long nanos) {
    return new Deadline(TimeSource.system().monotonicNanos() + nanos);
  }

  /** Returns the time left, negative if it is over. */
  long restNanos() {
    return atNanos - TimeSource.system().monotonicNanos();
  }
}
