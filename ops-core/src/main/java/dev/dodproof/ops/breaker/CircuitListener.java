package dev.dodproof.ops.breaker;

/**
 * Hears of every change of state. Called outside the breaker's lock, by the thread that caused the
 * change; two threads may call at once and out of order.
 *
 * <p>What it throws does not disturb the call: it is counted ({@link
 * CircuitSnapshot#listenerFailures}) and given to the thread's handler of uncaught exceptions.
 */
@FunctionalInterface
public interface CircuitListener {

  /**
   * Called after a change.
   *
   * @param transition what changed
   */
  void stateChanged(CircuitTransition transition);
}
