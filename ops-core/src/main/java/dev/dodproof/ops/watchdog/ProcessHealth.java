package dev.dodproof.ops.watchdog;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The condition of one process.
 *
 * @param name of the process
 * @param status its condition
 * @param pid its process id, or null if that is unknown
 * @param age time since its last beat, or null if that is unknown; negative if the beat is from the
 *     future
 * @param lastBeat wall time of its last beat, or null if that is unknown
 * @param lastProgress wall time at which its work last made progress, or null if it does not tell
 * @param reason one sentence for humans
 */
public record ProcessHealth(
    String name,
    ProcessStatus status,
    @Nullable Long pid,
    @Nullable Duration age,
    @Nullable Instant lastBeat,
    @Nullable Instant lastProgress,
    String reason) {

  static ProcessHealth unreadable(String name, String reason) {
    return new ProcessHealth(name, ProcessStatus.UNREADABLE, null, null, null, null, reason);
  }
}
