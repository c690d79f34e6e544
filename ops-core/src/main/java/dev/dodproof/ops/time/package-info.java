/**
 * Wall clock and monotonic ticker behind one interface, so that time can be moved in tests.
 *
 * <p>For every part of this library and for applications that use it. The only place that reads the
 * clocks of the machine.
 */
@NullMarked
package dev.dodproof.ops.time;

import org.jspecify.annotations.NullMarked;
