package dev.dodproof.ops.watchdog;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Small files that are read and replaced as a whole. */
final class WholeFile {

  private WholeFile() {}

  static byte[] read(Path file, int maxBytes) throws IOException, BadContentException {
    // Opening a pipe would block; a link may lead anywhere.
    if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)
        && !Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      throw new BadContentException("it is not a regular file");
    }
    byte[] bytes;
    try (InputStream input = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
      bytes = input.readNBytes(maxBytes + 1);
    }
    if (bytes.length > maxBytes) {
      throw new BadContentException("it is longer than the limit of " + maxBytes + " bytes");
    }
    return bytes;
  }

  /**
   * Replaces the file in one step, so that a reader sees the old one or the new one. Nothing is
   * forced to the disk: after a loss of power no process of that boot is left to be judged.
   *
   * @param temporary beside the file, of a name that no other writer uses
   */
  static void replace(Path file, Path temporary, byte[] bytes) throws IOException {
    try {
      // Not a channel: an interrupt of the writing thread would close it.
      try (FileOutputStream output = new FileOutputStream(temporary.toFile())) {
        output.write(bytes);
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
