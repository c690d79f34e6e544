package dev.dodproof.ops.breaker;

import java.time.Duration;

/**
 * A call was refused by a circuit breaker. It has no stack trace, and its message is put together
 * only when asked for: refusing must stay cheap when it happens thousands of times a second.
 */
public final class CircuitOpenException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String breaker;
  private final CircuitState state;
  private final long retryAfterNanos;

  CircuitOpenException(String breaker, CircuitState state, long retryAfterNanos) {
    super(null, null, false, false);
    this.breaker = breaker;
    this.state = state;
    this.retryAfterNanos = retryAfterNanos;
  }

  @Override
  public String getMessage() {
    String next =
        retryAfterNanos == State.FOR_EVER
            ? "it stays so until reset() is called"
            : "try again in " + retryAfter().toMillis() + " ms";
    return "circuit breaker \"" + breaker + "\" is " + state + " and refused the call; " + next;
  }

  /**
   * Returns the name of the breaker that refused.
   *
   * @return the name
   */
  public String breaker() {
    return breaker;
  }

  /**
   * Returns the state in which it refused.
   *
   * @return OPEN, FORCED_OPEN or HALF_OPEN
   */
  public CircuitState state() {
    return state;
  }

  /**
   * Returns the longest time until a permit can be had, if nothing happens before.
   *
   * @return the remaining wait, positive; {@link Long#MAX_VALUE} nanoseconds if time alone changes
   *     nothing
   */
  public Duration retryAfter() {
    return Duration.ofNanos(retryAfterNanos);
  }
}
