/**
 * Heartbeats of processes and a watchdog that judges them: alive, stale, dead, ended or unreadable.
 *
 * <p>For applications that want to be watched ({@link dev.dodproof.ops.watchdog.Heartbeat}) and for
 * those who watch them ({@link dev.dodproof.ops.watchdog.Watchdog}). The stored format is {@code
 * docs/formats/heartbeat-v1.md}.
 */
@NullMarked
package dev.dodproof.ops.watchdog;

import org.jspecify.annotations.NullMarked;
