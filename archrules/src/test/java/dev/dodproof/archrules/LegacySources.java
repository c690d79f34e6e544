package dev.dodproof.archrules;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/** A small project with sources to lock, in a temporary folder. */
record LegacySources(Path project) {

  static final Decommissioning DECISION =
      new Decommissioning(
          "com.acme.legacy", LocalDate.of(2026, 2, 12), "replaced by com.acme.modern");

  static LegacySources in(Path project) throws IOException {
    LegacySources sources = new LegacySources(project);
    sources.write("com/acme/legacy/Old.java", "class Old {}\n");
    sources.write("com/acme/legacy/deep/Older.java", "class Older {\n}\n");
    sources.write("com/acme/legacyx/Neighbour.java", "class Neighbour {}\n");
    sources.write("com/acme/modern/New.java", "class New {}\n");
    return sources;
  }

  Path root() {
    return project.resolve("src/main/java");
  }

  Path lockFile() {
    return project.resolve("decommissioned.lock");
  }

  Path file(String name) {
    return root().resolve(name);
  }

  void write(String name, String text) throws IOException {
    Files.createDirectories(file(name).getParent());
    Files.writeString(file(name), text);
  }

  DecommissionedLock lock() throws Exception {
    return DecommissionedLock.lock(lockFile(), DECISION, List.of(root()));
  }

  DecommissionedLock lock(Exactness exactness) throws Exception {
    CodeFolders code = new CodeFolders(List.of(root()), List.of());
    return DecommissionedLock.lock(lockFile(), DECISION, exactness, code);
  }

  List<LockViolation> violations() {
    return DecommissionedPackages.at(lockFile()).underSources(root()).violations();
  }
}
