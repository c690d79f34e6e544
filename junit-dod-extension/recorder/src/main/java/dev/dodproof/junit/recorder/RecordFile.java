package dev.dodproof.junit.recorder;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.function.LongSupplier;

/**
 * A file of chained lines. Each line is appended with one write, together with those that were held
 * back for it, so that a crash at any byte leaves whole lines and at most one torn last line.
 *
 * <p>Safe for use by several threads. The file is not a {@code FileChannel}: an interrupt that a
 * test leaves behind would close it.
 */
final class RecordFile {

  static final int LINE_LIMIT = 1 << 20;
  static final long FILE_LIMIT = 1L << 30;

  /** Kept free below the limit, for the line that says why there are no more. */
  private static final int RESERVE = 1 << 16;

  /** What is held back grows no further than this. */
  private static final int HELD_LIMIT = 1 << 13;

  private final RandomAccessFile file;
  private final LongSupplier clock;
  private final MessageDigest digest = Sha256.newDigest();
  private final ByteArrayOutputStream held = new ByteArrayOutputStream();

  /** The end of what is in the file, and of what is composed; they differ by what is held back. */
  private Tail written = new Tail(0, "");

  private Tail composed = written;
  private long length;
  private boolean torn;

  /**
   * The end of a chain.
   *
   * @param sequence the number of the line that comes next
   * @param previous the digest of the line before it
   */
  private record Tail(long sequence, String previous) {}

  private RecordFile(RandomAccessFile file, LongSupplier clock) {
    this.file = file;
    this.clock = clock;
  }

  /**
   * Creates the file and the folders above it.
   *
   * @throws IOException if it exists already or cannot be created
   */
  static RecordFile create(Path path, LongSupplier clock) throws IOException {
    Files.createDirectories(path.toAbsolutePath().getParent());
    File file = path.toFile();
    if (!file.createNewFile()) {
      throw new FileAlreadyExistsException(path.toString());
    }
    return new RecordFile(new RandomAccessFile(file, "rw"), clock);
  }

  /**
   * Appends one line, and writes it with all that are held back. After an {@code IOException} only
   * {@link #appendLast} may be called.
   */
  synchronized void append(String type, JsonObject members) throws IOException {
    hold(type, members);
    write();
  }

  /**
   * Appends one line that may wait for the next one to be written: nothing is proven before the
   * last line is there.
   */
  synchronized void appendLater(String type, JsonObject members) throws IOException {
    hold(type, members);
    if (held.size() >= HELD_LIMIT) {
      write();
    }
  }

  private void hold(String type, JsonObject members) throws IOException {
    if (torn) {
      throw new IOException("an earlier line could not be written");
    }
    byte[] line = line(type, members);
    if (line.length > LINE_LIMIT) {
      throw new RecorderException(
          "A line of type "
              + type
              + " would have more than 1 MiB; shorten the display names, arguments or criteria of"
              + " the test: "
              + new String(line, 0, 300, StandardCharsets.UTF_8));
    }
    if (length + held.size() + line.length > FILE_LIMIT - RESERVE) {
      throw new RecorderException(
          "The run record would have more than 1 GiB; let fewer invocations claim a criterion");
    }
    hold(line);
  }

  /** Drops what a failed write left behind, appends one line and closes the file. */
  synchronized void appendLast(String type, JsonObject members) throws IOException {
    try (file) {
      file.setLength(length);
      file.seek(length);
      held.reset();
      digest.reset();
      composed = written;
      hold(line(type, members));
      write();
    }
  }

  synchronized void close() throws IOException {
    try (file) {
      if (!torn) {
        write();
      }
    }
  }

  private byte[] line(String type, JsonObject members) {
    return new JsonObject()
        .put("type", type)
        .put("seq", composed.sequence())
        .put("prev", composed.previous())
        .put("ts_epoch_ms", clock.getAsLong())
        .putAll(members)
        .toLine();
  }

  private void hold(byte[] line) {
    held.writeBytes(line);
    digest.update(line, 0, line.length - 1);
    composed = new Tail(composed.sequence() + 1, Sha256.hex(digest));
  }

  private void write() throws IOException {
    torn = true;
    file.write(held.toByteArray());
    length += held.size();
    held.reset();
    written = composed;
    torn = false;
  }
}
