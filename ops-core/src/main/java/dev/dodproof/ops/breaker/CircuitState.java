package dev.dodproof.ops.breaker;

/** The states of a circuit breaker: three that it finds by itself, two that it is put into. */
public enum CircuitState {
  /** Calls are admitted. */
  CLOSED,
  /** Calls are refused until the wait is over. */
  OPEN,
  /** A limited number of probes is admitted; they decide. */
  HALF_OPEN,
  /** Calls are refused until {@link CircuitBreaker#reset}. */
  FORCED_OPEN,
  /** Calls are admitted and not recorded until {@link CircuitBreaker#reset}. */
  DISABLED
}
