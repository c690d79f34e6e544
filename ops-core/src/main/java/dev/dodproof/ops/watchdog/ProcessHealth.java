package dev.dodproof.ops.watchdog;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The condition of one process.
 *
 * @param name of the process
 * @param status its condition
 * @param pid its process id, or null if that is unknown
 * @param age time since its last beat, or null if that is unknown; negative if the beat is from the
 *     future
 * @param reason one sentence for humans
 */
public record ProcessHealth(
    String name, ProcessStatus status, @Nullable Long pid, @Nullable Duration age, String reason) {}
