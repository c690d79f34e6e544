package dev.dodproof.ops.breaker;

/**
 * One stay in one state, with that state's own rules. Guarded by the breaker's lock; each method
 * that takes a result returns the state to be in afterwards, itself if nothing changes.
 */
sealed interface State permits ClosedState, OpenState, HalfOpenState {

  CircuitState kind();

  /** Tells this stay from every other one. */
  long generation();

  /** Moves on if time alone calls for it. */
  State atTime(long nowNanos);

  /** Takes a permit if there is one. */
  boolean tryTake(long nowNanos);

  /** The longest time until {@link #tryTake} can succeed; 0 if it would now. */
  long retryAfterNanos(long nowNanos);

  State success(long nowNanos);

  State failure(long nowNanos);

  /** Takes a permit back that had no result. */
  void release();

  /** For {@link CircuitSnapshot}. */
  int consecutiveFailures();

  /** For {@link CircuitSnapshot}. */
  int probesInFlight();
}
