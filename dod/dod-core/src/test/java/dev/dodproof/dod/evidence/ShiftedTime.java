package dev.dodproof.dod.evidence;

import dev.dodproof.ops.time.TimeSource;
import java.time.Duration;
import java.time.Instant;

/**
 * The clocks of this machine, read as if time had passed.
 *
 * @param ahead how far
 */
record ShiftedTime(Duration ahead) implements TimeSource {

  @Override
  public Instant wallTime() {
    return TimeSource.system().wallTime().plus(ahead);
  }

  @Override
  public long monotonicNanos() {
    return TimeSource.system().monotonicNanos() + ahead.toNanos();
  }
}
