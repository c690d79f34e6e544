package dev.dodproof.ops.breaker;

import java.util.concurrent.atomic.AtomicBoolean;

/**
 * The right to make one call. The first of {@link #success}, {@link #failure} and {@link #close}
 * counts, all later ones do nothing, so it may be used in a try-with-resources block that reports
 * the result inside. What is reported after the state that gave the permit is over is ignored.
 *
 * <p>Safe for use by several threads.
 */
public final class Permit implements AutoCloseable {

  private final CircuitBreaker breaker;
  private final long generation;
  private final AtomicBoolean used = new AtomicBoolean();

  Permit(CircuitBreaker breaker, long generation) {
    this.breaker = breaker;
    this.generation = generation;
  }

  /**
   * Reports that the call succeeded.
   *
   * @return whether the breaker took the report into account
   */
  public boolean success() {
    return firstUse() && breaker.complete(generation, Outcome.SUCCESS);
  }

  /**
   * Reports that the call failed.
   *
   * @return whether the breaker took the report into account
   */
  public boolean failure() {
    return firstUse() && breaker.complete(generation, Outcome.FAILURE);
  }

  /** Gives the permit back without a result, if none was reported. */
  @Override
  public void close() {
    if (firstUse()) {
      breaker.complete(generation, Outcome.RELEASED);
    }
  }

  private boolean firstUse() {
    return used.compareAndSet(false, true);
  }
}
