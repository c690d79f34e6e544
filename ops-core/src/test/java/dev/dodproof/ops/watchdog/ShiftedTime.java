package dev.dodproof.ops.watchdog;

import dev.dodproof.ops.time.TimeSource;
import java.time.Duration;
import java.time.Instant;

/**
 * The clocks of this machine, read as if time had passed or the wall clock had been set.
 *
 * @param wall how far the wall clock is ahead
 * @param ticker how far the ticker is ahead
 */
record ShiftedTime(Duration wall, Duration ticker) implements TimeSource {

  @Override
  public Instant wallTime() {
    return TimeSource.system().wallTime().plus(wall);
  }

  @Override
  public long monotonicNanos() {
    return TimeSource.system().monotonicNanos() + ticker.toNanos();
  }
}
