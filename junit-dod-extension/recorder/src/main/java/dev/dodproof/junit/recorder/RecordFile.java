package dev.dodproof.junit.recorder;

import java.io.File;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.LongSupplier;

/**
 * A file of chained lines. Each line is appended with one write, so that a crash at any byte leaves
 * whole lines and at most one torn last line.
 *
 * <p>Safe for use by several threads. The file is not a {@code FileChannel}: an interrupt that a
 * test leaves behind would close it.
 */
final class RecordFile {

  static final int LINE_LIMIT = 1 << 20;
  static final long FILE_LIMIT = 1L << 30;

  /** Kept free below the limit, for the line that says why there are no more. */
  private static final int RESERVE = 1 << 16;

  private final RandomAccessFile file;
  private final LongSupplier clock;
  private long sequence;
  private String previous = "";
  private long length;
  private boolean torn;

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

  /** Appends one line. After an {@code IOException} only {@link #appendLast} may be called. */
  synchronized void append(String type, JsonObject members) throws IOException {
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
    if (length + line.length > FILE_LIMIT - RESERVE) {
      throw new RecorderException(
          "The run record would have more than 1 GiB; let fewer invocations claim a criterion");
    }
    write(line);
  }

  /** Drops what a failed write left behind, appends one line and closes the file. */
  synchronized void appendLast(String type, JsonObject members) throws IOException {
    try (file) {
      file.setLength(length);
      file.seek(length);
      write(line(type, members));
    }
  }

  synchronized void close() throws IOException {
    file.close();
  }

  private byte[] line(String type, JsonObject members) {
    return new JsonObject()
        .put("type", type)
        .put("seq", sequence)
        .put("prev", previous)
        .put("ts_epoch_ms", clock.getAsLong())
        .putAll(members)
        .toString()
        .concat("\n")
        .getBytes(StandardCharsets.UTF_8);
  }

  private void write(byte[] line) throws IOException {
    torn = true;
    file.write(line);
    previous = Sha256.ofLine(line);
    sequence++;
    length += line.length;
    torn = false;
  }
}
