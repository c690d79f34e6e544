package dev.dodproof.ops.timeline;

import java.io.Closeable;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;

/**
 * The bytes of a feed. A {@link RandomAccessFile}, not a channel: an interrupt closes a channel in
 * the middle of its work, and leaves this alone.
 */
final class FeedFile implements Closeable {

  private final RandomAccessFile file;

  private FeedFile(RandomAccessFile file) {
    this.file = file;
  }

  static FeedFile open(Path path) throws IOException {
    return new FeedFile(new RandomAccessFile(path.toFile(), "rw"));
  }

  long length() throws IOException {
    return file.length();
  }

  byte[] read(long start, long end) throws IOException {
    byte[] bytes = new byte[Math.toIntExact(end - start)];
    file.seek(start);
    file.readFully(bytes);
    return bytes;
  }

  void cutTo(long length) throws IOException {
    file.setLength(length);
  }

  /** Appends all the bytes or none: what a failed write left behind is cut off again. */
  void append(byte[] bytes, Durability durability) throws AppendException {
    long before = -1;
    boolean written = false;
    try {
      before = file.length();
      file.seek(before);
      // One call, one write if the system takes it whole; the JDK itself repeats short writes.
      file.write(bytes);
      written = true;
      if (durability == Durability.FORCE) {
        file.getFD().sync();
      }
    } catch (IOException e) {
      throw new AppendException(e, written, before < 0 || cutBack(before, e));
    }
  }

  private boolean cutBack(long length, IOException failure) {
    try {
      file.setLength(length);
      return true;
    } catch (IOException e) {
      failure.addSuppressed(e);
      return false;
    }
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
