package dev.dodproof.ops.timeline;

import dev.dodproof.ops.time.TimeSource;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Appends events to an activity feed, without ever failing its caller.
 *
 * <p>Any number of threads, timelines and processes may append to one feed: each event is linked
 * and written under a lock, {@code <feed>.lock} beside the feed, which is never deleted. An
 * interrupted thread's event is written too, and the thread stays interrupted. A writer checks the
 * last line only; {@link TimelineReader} checks all of them.
 *
 * <p><b>Lost events.</b> An event that cannot be written (disk full, folder missing, no access, too
 * long) is counted, and what was written of it is cut off. The next event that can be written is
 * preceded by a {@code gap} event with the number of lost ones; if there is none, {@link #close}
 * tries once more. A gap event names the phase of the lost events if they agree on one.
 *
 * <p><b>Torn last line.</b> A last line without a line feed was left by a writer that died: living
 * ones hold the lock until their line is whole or cut off. If it is a whole record, it gets its
 * line feed. If not, it is cut off, which is safe because no writer was ever told that it is
 * written and no line was chained to it; it counts as one lost event, so that the cut shows. A file
 * whose end is no record of a chain is somebody else's or damaged: nothing is appended to it or cut
 * from it.
 *
 * <p>After a failed force it is unknown what is on the device, so the timeline writes no more.
 */
public final class Timeline implements AutoCloseable {

  private final Path feed;
  private final Losses losses = new Losses();
  private final FeedAppender appender;
  private @Nullable String refusal;

  private Timeline(Path feed, TimeSource time, Durability durability) {
    this.feed = feed;
    this.appender = new FeedAppender(feed, time, durability, losses);
  }

  /**
   * Opens a feed with {@link Durability#NONE}. Nothing is read or written before the first event.
   *
   * @param feed the file; it and its folder are made if need be
   * @param time stamps events that carry no time of their own
   * @return the timeline
   */
  public static Timeline open(Path feed, TimeSource time) {
    return open(feed, time, Durability.NONE);
  }

  /**
   * Opens a feed. Nothing is read or written before the first event.
   *
   * @param feed the file; it and its folder are made if need be
   * @param time stamps events that carry no time of their own
   * @param durability when an event counts as written
   * @return the timeline
   */
  public static Timeline open(Path feed, TimeSource time, Durability durability) {
    return new Timeline(
        Objects.requireNonNull(feed, "feed"),
        Objects.requireNonNull(time, "time"),
        Objects.requireNonNull(durability, "durability"));
  }

  /**
   * Appends an event. Never throws, whatever happens.
   *
   * @param event what to append
   * @return where it is, or why it is lost
   */
  public synchronized EmitResult emit(TimelineEvent event) {
    try {
      Objects.requireNonNull(event, "no event was given");
      if (refusal != null) {
        throw new IllegalStateException(refusal);
      }
      ChainHead written = appender.append(event);
      return new EmitResult.Written(written.seq(), written.entryHash());
    } catch (Throwable e) {
      // Errors too: no trouble of a log, not even a missing class, may end the work it reports on.
      return lose(event, e);
    }
  }

  private EmitResult lose(@Nullable TimelineEvent event, Throwable cause) {
    losses.add(event);
    if (cause instanceof AppendException failure) {
      note(failure);
    }
    String what = event == null ? "an event" : "the event \"" + event.action() + "\"";
    return new EmitResult.Lost(
        "activity feed "
            + feed
            + ": "
            + Causes.describe(cause)
            + "; "
            + what
            + " is lost, "
            + losses.total()
            + " so far");
  }

  private void note(AppendException failure) {
    if (failure.forceFailed()) {
      // The system may have dropped the bytes and a second force would succeed without them.
      refusal = "feed damaged, an earlier event could not be forced to the device";
    }
    if (!failure.cutBack()) {
      losses.remainsStayed();
    }
  }

  /**
   * Returns how many events this timeline has lost since it was opened, torn lines that it cut off
   * included, whether or not a gap event has told of them.
   *
   * @return the number, from 0
   */
  public synchronized long lostEvents() {
    return losses.total();
  }

  /**
   * Returns how many torn last lines this timeline has completed or cut off.
   *
   * @return the number, from 0
   */
  public synchronized long healedTails() {
    return appender.healedTails();
  }

  /**
   * Tries once more to write of losses that no gap event has told of. Later events are lost. Never
   * throws; may be called again.
   */
  @Override
  public synchronized void close() {
    if (refusal == null) {
      refusal = "the timeline is closed";
      if (losses.untold() > 0) {
        tellOfLosses();
      }
    }
  }

  private void tellOfLosses() {
    try {
      appender.append(null);
    } catch (Throwable e) {
      // The loss has been counted and reported by emit; there is nobody else to tell.
      refusal = "the timeline is closed, and its losses are not in the feed: " + Causes.describe(e);
    }
  }
}
