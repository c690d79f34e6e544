package dev.dodproof.ops.watchdog;

import java.io.IOException;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** Heartbeat files on disk: their names, and reading and replacing them. */
final class BeatFile {

  static final String NAME_IN_WORDS =
      "1 to 100 letters, digits, points, hyphens and underscores, the first a letter or digit";

  private static final int MAX_BYTES = 1 << 16;
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,99}");

  private BeatFile() {}

  static boolean isName(String name) {
    return NAME.matcher(name).matches();
  }

  static Path of(Path folder, String name) {
    if (!isName(name)) {
      throw new IllegalArgumentException(
          "a process name has " + NAME_IN_WORDS + ", found \"" + name + "\"");
    }
    return folder.resolve(name + Heartbeat.FILE_SUFFIX);
  }

  static BeatRecord read(Path file) throws IOException, BadContentException {
    return BeatJson.read(WholeFile.read(file, MAX_BYTES));
  }

  /** Replaces the file in one step; the temporary file's name tells whose it is. */
  static void replace(Path file, BeatRecord beat) throws IOException {
    Path temporary = file.resolveSibling("." + beat.name() + "." + beat.owner() + ".tmp");
    WholeFile.replace(file, temporary, BeatJson.write(beat));
  }
}
