package dev.dodproof.ops.timeline;

import dev.dodproof.ops.time.TimeSource;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Appends events to an activity feed, without ever failing its caller.
 *
 * <p>Any number of threads, timelines and processes may append to one feed: events are linked and
 * written under a lock, {@code <feed>.lock} beside the feed, which is never deleted. A writer
 * checks the last line only; {@link TimelineChecker} checks all of them.
 *
 * <p><b>Two ways.</b> {@link #emit} waits until the event has got as far as {@link Durability} says
 * and tells what became of it. {@link #post} leaves the event in a bounded buffer and returns; it
 * is written about a millisecond later. Events of one thread get into the feed in the order in
 * which it emitted and posted them.
 *
 * <p><b>Never waits for long.</b> A thread of the timeline's own does the writing, which user code
 * cannot interrupt. An emitting thread waits for it no longer than {@link TimelineOptions#bound()},
 * whatever the disk or another process does, and then goes on; its event is lost and counted. An
 * interrupted thread's event is written like any other, and the thread stays interrupted. Only
 * {@link TimelineOptions#withLease} gives up some of this, for speed.
 *
 * <p><b>Lost events.</b> An event that cannot be written (disk full, folder missing, no access, too
 * long, buffer full) is counted, and what was written of it is cut off. A {@code gap} event with
 * the number of lost ones follows as soon as writing works again: before the next event, or within
 * about a second if none comes, or when the timeline is closed. A gap event names the phase of the
 * lost events if they agree on one.
 *
 * <p><b>Torn last line.</b> A last line without a line feed was left by a writer that died: living
 * ones hold the lock until their line is whole or cut off. If it is a whole record, it gets its
 * line feed. If not, it is cut off, which is safe because no writer was ever told that it is
 * written and no line was chained to it; it counts as one lost event, so that the cut shows. A file
 * whose end is no record of a chain is somebody else's or damaged: nothing is appended to it or cut
 * from it.
 *
 * <p>After a failed force it is unknown what is on the device, so the timeline forces and writes no
 * more.
 */
public final class Timeline implements AutoCloseable {

  private final TimeSource time;
  private final TimelineOptions options;
  private final Losses losses = new Losses();
  private final LossReport report;
  private final Intake intake;
  private final FeedAppender appender;
  private final FeedWriter writer;
  private final Patience patience = new Patience();
  private final WriterThread thread;
  private volatile String closed = "the timeline is closed";

  private Timeline(Path feed, TimeSource time, TimelineOptions options) {
    this.time = time;
    this.options = options;
    this.report = new LossReport(feed, losses);
    this.intake = new Intake(options.bufferBytes());
    this.appender = new FeedAppender(new FeedPlace(feed, options), time, options, losses);
    this.writer = new FeedWriter(intake, appender, options, losses, report);
    this.thread = new WriterThread("timeline " + feed.getFileName(), writer);
  }

  /**
   * Opens a feed with the {@link TimelineOptions#DEFAULTS}. Nothing is read or written before the
   * first event.
   *
   * @param feed the file; it and its folder are made if need be
   * @param time stamps events that carry no time of their own
   * @return the timeline
   */
  public static Timeline open(Path feed, TimeSource time) {
    return open(feed, time, TimelineOptions.DEFAULTS);
  }

  /**
   * Opens a feed. Nothing is read or written before the first event.
   *
   * @param feed the file; it and its folder are made if need be
   * @param time stamps events that carry no time of their own
   * @param durability when an event counts as written; the rest is as in {@link
   *     TimelineOptions#DEFAULTS}
   * @return the timeline
   */
  public static Timeline open(Path feed, TimeSource time, Durability durability) {
    return open(feed, time, TimelineOptions.DEFAULTS.withDurability(durability));
  }

  /**
   * Opens a feed. Nothing is read or written before the first event.
   *
   * @param feed the file; it and its folder are made if need be
   * @param time stamps events that carry no time of their own
   * @param options how it is written
   * @return the timeline
   */
  public static Timeline open(Path feed, TimeSource time, TimelineOptions options) {
    return new Timeline(
        Objects.requireNonNull(feed, "feed"),
        Objects.requireNonNull(time, "time"),
        Objects.requireNonNull(options, "options"));
  }

  /**
   * Appends an event and waits for the outcome, at most for {@link TimelineOptions#bound()}. Never
   * throws, whatever happens.
   *
   * @param event what to append
   * @return where it is, or why it is lost
   */
  public EmitResult emit(TimelineEvent event) {
    try {
      long epochMs = stamp(event);
      EmitResult direct = writer.emitDirectly(event, epochMs);
      return direct == null ? emitByWriter(event, epochMs) : direct;
    } catch (Throwable e) {
      // Errors too: no trouble of a log, not even a missing class, may end the work it reports on.
      return loseAndTell(event, e);
    }
  }

  private EmitResult emitByWriter(TimelineEvent event, long epochMs) throws BadRecordException {
    Deadline deadline = Deadline.in(options.bound());
    Ticket ticket = new Ticket();
    EmitResult refused = receive(event, epochMs, ticket);
    if (refused != null) {
      return refused;
    }
    ticket.await(deadline, patience);
    Ticket.Unanswered unanswered = ticket.abandon();
    if (unanswered == null) {
      return ticket.result();
    }
    String waited = "nothing could be written within " + options.bound().toMillis() + " ms";
    return report.lose(
        event,
        switch (unanswered) {
          case WITHDRAWN -> waited;
          case UNDER_WAY -> waited + ", and whether the attempt succeeds is unknown";
        });
  }

  /**
   * Leaves an event to be written soon. Waits only if the buffer is full, at most for {@link
   * TimelineOptions#bound()}. Never throws, whatever happens.
   *
   * @param event what to append
   * @return true if it is in the buffer, false if it is lost already; {@link #lostEvents} also
   *     counts what is lost later
   */
  public boolean post(TimelineEvent event) {
    try {
      return receive(event, stamp(event), null) == null;
    } catch (Throwable e) {
      EmitResult unused = loseAndTell(event, e);
      return false;
    }
  }

  /** The writer knows nothing of an event that never reached it, and has a gap event to write. */
  private EmitResult loseAndTell(@Nullable TimelineEvent event, Throwable cause) {
    EmitResult lost = report.lose(event, cause);
    try {
      thread.start();
      boolean unused = intake.addFlush(new Ticket());
    } catch (Throwable e) {
      // No thread can be had now; the next event or closing tells of the loss.
      return lost;
    }
    return lost;
  }

  private long stamp(TimelineEvent event) {
    Objects.requireNonNull(event, "no event was given");
    Instant at = event.at();
    return (at == null ? time.wallTime() : at).toEpochMilli();
  }

  private @Nullable EmitResult receive(TimelineEvent event, long epochMs, @Nullable Ticket ticket)
      throws BadRecordException {
    String refusal = writer.refusal();
    if (refusal != null) {
      return report.lose(event, refusal);
    }
    thread.start();
    return switch (intake.add(event, epochMs, ticket, options.bound())) {
      case ACCEPTED -> null;
      case CLOSED -> report.lose(event, closed);
      case FULL ->
          report.lose(
              event,
              "the buffer of %d bytes stayed full for %d ms"
                  .formatted(options.bufferBytes(), options.bound().toMillis()));
    };
  }

  /**
   * Waits until every event posted or emitted before has been written, and forced unless the
   * durability is {@link Durability#NONE}. Also if the thread is interrupted, which it then stays.
   * Never throws.
   *
   * @param longest how long to wait at most
   * @return true if that was done in time; false if not, or if the latest attempt to write failed.
   *     {@link #lostEvents} tells whether an earlier one did
   */
  public boolean flush(Duration longest) {
    Deadline deadline = Deadline.in(longest);
    Ticket ticket = new Ticket();
    if (!thread.isStarted()) {
      return true;
    }
    if (!intake.addFlush(ticket)) {
      return false;
    }
    ticket.await(deadline, new Patience());
    return ticket.abandon() == null && ticket.result() instanceof EmitResult.Written;
  }

  /**
   * Returns how many events this timeline has lost since it was opened, torn lines that it cut off
   * included, whether or not a gap event has told of them. Events still in the buffer are not lost.
   *
   * @return the number, from 0
   */
  public long lostEvents() {
    return losses.total();
  }

  /**
   * Returns how many torn last lines this timeline has completed or cut off.
   *
   * @return the number, from 0
   */
  public long healedTails() {
    return appender.healedTails();
  }

  /**
   * Writes what is in the buffer, forces it unless the durability is {@link Durability#NONE}, and
   * tries once more to write of losses that no gap event has told of. Waits for that at most for
   * {@link TimelineOptions#bound()}. Later events are lost. Never throws; may be called again.
   */
  @Override
  public void close() {
    try {
      if (losses.canBeTold() && !intake.isClosed()) {
        thread.start();
      }
      intake.close();
      if (!thread.join(Deadline.in(options.bound()))) {
        closed = "the timeline is closed, and its latest events are still being written";
      } else if (thread.isStarted() && losses.canBeTold() && writer.refusal() == null) {
        closed =
            "the timeline is closed, and its losses are not in the feed: " + writer.latestTrouble();
      }
    } catch (Throwable e) {
      closed = "the timeline is closed, and its losses are not in the feed: " + Causes.describe(e);
    }
  }
}
