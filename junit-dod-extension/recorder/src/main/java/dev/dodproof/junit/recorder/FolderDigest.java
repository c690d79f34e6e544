package dev.dodproof.junit.recorder;

import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The digest of a folder as the format page of the run record defines it. */
final class FolderDigest {

  private static final long MAX_BYTES = 512L << 20;
  private static final int MAX_DEPTH = 200;

  private final Path folder;
  private final long maxBytes;

  /** The files with their lengths, in the order of their relative path by UTF-16 code unit. */
  private final Map<String, Long> lengths = new TreeMap<>();

  private long total;

  private FolderDigest(Path folder, long maxBytes) {
    this.folder = folder;
    this.maxBytes = maxBytes;
  }

  /** Returns the digest, or nothing if the folder cannot be read or holds too much. */
  static Optional<String> of(Path folder) {
    return of(folder, MAX_BYTES);
  }

  static Optional<String> of(Path folder, long maxBytes) {
    try {
      FolderDigest digest = new FolderDigest(folder, maxBytes);
      digest.list();
      return Optional.of(digest.compute());
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private void list() throws IOException {
    Files.walkFileTree(
        folder,
        EnumSet.of(FileVisitOption.FOLLOW_LINKS),
        MAX_DEPTH,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            if (attributes.isDirectory()) {
              throw new IOException(file + " lies too deep");
            }
            if (attributes.isRegularFile()) {
              add(file, attributes.size());
            }
            return FileVisitResult.CONTINUE;
          }
        });
  }

  private void add(Path file, long length) throws IOException {
    total += length;
    if (total > maxBytes) {
      throw new IOException(folder + " holds more than " + maxBytes + " bytes");
    }
    lengths.put(RunPlace.relative(folder, file), length);
  }

  private String compute() throws IOException {
    MessageDigest digest = Sha256.newDigest();
    byte[] buffer = new byte[1 << 16];
    for (Map.Entry<String, Long> file : lengths.entrySet()) {
      digest.update(file.getKey().getBytes(StandardCharsets.UTF_8));
      digest.update((byte) 0);
      digest.update(Long.toString(file.getValue()).getBytes(StandardCharsets.US_ASCII));
      digest.update((byte) 0);
      content(digest, folder.resolve(file.getKey()), file.getValue(), buffer);
    }
    return Sha256.hex(digest);
  }

  private static void content(MessageDigest digest, Path file, long length, byte[] buffer)
      throws IOException {
    long rest = length;
    // A plain stream: a channel would be closed by an interrupt that a test left behind.
    try (InputStream in = new FileInputStream(file.toFile())) {
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        digest.update(buffer, 0, n);
        rest -= n;
      }
    }
    if (rest != 0) {
      throw new IOException(file + " changed while it was read");
    }
  }
}
