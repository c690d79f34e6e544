package dev.dodproof.dod.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Paths below the project's root in the spelling of stored files: relative, {@code /} between
 * names.
 */
public final class ProjectPath {

  private ProjectPath() {}

  /**
   * Spells a path relative to the root.
   *
   * @param root the root
   * @param path a path below it, or any other
   * @return the relative path with {@code /}; {@code .} for the root itself; the file name alone if
   *     the path is not below the root
   */
  public static String relative(Path root, Path path) {
    Path from = root.toAbsolutePath().normalize();
    Path to = path.toAbsolutePath().normalize();
    if (from.equals(to)) {
      return ".";
    }
    if (!to.startsWith(from)) {
      return String.valueOf(to.getFileName());
    }
    return from.relativize(to).toString().replace(from.getFileSystem().getSeparator(), "/");
  }

  /**
   * Finds the file that a stored relative path names, without leaving the root.
   *
   * @param root the root
   * @param relative the stored spelling
   * @return the path; empty if it is absolute, has a {@code ..}, is malformed, or leads out of the
   *     root through a symbolic link
   */
  public static Optional<Path> resolve(Path root, String relative) {
    if (relative.isBlank() || relative.indexOf('\0') >= 0) {
      return Optional.empty();
    }
    try {
      Path given = Path.of(relative);
      // On Windows "C:name" and "\name" have a root, though they are not absolute.
      if (given.getRoot() != null || hasParentStep(given)) {
        return Optional.empty();
      }
      Path resolved = root.resolve(given);
      if (!Files.exists(resolved)) {
        return Optional.of(resolved);
      }
      return resolved.toRealPath().startsWith(root.toRealPath())
          ? Optional.of(resolved)
          : Optional.empty();
    } catch (InvalidPathException | IOException e) {
      return Optional.empty();
    }
  }

  private static boolean hasParentStep(Path path) {
    for (Path step : path) {
      if (step.toString().equals("..")) {
        return true;
      }
    }
    return false;
  }
}
