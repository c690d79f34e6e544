package dev.dodproof.ops.watchdog;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.regex.Pattern;

/** Heartbeat files on disk: their names, and reading and replacing them. */
final class BeatFile {

  static final String SUFFIX = ".heartbeat.json";

  private static final int MAX_BYTES = 1 << 16;
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,99}");

  private BeatFile() {}

  static Path of(Path folder, String name) {
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException(
          "a process name has 1 to 100 letters, digits, points, hyphens and underscores and begins"
              + " with a letter or digit, found \""
              + name
              + "\"");
    }
    return folder.resolve(name + SUFFIX);
  }

  static BeatRecord read(Path file) throws IOException, BadBeatException {
    // Opening a pipe would block; a link may lead anywhere.
    if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)
        && !Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      throw new BadBeatException("it is not a regular file");
    }
    byte[] bytes;
    try (InputStream input = Files.newInputStream(file)) {
      bytes = input.readNBytes(MAX_BYTES + 1);
    }
    if (bytes.length > MAX_BYTES) {
      throw new BadBeatException("it is longer than the limit of " + MAX_BYTES + " bytes");
    }
    return BeatJson.read(bytes);
  }

  /** Replaces the file in one step, so that a reader sees the old one or the new one. */
  static void replace(Path file, BeatRecord beat) throws IOException {
    Path temporary = file.resolveSibling("." + beat.name() + "." + beat.owner() + ".tmp");
    try {
      // Not a channel: an interrupt of the beating thread would close it.
      try (FileOutputStream output = new FileOutputStream(temporary.toFile())) {
        output.write(BeatJson.write(beat));
      }
      Files.move(
          temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      deleteAfter(e, temporary);
      throw e;
    }
  }

  private static void deleteAfter(IOException failure, Path temporary) {
    try {
      Files.deleteIfExists(temporary);
    } catch (IOException e) {
      failure.addSuppressed(e);
    }
  }
}
