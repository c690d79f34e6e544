package dev.dodproof.ops.timeline;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Lets one thread of one process at a time work on a feed.
 *
 * <p>The lock file is never deleted: a process that waits for the deleted file and one that creates
 * a new one would both get their lock. Waiting ends when patience does, since a stopped process
 * that holds the lock must not stop everybody else.
 */
final class FeedLock {

  private static final long FIRST_WAIT_NANOS = 100_000;
  private static final long LONGEST_WAIT_NANOS = 5_000_000;

  /** How long an event waits: ten seconds. */
  static final long PATIENCE_NANOS = 10_000_000_000L;

  private FeedLock() {}

  /** What is done under the lock. */
  interface Work<T> {
    T run() throws IOException, BadRecordException;
  }

  static <T> T holding(FeedLocation location, long patienceNanos, Work<T> work)
      throws IOException, BadRecordException {
    // File locks belong to the whole JVM, and closing any channel of the file drops them (POSIX),
    // so threads are kept apart before one is opened. The monitor is an interned string because
    // this class may be loaded more than once in a JVM, by a build tool and by a test.
    synchronized (("activity-feed-lock:" + location.lock()).intern()) {
      try (FileChannel channel =
          FileChannel.open(location.lock(), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
        acquire(channel, location, patienceNanos);
        return work.run();
      }
    }
  }

  private static void acquire(FileChannel channel, FeedLocation location, long patienceNanos)
      throws IOException {
    boolean interrupted = false;
    try {
      long waited = 0;
      long wait = FIRST_WAIT_NANOS;
      while (tryLock(channel) == null) {
        if (waited >= patienceNanos) {
          throw new IOException(
              "another process has held the lock "
                  + location.lock()
                  + " for "
                  + patienceNanos / 1_000_000
                  + " ms");
        }
        LockSupport.parkNanos(wait);
        // Not taken as a wish to stop: the event is to be written all the same.
        interrupted |= Thread.interrupted();
        waited += wait;
        wait = Math.min(2 * wait, LONGEST_WAIT_NANOS);
      }
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException e) {
      return null;
    }
  }
}
