/** Tests of heartbeats and watchdog, for its maintainers. */
@NullMarked
package dev.dodproof.ops.watchdog;

import org.jspecify.annotations.NullMarked;
