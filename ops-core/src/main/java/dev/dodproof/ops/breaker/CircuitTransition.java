package dev.dodproof.ops.breaker;

/**
 * A change of state.
 *
 * @param breaker name of the breaker
 * @param from the state before
 * @param to the state after
 * @param generation number of the state after; each change adds one, so that transitions told by
 *     different threads can be put in order
 */
public record CircuitTransition(
    String breaker, CircuitState from, CircuitState to, long generation) {}
