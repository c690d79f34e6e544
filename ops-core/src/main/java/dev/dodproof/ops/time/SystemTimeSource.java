package dev.dodproof.ops.time;

import java.time.Instant;

/** The clocks of this machine; no other class reads them. */
enum SystemTimeSource implements TimeSource {
  INSTANCE;

  @Override
  public Instant wallTime() {
    return Instant.now();
  }

  @Override
  public long monotonicNanos() {
    return System.nanoTime();
  }
}
