package dev.dodproof.ops.breaker;

/**
 * Hears of every change of state and, if it wants to, of every refusal. Called with no lock held,
 * by the thread that caused the event; two threads may call at once and out of order.
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

  /**
   * Called for every refused call; does nothing by default. It must be quick: refusals are as many
   * as calls.
   *
   * @param breaker name of the breaker
   * @param state the state in which it refused
   */
  default void callRefused(String breaker, CircuitState state) {}
}
