package dev.dodproof.ops.breaker;

/** The three states of a circuit breaker. */
public enum CircuitState {
  /** Calls are admitted. */
  CLOSED,
  /** Calls are refused until the open duration is over. */
  OPEN,
  /** A limited number of probes is admitted; they decide. */
  HALF_OPEN
}
