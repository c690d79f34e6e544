package dev.dodproof.junit.recorder;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;

/**
 * What tells this process from every other one, as {@code docs/formats/heartbeat-v1.md} lays down.
 *
 * @param members the JSON members
 * @param onLinux whether all processes of this boot share the ticker
 */
record ThisProcess(JsonObject members, boolean onLinux) {

  /** Field 22 of proc(5)'s {@code stat}, counted behind the command, which may hold blanks. */
  private static final int START_TICKS = 19;

  static ThisProcess identify() {
    try {
      return new ThisProcess(linux(), true);
    } catch (IOException | RuntimeException e) {
      // Another system, or one that hides its processes.
      return new ThisProcess(portable(), false);
    }
  }

  private static JsonObject linux() throws IOException {
    Path proc = FileSystems.getDefault().getRootDirectories().iterator().next().resolve("proc");
    Path self = proc.resolve("self");
    String stat = Files.readString(self.resolve("stat"), StandardCharsets.ISO_8859_1);
    String[] fields = stat.substring(stat.lastIndexOf(')') + 1).strip().split(" ", -1);
    Path bootId = proc.resolve("sys").resolve("kernel").resolve("random").resolve("boot_id");
    return pid()
        .put("start_ticks", Long.parseLong(fields[START_TICKS]))
        .put("boot_id", Files.readString(bootId).strip())
        .put("pid_namespace", Files.readSymbolicLink(self.resolve("ns").resolve("pid")).toString());
  }

  private static JsonObject portable() {
    long start =
        ProcessHandle.current().info().startInstant().map(Instant::toEpochMilli).orElse(-1L);
    return pid().put("start_epoch_ms", start);
  }

  private static JsonObject pid() {
    return new JsonObject().put("pid", ProcessHandle.current().pid());
  }
}
