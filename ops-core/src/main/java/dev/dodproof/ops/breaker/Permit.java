package dev.dodproof.ops.breaker;

import java.util.concurrent.atomic.AtomicIntegerFieldUpdater;
import org.jspecify.annotations.Nullable;

/**
 * The right to make one call. The first report or {@link #close} counts, all later ones do nothing,
 * so it may be used in a try-with-resources block that reports the result inside. What is reported
 * after the stay in the state that gave the permit is over is ignored.
 *
 * <p>Safe for use by several threads.
 */
public final class Permit implements Admission, AutoCloseable {

  private static final AtomicIntegerFieldUpdater<Permit> USED =
      AtomicIntegerFieldUpdater.newUpdater(Permit.class, "used");

  private final CircuitBreaker breaker;
  private final State stay;
  private final long startNanos;
  private volatile int used;

  Permit(CircuitBreaker breaker, State stay, long startNanos) {
    this.breaker = breaker;
    this.stay = stay;
    this.startNanos = startNanos;
  }

  /**
   * Reports that the call succeeded.
   *
   * @return whether the breaker took the report into account
   */
  public boolean success() {
    return complete(Outcome.SUCCESS);
  }

  /**
   * Reports that the call failed.
   *
   * @return whether the breaker took the report into account
   */
  public boolean failure() {
    return complete(Outcome.FAILURE);
  }

  /**
   * Reports what the call returned, to be classified as by {@link CircuitBreaker#call}.
   *
   * @param result the result, may be null
   * @return whether the breaker took the report into account
   */
  public boolean returned(@Nullable Object result) {
    return complete(breaker.classify(result));
  }

  /**
   * Reports what the call threw, to be classified as by {@link CircuitBreaker#call}.
   *
   * @param thrown the throwable
   * @return whether the breaker took the report into account
   */
  public boolean threw(Throwable thrown) {
    return complete(breaker.classifyThrown(thrown));
  }

  /** Gives the permit back without a result, if none was reported. */
  @Override
  public void close() {
    complete(Outcome.IGNORED);
  }

  private boolean complete(Outcome outcome) {
    return used == 0
        && USED.compareAndSet(this, 0, 1)
        && breaker.complete(stay, outcome, startNanos);
  }
}
