package dev.dodproof.ops.timeline;

/**
 * Whether to stay awake for an answer, learnt from how long the latest answers took: a thread that
 * waits for a device is better asleep, since the system needs the processor for the device's work.
 *
 * <p>Threads may overwrite what others learn at the same time, which makes no answer late.
 */
final class Patience {

  /** Answers that take longer on average are waited for asleep: 100 µs. */
  private static final long MOST_NANOS = 2 * Spin.USUAL_NANOS;

  private static final int WEIGHT_OF_PAST = 7;

  private volatile long meanNanos;

  /** How long to stay awake before sleeping. */
  long awakeNanos() {
    return meanNanos > MOST_NANOS ? 0 : Spin.USUAL_NANOS;
  }

  /** Learns from an answer. */
  void took(long nanos) {
    long mean = meanNanos;
    meanNanos = (WEIGHT_OF_PAST * mean + Math.min(nanos, 2 * MOST_NANOS)) / (WEIGHT_OF_PAST + 1);
  }
}
