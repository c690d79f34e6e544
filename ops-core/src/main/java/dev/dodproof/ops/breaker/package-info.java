/**
 * A circuit breaker: after repeated failures calls are refused for a while, then a few probes
 * decide whether the circuit is closed again.
 *
 * <p>For any application; needs nothing but the JDK. Start at {@link
 * dev.dodproof.ops.breaker.CircuitBreaker}.
 */
@NullMarked
package dev.dodproof.ops.breaker;

import org.jspecify.annotations.NullMarked;
