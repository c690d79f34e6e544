package dev.dodproof.ops.time;

import java.time.Instant;

/**
 * Tells the time in the two senses that must not be mixed up: the wall clock stamps events, the
 * monotonic ticker measures durations.
 *
 * <p>Implementations are safe for use by several threads.
 */
public interface TimeSource {

  /**
   * Returns the time of day. It may jump in either direction when the machine's clock is set.
   *
   * @return the current instant, never null
   */
  Instant wallTime();

  /**
   * Returns a reading of the monotonic ticker. Only the difference of two readings of the same
   * source means anything.
   *
   * @return nanoseconds since an arbitrary origin, possibly negative
   */
  long monotonicNanos();

  /**
   * Returns the clocks of this machine.
   *
   * @return the one shared instance
   */
  static TimeSource system() {
    return SystemTimeSource.INSTANCE;
  }
}
