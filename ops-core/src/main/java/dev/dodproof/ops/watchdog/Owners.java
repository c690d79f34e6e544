package dev.dodproof.ops.watchdog;

import dev.dodproof.ops.time.TimeSource;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** How the owners are whose tokens heartbeat files name. */
final class Owners {

  private final Map<String, ProcessStatus> byToken = new HashMap<>();

  /** Looks at a folder of heartbeats; what cannot be read there tells nothing about its owner. */
  static Owners of(Path heartbeats, TimeSource time) throws IOException {
    Owners owners = new Owners();
    Examination examination =
        new Examination(time, Duration.ofMinutes(5), Processes.ofThisMachine());
    try (DirectoryStream<Path> files =
        Files.newDirectoryStream(heartbeats, "*" + Heartbeat.FILE_SUFFIX)) {
      for (Path file : files) {
        owners.add(file, examination);
      }
    } catch (DirectoryIteratorException e) {
      throw e.getCause();
    }
    return owners;
  }

  static Owners unknown() {
    return new Owners();
  }

  private void add(Path file, Examination examination) {
    try {
      BeatRecord beat = BeatFile.read(file);
      byToken.put(beat.owner(), examination.judge(beat).status());
    } catch (IOException | BadContentException e) {
      return;
    }
  }

  Optional<ProcessStatus> statusOf(String token) {
    return Optional.ofNullable(byToken.get(token));
  }
}
