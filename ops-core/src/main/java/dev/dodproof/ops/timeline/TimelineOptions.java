package dev.dodproof.ops.timeline;

import java.time.Duration;
import java.util.Objects;

/**
 * How a {@link Timeline} writes. Immutable; the {@code with…} methods return changed copies.
 *
 * @param durability how far an event must have got before it counts as written
 * @param bound the longest time for which an event, {@link Timeline#flush} aside, keeps its emitter
 *     waiting, from 1 ms to 1 hour; also how long the writer waits for another process
 * @param forceWithin the longest time from writing to forcing under {@link Durability#BATCHED},
 *     from 1 ms to 1 hour
 * @param bufferBytes room for events that are not yet written, from 4 KiB to 64 MiB; one event more
 *     than that fits
 * @param rotateAtBytes a file that would become longer is closed and a new one begun, from 4 KiB;
 *     {@link #NEVER} for a feed of one file. What is written at once, up to {@code bufferBytes}, is
 *     not divided and goes into the new file
 * @param lease how long the process may keep the feed's lock from one event to the next, up to 1
 *     second; zero gives it back at once. See {@link #withLease}
 */
public record TimelineOptions(
    Durability durability,
    Duration bound,
    Duration forceWithin,
    int bufferBytes,
    long rotateAtBytes,
    Duration lease) {

  /** No rotation: the feed is one file. */
  public static final long NEVER = Long.MAX_VALUE;

  private static final int MIN_BYTES = 4096;
  private static final int MAX_BUFFER_BYTES = 64 << 20;
  private static final Duration MIN_TIME = Duration.ofMillis(1);
  private static final Duration MAX_TIME = Duration.ofHours(1);
  private static final Duration MAX_LEASE = Duration.ofSeconds(1);

  /**
   * {@link Durability#NONE}, a bound of 10 s, forced within 100 ms (where batches are forced), a
   * buffer of 1 MiB, no rotation, no lease.
   */
  public static final TimelineOptions DEFAULTS =
      new TimelineOptions(
          Durability.NONE,
          Duration.ofSeconds(10),
          Duration.ofMillis(100),
          1 << 20,
          NEVER,
          Duration.ZERO);

  /**
   * Checks the parts.
   *
   * @throws IllegalArgumentException if a part is not as described
   */
  public TimelineOptions {
    Objects.requireNonNull(durability, "durability");
    checkTime("bound", bound, MIN_TIME, MAX_TIME);
    checkTime("forceWithin", forceWithin, MIN_TIME, MAX_TIME);
    checkTime("lease", lease, Duration.ZERO, MAX_LEASE);
    checkBytes("bufferBytes", bufferBytes, MAX_BUFFER_BYTES);
    checkBytes("rotateAtBytes", rotateAtBytes, Long.MAX_VALUE);
  }

  private static void checkTime(String name, Duration time, Duration least, Duration most) {
    if (time.compareTo(least) < 0 || time.compareTo(most) > 0) {
      throw new IllegalArgumentException(
          "%s must be from %s to %s, found %s".formatted(name, least, most, time));
    }
  }

  private static void checkBytes(String name, long bytes, long most) {
    if (bytes < MIN_BYTES || bytes > most) {
      throw new IllegalArgumentException(
          "%s must be from %d to %d, found %d".formatted(name, MIN_BYTES, most, bytes));
    }
  }

  /**
   * Sets the durability.
   *
   * @param newDurability when an event counts as written
   * @return the changed copy
   */
  public TimelineOptions withDurability(Durability newDurability) {
    return new TimelineOptions(
        newDurability, bound, forceWithin, bufferBytes, rotateAtBytes, lease);
  }

  /**
   * Sets the bound.
   *
   * @param newBound the longest time for which an event keeps its emitter waiting
   * @return the changed copy
   */
  public TimelineOptions withBound(Duration newBound) {
    return new TimelineOptions(
        durability, newBound, forceWithin, bufferBytes, rotateAtBytes, lease);
  }

  /**
   * Sets the time within which batches are forced.
   *
   * @param newForceWithin the longest time from writing to forcing
   * @return the changed copy
   */
  public TimelineOptions withForceWithin(Duration newForceWithin) {
    return new TimelineOptions(
        durability, bound, newForceWithin, bufferBytes, rotateAtBytes, lease);
  }

  /**
   * Sets the size of the buffer.
   *
   * @param newBufferBytes room for events that are not yet written
   * @return the changed copy
   */
  public TimelineOptions withBufferBytes(int newBufferBytes) {
    return new TimelineOptions(
        durability, bound, forceWithin, newBufferBytes, rotateAtBytes, lease);
  }

  /**
   * Sets the size at which a new file is begun.
   *
   * @param newRotateAtBytes the size, or {@link #NEVER}
   * @return the changed copy
   */
  public TimelineOptions withRotateAtBytes(long newRotateAtBytes) {
    return new TimelineOptions(
        durability, bound, forceWithin, bufferBytes, newRotateAtBytes, lease);
  }

  /**
   * Sets the lease, which trades two guarantees for speed.
   *
   * <p>While the process has the lease, an emitting thread that finds nobody else at work writes
   * its event itself, and forces it if {@link Durability#FORCE} is asked for, without a change of
   * threads and without looking whether the feed's file is still in its place. In return, the bound
   * no longer covers the system's own calls to write and force, which on a hung device can block
   * for any time; and a file that somebody deleted or replaced from outside is noticed when the
   * lease ends, so that what was written till then went with the old file. A lease that was used is
   * taken again at its end, unless another writer waits.
   *
   * @param newLease up to 1 second; zero for none
   * @return the changed copy
   */
  public TimelineOptions withLease(Duration newLease) {
    return new TimelineOptions(
        durability, bound, forceWithin, bufferBytes, rotateAtBytes, newLease);
  }
}
