package dev.dodproof.ops.breaker;

import java.util.random.RandomGenerator;

/**
 * How long the circuit stays open: longer each time in a row, up to the longest, and then shortened
 * by a random part, so that many breakers do not probe in step.
 */
record OpenWait(
    long firstNanos, double factor, long longestNanos, double jitter, RandomGenerator random) {

  /**
   * Returns the wait.
   *
   * @param before how often the circuit opened since it was last closed
   */
  long nanos(int before) {
    double grown = firstNanos * Math.pow(factor, before);
    long wait = grown < (double) longestNanos ? (long) grown : longestNanos;
    return jitter == 0 ? wait : Math.max(1, (long) (wait * (1 - jitter * part())));
  }

  /** The decision to open stands, whatever happens to the source of its randomness. */
  private double part() {
    try {
      return random.nextDouble();
    } catch (RuntimeException broken) {
      Notifier.report(broken);
      return 0;
    }
  }
}
