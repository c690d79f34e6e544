package dev.dodproof.ops.timeline;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Lets one writer of one process at a time work on a feed.
 *
 * <p>The lock file is never deleted: a process that waits for the deleted file and one that creates
 * a new one would both get their lock. Waiting ends when patience does, since a stopped process
 * that holds the lock must not stop everybody else.
 *
 * <p>Byte 0 of the file is the lock. Byte 1 is a turnstile, held while waiting for byte 0 and for
 * the other threads of this JVM: whoever gives the lock back and wants it again at once has to
 * queue up behind whoever waits for it, and whoever has the lock can see whether anybody does.
 */
final class FeedLock implements Closeable {

  private static final long FIRST_WAIT_NANOS = 50_000;
  private static final long LONGEST_WAIT_NANOS = 1_000_000;
  private static final long LOCK = 0;
  private static final long TURNSTILE = 1;

  private final Path path;
  private final String monitor;
  private final FileChannel channel;
  private final @Nullable Object key;

  private FeedLock(Path path, FileChannel channel, @Nullable Object key) {
    this.path = path;
    this.monitor = monitor(path);
    this.channel = channel;
    this.key = key;
  }

  /**
   * File locks belong to the whole JVM, and closing any channel of the file drops them (POSIX), so
   * threads are kept apart by a monitor. It is an interned string because this class may be loaded
   * more than once in a JVM, by a build tool and by a test.
   */
  private static String monitor(Path path) {
    return ("activity-feed-lock:" + path).intern();
  }

  static FeedLock open(Path path) throws IOException {
    FileChannel channel =
        FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    return new FeedLock(path, channel, keyOf(path));
  }

  private static @Nullable Object keyOf(Path path) throws IOException {
    return Files.readAttributes(path, BasicFileAttributes.class).fileKey();
  }

  /** What is done under the lock. */
  interface Work<T> {
    T run() throws IOException, BadRecordException;
  }

  <T> T holding(Duration patience, Work<T> work) throws IOException, BadRecordException {
    Deadline deadline = Deadline.in(patience);
    FileLock turn = acquire(TURNSTILE, deadline, patience);
    try {
      synchronized (monitor) {
        FileLock lock = acquire(LOCK, deadline, patience);
        try {
          turn.release();
          return work.run();
        } finally {
          lock.release();
        }
      }
    } finally {
      turn.release();
    }
  }

  /** Under the lock: tells whether anybody waits for it. */
  boolean isWanted() throws IOException {
    FileLock turn = tryLock(TURNSTILE);
    if (turn != null) {
      turn.release();
    }
    return turn == null;
  }

  /** Tells whether other processes that come now meet at this lock. To be asked under it. */
  boolean isInPlace() {
    try {
      return key == null || key.equals(keyOf(path));
    } catch (IOException e) {
      return false;
    }
  }

  private FileLock acquire(long position, Deadline deadline, Duration patience) throws IOException {
    long wait = FIRST_WAIT_NANOS;
    FileLock acquired = tryLock(position);
    while (acquired == null) {
      if (deadline.restNanos() <= 0) {
        throw new IOException(
            "another process has held the lock " + path + " for " + patience.toMillis() + " ms");
      }
      LockSupport.parkNanos(wait);
      // Only the writer waits here, to whom an interrupt means nothing; a set flag would let it
      // spin.
      boolean unused = Thread.interrupted();
      wait = Math.min(2 * wait, LONGEST_WAIT_NANOS);
      acquired = tryLock(position);
    }
    return acquired;
  }

  private @Nullable FileLock tryLock(long position) throws IOException {
    try {
      return channel.tryLock(position, 1, false);
    } catch (OverlappingFileLockException e) {
      return null;
    }
  }

  @Override
  public void close() throws IOException {
    synchronized (monitor) {
      channel.close();
    }
  }
}
