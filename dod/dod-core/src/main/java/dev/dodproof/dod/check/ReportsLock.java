package dev.dodproof.dod.check;

import dev.dodproof.ops.time.TimeSource;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;

/**
 * Lets one at a time, among threads and processes, write to a folder of reports. Two checks of one
 * folder would void each other's seals and append to each other's feed, and leave verdicts that the
 * files there do not lead to.
 *
 * <p>The lock is on the file {@code check.lock} in the folder, which is never deleted: a process
 * that waits for the deleted file and one that makes a new one would both get their lock. The
 * operating system drops the lock of a process that dies.
 */
public final class ReportsLock {

  private static final Duration PATIENCE = Duration.ofMinutes(1);
  private static final long PAUSE_NANOS = 5_000_000;

  private static final String NAME = "check.lock";

  /** Beyond the text of the file, which those who wait must be able to read on every system. */
  private static final long LOCKED_BYTE = Long.MAX_VALUE - 1;

  private static final int MAX_HOLDER_BYTES = 100;
  private static final Pattern HOLDER =
      Pattern.compile("process [0-9]{1,20} since [-:.TZ0-9]{10,40}");

  /** File locks belong to the whole JVM, so these keep its threads apart. */
  private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

  private final Path file;
  private final long begun = TimeSource.system().monotonicNanos();
  private final Duration patience;

  private ReportsLock(Path file, Duration patience) {
    this.file = file;
    this.patience = patience;
  }

  /**
   * What is done under the lock.
   *
   * @param <T> what it returns
   * @param <E> what it throws
   */
  public interface Work<T, E extends Exception> {

    /**
     * Does it.
     *
     * @return the result
     * @throws E if it fails
     */
    T run() throws E;
  }

  /**
   * Does something while nobody else writes to a folder of reports; waits up to a minute for those
   * who do. Not to be nested.
   *
   * @param <T> what it returns
   * @param <E> what it throws
   * @param reports the folder; made if it does not exist
   * @param work what to do
   * @return what the work returned
   * @throws CheckException if the lock file cannot be written, if somebody else keeps the lock, or
   *     if the thread is interrupted while it waits; the work is not done then
   * @throws E if the work fails
   */
  public static <T, E extends Exception> T holding(Path reports, Work<T, E> work)
      throws CheckException, E {
    return holding(reports, PATIENCE, work);
  }

  static <T, E extends Exception> T holding(Path reports, Duration patience, Work<T, E> work)
      throws CheckException, E {
    ReportsLock lock = new ReportsLock(fileIn(reports), patience);
    while (!HELD.add(lock.file)) {
      lock.pause();
    }
    try {
      return lock.holding(work);
    } finally {
      HELD.remove(lock.file);
    }
  }

  /** Returns the same file for every path to the folder. */
  private static Path fileIn(Path reports) throws CheckException {
    try {
      return Files.createDirectories(reports).toRealPath().resolve(NAME);
    } catch (IOException e) {
      throw CheckWriter.unwritable(reports, e);
    }
  }

  private <T, E extends Exception> T holding(Work<T, E> work) throws CheckException, E {
    FileChannel channel = acquire();
    try {
      return work.run();
    } finally {
      release(channel);
    }
  }

  private FileChannel acquire() throws CheckException {
    try {
      // What a link leads to would be overwritten.
      FileChannel channel =
          FileChannel.open(
              file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
      try {
        while (!locks(channel)) {
          pause();
        }
        boolean unused = sign(channel);
        return channel;
      } catch (IOException | CheckException e) {
        release(channel);
        throw e;
      }
    } catch (IOException e) {
      throw CheckWriter.unwritable(file, e);
    }
  }

  private static boolean locks(FileChannel channel) throws IOException {
    try {
      return channel.tryLock(LOCKED_BYTE, 1, false) != null;
    } catch (OverlappingFileLockException e) {
      // Held by this class as another class loader of this JVM has it.
      return false;
    }
  }

  private void pause() throws CheckException {
    long waited = TimeSource.system().monotonicNanos() - begun;
    if (waited >= patience.toNanos() || Thread.currentThread().isInterrupted()) {
      throw new CheckException(
          "the folder of verdicts is in use: found "
              + file
              + " locked by "
              + holder()
              + " and waited "
              + Duration.ofNanos(waited).toSeconds()
              + " s; expected one check or build at a time there; let the other one end, or stop"
              + " it, and try again");
    }
    LockSupport.parkNanos(PAUSE_NANOS);
  }

  /**
   * Tells those who wait who has the lock; false if that cannot be written. On a full disk too, an
   * earlier verdict is to be put out of force, which needs no room.
   */
  private static boolean sign(FileChannel channel) {
    String holder =
        "process "
            + ProcessHandle.current().pid()
            + " since "
            + TimeSource.system().wallTime().truncatedTo(ChronoUnit.SECONDS);
    try {
      channel.truncate(0);
      return channel.write(ByteBuffer.wrap(holder.getBytes(StandardCharsets.US_ASCII))) > 0;
    } catch (IOException e) {
      return false;
    }
  }

  private String holder() {
    try (InputStream input = Files.newInputStream(file)) {
      String text = new String(input.readNBytes(MAX_HOLDER_BYTES), StandardCharsets.US_ASCII);
      return HOLDER.matcher(text).matches() ? text : "another process";
    } catch (IOException e) {
      return "another process";
    }
  }

  private void release(FileChannel channel) throws CheckException {
    try {
      channel.close();
    } catch (IOException e) {
      throw CheckWriter.unwritable(file, e);
    }
  }
}
