package dev.dodproof.junit.recorder;

import java.io.File;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.function.Consumer;
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
  private final Utf8Buffer held = new Utf8Buffer();

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
   *
   * @param members puts what the line says, in no more time than that takes: others wait for it
   * @return the number of the line
   */
  synchronized long append(String type, Consumer<JsonObject> members) throws IOException {
    long number = hold(type, members);
    write();
    return number;
  }

  /**
   * Appends one line that may wait for the next one to be written: nothing is proven before the
   * last line is there.
   *
   * @return the number of the line
   */
  synchronized long appendLater(String type, Consumer<JsonObject> members) throws IOException {
    long number = hold(type, members);
    if (held.length() >= HELD_LIMIT) {
      write();
    }
    return number;
  }

  private long hold(String type, Consumer<JsonObject> members) throws IOException {
    if (torn) {
      throw new IOException("an earlier line could not be written");
    }
    int start = held.length();
    try {
      compose(type, members);
      checkLimits(type, start);
    } catch (RuntimeException | Error e) {
      held.cut(start);
      throw e;
    }
    return chain(start);
  }

  private void compose(String type, Consumer<JsonObject> members) {
    JsonObject line =
        new JsonObject(held)
            .putPlain("type", type)
            .put("seq", composed.sequence())
            .putPlain("prev", composed.previous())
            .put("ts_epoch_ms", clock.getAsLong());
    members.accept(line);
    line.end();
    held.append('\n');
  }

  private void checkLimits(String type, int start) {
    if (held.length() - start > LINE_LIMIT) {
      throw new RecorderException(
          "A line of type "
              + type
              + " would have more than 1 MiB; shorten the display names, arguments or criteria of"
              + " the test: "
              + Text.cut(held.toString(start), 300));
    }
    if (length + held.length() > FILE_LIMIT - RESERVE) {
      throw new RecorderException(
          "The run record would have more than 1 GiB; let fewer invocations claim a criterion");
    }
  }

  private long chain(int start) {
    held.feed(digest, start, held.length() - 1);
    long number = composed.sequence();
    composed = new Tail(number + 1, Sha256.hex(digest));
    return number;
  }

  /** Drops what a failed write left behind, appends one line and closes the file. */
  synchronized void appendLast(String type, Consumer<JsonObject> members) throws IOException {
    try (file) {
      file.setLength(length);
      file.seek(length);
      held.cut(0);
      digest.reset();
      composed = written;
      compose(type, members);
      chain(0);
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

  private void write() throws IOException {
    torn = true;
    held.writeTo(file);
    length += held.length();
    held.cut(0);
    written = composed;
    torn = false;
  }
}
