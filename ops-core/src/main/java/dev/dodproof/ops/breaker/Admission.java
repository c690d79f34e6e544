package dev.dodproof.ops.breaker;

import java.time.Duration;

/**
 * A breaker's answer to a request for a permit:
 *
 * <pre>{@code
 * if (breaker.tryAcquire() instanceof Permit permit) {
 *   try (permit) { ... }
 * }
 * }</pre>
 */
public sealed interface Admission permits Permit, Admission.Refused {

  /**
   * The call must not be made.
   *
   * @param state OPEN, FORCED_OPEN, or HALF_OPEN when all its probes are under way
   * @param retryAfterNanos the longest time until a permit can be had, if nothing happens before,
   *     in nanoseconds; positive, {@link Long#MAX_VALUE} if time alone changes nothing
   */
  record Refused(CircuitState state, long retryAfterNanos) implements Admission {

    /**
     * Returns the longest time until a permit can be had, if nothing happens before.
     *
     * @return the remaining wait, positive
     */
    public Duration retryAfter() {
      return Duration.ofNanos(retryAfterNanos);
    }
  }
}
