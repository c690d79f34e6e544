package dev.dodproof.ops.breaker;

import java.time.Duration;

/**
 * A call was refused by a circuit breaker. It has no stack trace: refusing must stay cheap when it
 * happens thousands of times a second.
 */
public final class CircuitOpenException extends Exception {

  private static final long serialVersionUID = 1L;

  private final String breaker;
  private final CircuitState state;
  private final Duration retryAfter;

  CircuitOpenException(String breaker, CircuitState state, Duration retryAfter) {
    super(
        "circuit breaker \""
            + breaker
            + "\" is "
            + state
            + " and refused the call; try again in "
            + retryAfter.toMillis()
            + " ms",
        null,
        false,
        false);
    this.breaker = breaker;
    this.state = state;
    this.retryAfter = retryAfter;
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
   * @return OPEN or HALF_OPEN
   */
  public CircuitState state() {
    return state;
  }

  /**
   * Returns the longest time until a permit can be had.
   *
   * @return the remaining wait, not negative
   */
  public Duration retryAfter() {
    return retryAfter;
  }
}
