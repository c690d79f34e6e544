package dev.dodproof.dod.project;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Predicate;

/** Finds the root of a project, by the rule of the run record's format. */
public final class ProjectRoot {

  private ProjectRoot() {}

  /**
   * Finds the root of the project that a folder belongs to: the nearest folder at or above it that
   * holds {@code dod/DOD__*.md} or {@code docs/dod/DOD__*.md}; without one, the nearest that holds
   * {@code .git}; without one, the folder itself.
   *
   * @param start where to begin; need not be absolute
   * @return the root, absolute and normalised
   */
  public static Path find(Path start) {
    Path folder = start.toAbsolutePath().normalize();
    return nearest(folder, ProjectRoot::holdsChecklist)
        .or(() -> nearest(folder, candidate -> Files.exists(candidate.resolve(".git"))))
        .orElse(folder);
  }

  private static Optional<Path> nearest(Path start, Predicate<Path> wanted) {
    for (Path folder = start; folder != null; folder = folder.getParent()) {
      if (wanted.test(folder)) {
        return Optional.of(folder);
      }
    }
    return Optional.empty();
  }

  private static boolean holdsChecklist(Path folder) {
    return hasDocument(folder.resolve("dod")) || hasDocument(folder.resolve("docs").resolve("dod"));
  }

  private static boolean hasDocument(Path folder) {
    if (!Files.isDirectory(folder)) {
      return false;
    }
    try (DirectoryStream<Path> documents = Files.newDirectoryStream(folder, "DOD__*.md")) {
      return documents.iterator().hasNext();
    } catch (IOException e) {
      // A folder that refuses to be listed holds no checklist that anyone could judge.
      return false;
    }
  }
}
