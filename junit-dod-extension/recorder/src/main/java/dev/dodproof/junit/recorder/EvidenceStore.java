package dev.dodproof.junit.recorder;

import java.io.ByteArrayInputStream;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Keeps copies of what the tests of one session attach, in a folder beside its record. Safe for use
 * by several threads. No channels: an interrupt that a test leaves behind would close them.
 */
final class EvidenceStore {

  static final String SUFFIX = ".evidence";
  static final long FILE_LIMIT = 64L << 20;
  static final long TOTAL_LIMIT = 512L << 20;
  static final int COUNT_LIMIT = 10_000;

  private static final int NAME_LIMIT = 60;

  private final Path folder;
  private final AtomicInteger count = new AtomicInteger();
  private final AtomicLong total = new AtomicLong();

  /** Names the folder beside the record; the first copy creates it. */
  EvidenceStore(Path runFolder, String jvmId) {
    this.folder = runFolder.resolve(jvmId + SUFFIX);
  }

  /**
   * A copy.
   *
   * @param path relative to the run's folder
   * @param size in bytes
   * @param sha256 its digest
   */
  record Copy(String path, long size, String sha256) {}

  /**
   * Copies a file.
   *
   * @throws RecorderException if there is no such file, or too much is attached
   */
  Copy copy(String name, String file) throws IOException {
    try {
      Path source = Path.of(file);
      if (!Files.isRegularFile(source)) {
        throw new RecorderException("there is no regular file " + source);
      }
      try (InputStream in = new FileInputStream(source.toFile())) {
        return keep(name, in);
      }
    } catch (InvalidPathException e) {
      throw new RecorderException("its path is malformed", e);
    }
  }

  Copy text(String name, String text) throws IOException {
    return keep(name + ".txt", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
  }

  private Copy keep(String name, InputStream in) throws IOException {
    int number = count.incrementAndGet();
    require(number <= COUNT_LIMIT, "more than " + COUNT_LIMIT + " files are attached in one JVM");
    Files.createDirectories(folder);
    Path file = folder.resolve(number + "-" + plain(name));
    MessageDigest digest = Sha256.newDigest();
    try (FileOutputStream out = new FileOutputStream(file.toFile())) {
      long size = copy(in, out, digest);
      return new Copy(folder.getFileName() + "/" + file.getFileName(), size, Sha256.hex(digest));
    } catch (IOException | RuntimeException e) {
      Files.deleteIfExists(file);
      throw e;
    }
  }

  private long copy(InputStream in, FileOutputStream out, MessageDigest digest) throws IOException {
    byte[] buffer = new byte[1 << 16];
    long size = 0;
    for (int length = in.read(buffer); length >= 0; length = in.read(buffer)) {
      size += length;
      require(size <= FILE_LIMIT, "it has more than 64 MiB");
      require(total.addAndGet(length) <= TOTAL_LIMIT, "more than 512 MiB are attached in one JVM");
      digest.update(buffer, 0, length);
      out.write(buffer, 0, length);
    }
    return size;
  }

  /** A name that every file system takes and that leads nowhere. */
  private static String plain(String name) {
    String plain = name.replaceAll("[^A-Za-z0-9._-]", "_");
    return plain.substring(Math.max(0, plain.length() - NAME_LIMIT));
  }

  private static void require(boolean holds, String otherwise) {
    if (!holds) {
      throw new RecorderException(otherwise);
    }
  }
}
