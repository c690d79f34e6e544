package dev.dodproof.archrules;

import dev.dodproof.archrules.LockViolation.Kind;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.jspecify.annotations.Nullable;

/** Brings the text of lock files from and to the disk. */
final class LockFile {

  private static final int MAXIMUM_BYTES = 16 * 1024 * 1024;

  private LockFile() {}

  /** A broken link is not absent: something was meant to be there. */
  static boolean isAbsent(Path file) {
    return Files.notExists(file, LinkOption.NOFOLLOW_LINKS);
  }

  static String text(Path file) throws DecommissionedLockException {
    if (Files.isSymbolicLink(file)) {
      throw unreadable(file, "a link", null);
    }
    try (InputStream in = Files.newInputStream(file)) {
      byte[] bytes = in.readNBytes(MAXIMUM_BYTES + 1);
      if (bytes.length > MAXIMUM_BYTES) {
        throw unreadable(file, "more than 16 MiB", null);
      }
      byte[] lines = Sha256.withLineFeeds(bytes);
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(lines)).toString();
    } catch (NoSuchFileException missing) {
      throw new DecommissionedLockException(
          Kind.LOCK_MISSING,
          file.toString(),
          file
              + " is missing; expected a lock file, be it one without packages; restore it, or"
              + " create it by: dod lock seal",
          missing);
    } catch (IOException failure) {
      throw unreadable(file, failure.toString(), failure);
    }
  }

  static void replace(Path file, String text) throws IOException {
    Path temporary = file.resolveSibling(file.getFileName() + ".new");
    try {
      Files.writeString(temporary, text);
      Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(temporary);
    }
  }

  private static DecommissionedLockException unreadable(
      Path file, String found, @Nullable Throwable cause) {
    return new DecommissionedLockException(
        Kind.LOCK_UNREADABLE,
        file.toString(),
        file + " cannot be read: found " + found + "; expected UTF-8 text; restore the lock file",
        cause);
  }
}
