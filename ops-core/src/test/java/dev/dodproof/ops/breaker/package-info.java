/** Tests of the circuit breaker, for its maintainers. */
@NullMarked
package dev.dodproof.ops.breaker;

import org.jspecify.annotations.NullMarked;
