package dev.dodproof.junit.recorder;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Finds the root folder of a project from a folder within it. */
final class RootFinder {

  private static final List<String> DOCUMENT_FOLDERS = List.of("dod", "docs/dod");

  private RootFinder() {}

  /**
   * Returns the nearest folder at or above the given one that holds a Definition of Done, else the
   * nearest that holds {@code .git}, else the given one.
   */
  static Path rootOf(Path folder) {
    return nearest(folder, RootFinder::holdsDocument)
        .or(() -> nearest(folder, RootFinder::holdsGit))
        .orElse(folder);
  }

  private static Optional<Path> nearest(Path folder, Predicate<Path> wanted) {
    return Stream.iterate(folder, path -> path != null, Path::getParent).filter(wanted).findFirst();
  }

  private static boolean holdsGit(Path folder) {
    return Files.exists(folder.resolve(".git"));
  }

  private static boolean holdsDocument(Path folder) {
    return DOCUMENT_FOLDERS.stream().map(folder::resolve).anyMatch(RootFinder::hasDocument);
  }

  private static boolean hasDocument(Path folder) {
    if (!Files.isDirectory(folder)) {
      return false;
    }
    try (DirectoryStream<Path> found = Files.newDirectoryStream(folder, "DOD__*.md")) {
      return found.iterator().hasNext();
    } catch (IOException e) {
      throw new RecorderException(
          "The folder " + folder + " cannot be listed; make it readable or set -Ddod.root", e);
    }
  }
}
