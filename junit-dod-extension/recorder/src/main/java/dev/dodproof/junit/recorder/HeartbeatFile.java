package dev.dodproof.junit.recorder;

import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.UUID;
import java.util.function.LongSupplier;

/** The file of a heartbeat, {@code docs/formats/heartbeat-v1.md}. For one thread at a time. */
final class HeartbeatFile {

  private final Path file;
  private final String jvmId;
  private final long intervalMs;
  private final LongSupplier clock;
  private final LongSupplier progress;
  private final String owner = UUID.randomUUID().toString();
  private final ThisProcess process = ThisProcess.identify();
  private long lastProgress = -1;
  private long progressedAt;

  HeartbeatFile(
      Path folder, String jvmId, long intervalMs, LongSupplier clock, LongSupplier progress) {
    this.file = folder.resolve(jvmId + ".heartbeat.json");
    this.jvmId = jvmId;
    this.intervalMs = intervalMs;
    this.clock = clock;
    this.progress = progress;
  }

  /** Replaces the file in one step. Its temporary file is hidden, so no check takes it for one. */
  void write(String state) throws IOException {
    byte[] content = content(state).getBytes(StandardCharsets.UTF_8);
    Path temporary = file.resolveSibling("." + jvmId + "." + owner + ".tmp");
    try {
      // Not a channel: an interrupt that a test leaves behind would close it.
      try (FileOutputStream output = new FileOutputStream(temporary.toFile())) {
        output.write(content);
      }
      Files.move(
          temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(temporary);
    }
  }

  void delete() throws IOException {
    Files.deleteIfExists(file);
  }

  private String content(String state) {
    long now = clock.getAsLong();
    long current = progress.getAsLong();
    if (current != lastProgress) {
      lastProgress = current;
      progressedAt = now;
    }
    JsonObject json =
        new JsonObject()
            .put("format", "dod-heartbeat/v1")
            .put("name", jvmId)
            .put("owner", owner)
            .put("state", state)
            .put("ts_epoch_ms", now);
    if (process.onLinux()) {
      json.put("monotonic_ms", SystemClock.monotonicMillis());
    }
    return json.put("interval_ms", intervalMs)
        .put("progress_epoch_ms", progressedAt)
        .putAll(process.members())
        .toString()
        .concat("\n");
  }
}
