package dev.dodproof.ops.breaker;

import java.time.Duration;

/** A breaker's answer to a request for a permit. */
public sealed interface Admission {

  /**
   * The call may be made.
   *
   * @param permit to be completed or released exactly once
   */
  record Admitted(Permit permit) implements Admission {}

  /**
   * The call must not be made.
   *
   * @param state OPEN, or HALF_OPEN when all its probes are under way
   * @param retryAfter the longest time until a permit can be had, if nothing happens before; not
   *     negative
   */
  record Refused(CircuitState state, Duration retryAfter) implements Admission {}
}
