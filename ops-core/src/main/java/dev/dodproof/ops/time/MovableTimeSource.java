package dev.dodproof.ops.time;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

/**
 * A time source that stands still until it is moved, for tests that must not sleep.
 *
 * <p>Safe for use by several threads.
 */
public final class MovableTimeSource implements TimeSource {

  private Instant wallTime;
  private long monotonicNanos;

  /**
   * Creates a source that shows the given wall time; the ticker begins at zero.
   *
   * @param wallTime the first wall time
   */
  public MovableTimeSource(Instant wallTime) {
    this.wallTime = Objects.requireNonNull(wallTime, "wallTime");
  }

  @Override
  public synchronized Instant wallTime() {
    return wallTime;
  }

  @Override
  public synchronized long monotonicNanos() {
    return monotonicNanos;
  }

  /**
   * Lets time pass: both clocks go forward.
   *
   * @param duration how far, not negative
   * @throws IllegalArgumentException if the duration is negative
   */
  public synchronized void advance(Duration duration) {
    if (duration.isNegative()) {
      throw new IllegalArgumentException("duration must not be negative, found " + duration);
    }
    wallTime = wallTime.plus(duration);
    monotonicNanos += duration.toNanos();
  }

  /**
   * Sets the wall clock alone, as an administrator or NTP does; the ticker does not move.
   *
   * @param newWallTime the new wall time, earlier or later
   */
  public synchronized void setWallTime(Instant newWallTime) {
    wallTime = Objects.requireNonNull(newWallTime, "newWallTime");
  }
}
