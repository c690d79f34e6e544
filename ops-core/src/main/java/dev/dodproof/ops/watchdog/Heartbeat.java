package dev.dodproof.ops.watchdog;

import dev.dodproof.ops.time.TimeSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Shows a {@link Watchdog} that this process lives and works.
 *
 * <p>Call {@link #beat} from the work itself, not from a thread of its own: such a thread goes on
 * beating while the work hangs. A beat that cannot be written is counted and changes nothing else.
 *
 * <p>The heartbeat that was started last under a name owns its file; an earlier one writes no more.
 * {@link #close} writes the orderly end; a process that goes without it is reported dead.
 *
 * <p>Safe for use by several threads.
 */
public final class Heartbeat implements AutoCloseable {

  /** What the name of a heartbeat file adds to the name of its process. */
  public static final String FILE_SUFFIX = ".heartbeat.json";

  private static final Duration LONGEST_INTERVAL = Duration.ofDays(1);

  private final Path file;
  private final String name;
  private final String owner = UUID.randomUUID().toString();
  private final Duration interval;
  private final TimeSource time;
  private @Nullable ProcessIdentity process;
  private @Nullable String predecessor;
  private boolean closed;
  private long failedWrites;

  private Heartbeat(Path file, String name, Duration interval, TimeSource time) {
    this.file = file;
    this.name = name;
    this.interval = interval;
    this.time = time;
  }

  /**
   * Takes the name over and writes the first beat.
   *
   * @param folder where the heartbeat files are; made if need be
   * @param name 1 to 100 letters, digits, points, hyphens, underscores; first a letter or digit
   * @param interval how often {@link #beat} will be called, 1 millisecond to 1 day; after twice
   *     this time without a beat the process is stale
   * @param time its clocks stamp the beats: {@link TimeSource#system}, or in a test the one that
   *     the watchdog reads too
   * @return the running heartbeat, also if the first write failed
   * @throws IllegalArgumentException if name or interval are not as described
   */
  public static Heartbeat start(Path folder, String name, Duration interval, TimeSource time) {
    if (interval.toMillis() < 1 || interval.compareTo(LONGEST_INTERVAL) > 0) {
      throw new IllegalArgumentException(
          "interval must be 1 millisecond to 1 day, found " + interval);
    }
    Heartbeat heartbeat = new Heartbeat(BeatFile.of(folder, name), name, interval, time);
    heartbeat.takeOver(folder);
    return heartbeat;
  }

  private synchronized void takeOver(Path folder) {
    predecessor = ownerOfFile();
    try {
      if (!Files.isDirectory(folder)) {
        Files.createDirectories(folder);
      }
      write(false);
    } catch (IOException e) {
      failedWrites++;
    }
  }

  /**
   * Writes a beat.
   *
   * @return false if it could not be written, if another heartbeat has taken the name over, or
   *     after {@link #close}
   */
  public synchronized boolean beat() {
    return !closed && writeIfOwner(false);
  }

  /**
   * Returns how many beats, the end included, could not be written.
   *
   * @return the number, from 0
   */
  public synchronized long failedWrites() {
    return failedWrites;
  }

  /**
   * Writes the orderly end, if the file is still this heartbeat's. May be called again, never
   * throws.
   */
  @Override
  public synchronized void close() {
    if (!closed) {
      closed = true;
      writeIfOwner(true);
    }
  }

  private boolean writeIfOwner(boolean ended) {
    boolean written = false;
    try {
      if (mayWrite(ended)) {
        write(ended);
        written = true;
      }
    } catch (IOException e) {
      // That it cannot be written is no reason to stop the work; the watchdog will see its age.
      written = false;
    }
    failedWrites += written ? 0 : 1;
    return written;
  }

  private boolean mayWrite(boolean ended) throws IOException {
    try {
      String current = BeatFile.read(file).owner();
      // A last write of the one before may have crossed the take-over; a beat mends that.
      return current.equals(owner) || (!ended && current.equals(predecessor));
    } catch (NoSuchFileException | BadContentException e) {
      // Nobody's: a beat mends it, but an end may only replace a beat of the same owner.
      return !ended;
    }
  }

  private @Nullable String ownerOfFile() {
    try {
      return BeatFile.read(file).owner();
    } catch (IOException | BadContentException e) {
      return null;
    }
  }

  private void write(boolean ended) throws IOException {
    if (process == null) {
      process = Processes.ofThisMachine().current();
    }
    // Elsewhere than on Linux, tickers of two processes have nothing to do with each other.
    Long ticks = process instanceof ProcessIdentity.Linux ? BeatAge.monotonicMs(time) : null;
    BeatFile.replace(
        file,
        new BeatRecord(
            name,
            owner,
            ended,
            process,
            time.wallTime().toEpochMilli(),
            ticks,
            interval.toMillis(),
            null));
  }
}
