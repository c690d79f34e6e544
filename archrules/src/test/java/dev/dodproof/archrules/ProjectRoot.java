package dev.dodproof.archrules;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Finds the root of this project, from Maven and from an IDE. */
public final class ProjectRoot {

  private ProjectRoot() {}

  public static Path find() {
    return Optional.ofNullable(System.getProperty("dod.root"))
        .filter(root -> !root.startsWith("${"))
        .map(Path::of)
        .orElseGet(() -> above(Path.of("").toAbsolutePath()));
  }

  private static Path above(Path start) {
    for (Path folder = start; folder != null; folder = folder.getParent()) {
      if (Files.exists(folder.resolve("dod/DOD__PHASE_OPS.md"))
          || Files.exists(folder.resolve(".git"))) {
        return folder;
      }
    }
    throw new IllegalStateException(
        "no project root at or above " + start + "; set the system property dod.root");
  }
}
