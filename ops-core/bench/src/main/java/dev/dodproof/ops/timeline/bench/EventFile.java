package dev.dodproof.ops.timeline.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A fresh file for every round, in the folder for temporary files. */
final class EventFile {

  private final Path folder;

  private EventFile(Path folder) {
    this.folder = folder;
  }

  static EventFile create() throws IOException {
    return new EventFile(Files.createTempDirectory("timeline-bench"));
  }

  Path path() {
    return folder.resolve("events.jsonl");
  }

  void delete() throws IOException {
    try (var files = Files.list(folder)) {
      for (Path file : List.copyOf(files.toList())) {
        Files.delete(file);
      }
    }
    Files.delete(folder);
  }
}
