package dev.dodproof.ops.timeline;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.channels.Channels;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of a feed, kept open. Written through a {@link RandomAccessFile}, not a channel: an
 * interrupt closes a channel in the middle of its work, and leaves this alone.
 */
final class FeedFile implements Closeable {

  private static final long UNKNOWN = -1;

  private final RandomAccessFile file;
  private final @Nullable Object key;
  private long position = UNKNOWN;

  private FeedFile(RandomAccessFile file, @Nullable Object key) {
    this.file = file;
    this.key = key;
  }

  static FeedFile open(Path path) throws IOException {
    return open(path, "rw");
  }

  static FeedFile openToRead(Path path) throws IOException {
    return open(path, "r");
  }

  private static FeedFile open(Path path, String mode) throws IOException {
    RandomAccessFile file = new RandomAccessFile(path.toFile(), mode);
    try {
      return new FeedFile(file, Files.readAttributes(path, BasicFileAttributes.class).fileKey());
    } catch (IOException e) {
      file.close();
      throw e;
    }
  }

  /** Tells whether this is the file with these attributes; not, where files have no identity. */
  boolean is(BasicFileAttributes attributes) {
    // The number of a file is not given to another one as long as this one is open.
    return key != null && key.equals(attributes.fileKey());
  }

  long length() throws IOException {
    return file.length();
  }

  /** Returns where the next bytes go: the length of the file, as long as nobody else appends. */
  long position() {
    return position;
  }

  byte[] read(long start, long end) throws IOException {
    byte[] bytes = new byte[Math.toIntExact(end - start)];
    position = UNKNOWN;
    file.seek(start);
    file.readFully(bytes);
    return bytes;
  }

  /** Returns the bytes from a place on. */
  InputStream stream(long start) throws IOException {
    position = UNKNOWN;
    file.seek(start);
    return Channels.newInputStream(file.getChannel());
  }

  /** Prepares appending at this length; bytes beyond it are cut off. */
  void appendAt(long length) throws IOException {
    if (length < file.length()) {
      file.setLength(length);
    }
    file.seek(length);
    position = length;
  }

  /** Appends all the bytes or none: what a failed write left behind is cut off again. */
  void append(byte[] bytes, int length) throws AppendException {
    long before = position;
    try {
      // One call, one write if the system takes it whole; the JDK itself repeats short writes.
      file.write(bytes, 0, length);
      position += length;
    } catch (IOException e) {
      throw new AppendException(e, false, cutBack(before, e));
    }
  }

  /** Forces what was appended from a length on, or takes it back. */
  void force(long from) throws AppendException {
    try {
      force();
    } catch (IOException e) {
      throw new AppendException(e, true, cutBack(from, e));
    }
  }

  /** Forces what was appended; the system is asked for the data and what it takes to find them. */
  void force() throws IOException {
    file.getChannel().force(false);
  }

  private boolean cutBack(long length, IOException failure) {
    position = UNKNOWN;
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
