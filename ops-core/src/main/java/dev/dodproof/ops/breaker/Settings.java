package dev.dodproof.ops.breaker;

import dev.dodproof.ops.time.TimeSource;
import java.util.function.Supplier;

/**
 * What a breaker was built with.
 *
 * @param slowNanos from how many nanoseconds on a call is slow; {@link #NEVER_SLOW} if none is
 */
record Settings(
    String name,
    OpeningRules opening,
    Supplier<Window> windows,
    OpenWait openWait,
    int halfOpenPermits,
    int successesToClose,
    long probeTimeoutNanos,
    long slowNanos,
    Classifier classifier,
    TimeSource time) {

  static final long NEVER_SLOW = Long.MAX_VALUE;

  /**
   * When a call began, for {@link #isSlow}. The clock is the dearest part of a call: read only if
   * needed.
   */
  long startNanos() {
    return slowNanos == NEVER_SLOW ? 0 : time.monotonicNanos();
  }

  boolean isSlow(long startNanos) {
    return slowNanos != NEVER_SLOW && time.monotonicNanos() - startNanos >= slowNanos;
  }
}
