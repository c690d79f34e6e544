package dev.dodproof.junit.recorder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * Where the record of a session belongs.
 *
 * @param root the root folder, absolute
 * @param workingFolder the module's folder, absolute, without symbolic links
 * @param module the working folder relative to the root, {@code .} for the root itself
 * @param runId the run
 * @param provisional whether no build tool named the run
 */
record RunPlace(Path root, Path workingFolder, String module, String runId, boolean provisional) {

  private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,99}");

  /**
   * Finds the place.
   *
   * @param freshRunId names the run if nobody did
   * @throws RecorderException if a setting is wrong
   */
  static RunPlace of(Settings settings, Supplier<String> freshRunId) {
    Path folder = realFolder("The working folder", settings.workingFolder());
    String given = settings.root();
    Path root =
        given == null
            ? RootFinder.rootOf(folder)
            : realFolder("The system property dod.root", given);
    String runId = settings.runId();
    return new RunPlace(
        root,
        folder,
        relative(root, folder),
        runId == null ? freshRunId.get() : checked(runId),
        runId == null);
  }

  /** Returns the folder for the records of the run. */
  Path runFolder() {
    return root.resolve("target").resolve("dod").resolve("runs").resolve(runId);
  }

  /** Returns a path relative to the root with {@code /}; {@code .} for the root itself. */
  static String relative(Path root, Path folder) {
    if (folder.equals(root)) {
      return ".";
    }
    if (!folder.getRoot().equals(root.getRoot())) {
      throw new RecorderException(
          "The working folder "
              + folder
              + " is on another drive than the root "
              + root
              + "; set -Ddod.root to a folder above it");
    }
    String separator = root.getFileSystem().getSeparator();
    return root.relativize(folder).toString().replace(separator, "/");
  }

  private static String checked(String runId) {
    if (!ID.matcher(runId).matches()) {
      throw new RecorderException(
          "The system property dod.run.id must match "
              + ID
              + ", found \""
              + Text.cut(runId, 200)
              + "\"; let the goal dod:prepare set it, or leave it out");
    }
    return runId;
  }

  private static Path realFolder(String what, String text) {
    try {
      Path path = Path.of(text).toRealPath();
      if (Files.isDirectory(path)) {
        return path;
      }
      throw new RecorderException(
          what + " must name a folder, found \"" + text + "\"; correct it or leave it out");
    } catch (IOException | InvalidPathException e) {
      throw new RecorderException(
          what + " must name an existing folder, found \"" + text + "\"; correct it", e);
    }
  }
}
