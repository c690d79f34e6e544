package dev.dodproof.ops.seal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Reads the text of a key file, with a limit, and words what went wrong with a file. */
final class KeyText {

  private KeyText() {}

  /** Returns the text of a regular file of at most so many bytes of UTF-8. */
  static String read(Path file, int maxBytes) throws KeyFileException {
    return decode(file, bytes(file, maxBytes + 1), maxBytes);
  }

  /** Returns the text of a file of at most so many bytes of UTF-8, whose bytes were read. */
  static String decode(Path file, byte[] bytes, int maxBytes) throws KeyFileException {
    if (bytes.length > maxBytes) {
      throw new KeyFileException(
          file,
          "found more than %d bytes, expected a key file; name the right file".formatted(maxBytes));
    }
    return UnicodeText.decode(bytes)
        .orElseThrow(
            () ->
                new KeyFileException(
                    file, "found bytes that are not text, expected PEM; name the right file"));
  }

  /** The same, of a file that nobody but its owner may have access to, and that will stay. */
  static String readPrivate(Path file, int maxBytes) throws KeyFileException {
    String text = read(file, maxBytes);
    try {
      PrivateAccess.require(file);
      DurableFiles.settle(file);
    } catch (IOException failure) {
      throw failure(file, "checking", failure);
    }
    return text;
  }

  static boolean exists(Path file) {
    return Files.exists(file, LinkOption.NOFOLLOW_LINKS);
  }

  /** Refuses a root, beside which nothing can be written. */
  static void requireName(Path file) throws KeyFileException {
    if (file.getFileName() == null) {
      throw new KeyFileException(file, "found a folder, expected a key file; name a file in it");
    }
  }

  private static byte[] bytes(Path file, int limit) throws KeyFileException {
    if (Files.exists(file) && !Files.isRegularFile(file)) {
      throw new KeyFileException(
          file, "found something that is not a regular file, expected a key file; name that");
    }
    try (InputStream in = Files.newInputStream(file)) {
      return in.readNBytes(limit);
    } catch (NoSuchFileException missing) {
      throw new KeyFileException(
          file, "found no file, expected a key file; create it or name the right one", missing);
    } catch (IOException failure) {
      throw failure(file, "reading", failure);
    }
  }

  static KeyFileException failure(Path file, String doing, IOException failure) {
    return new KeyFileException(
        file,
        "%s the key file failed (%s), expected it to succeed; check the folder and its permissions"
            .formatted(doing, reason(failure)),
        failure);
  }

  private static String reason(IOException failure) {
    if (failure instanceof AccessDeniedException) {
      return "access denied";
    }
    String reason =
        failure instanceof FileSystemException named ? named.getReason() : failure.getMessage();
    String kind = failure.getClass().getSimpleName();
    return reason == null ? kind : kind + ": " + Quoted.plain(reason);
  }
}
