package dev.dodproof.ops.timeline;

import dev.dodproof.ops.time.TimeSource;
import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * Links batches to the chain and writes them to the feed's file, under the feed's lock. For one
 * thread at a time, but for what says otherwise.
 */
final class FeedAppender implements Closeable {

  private final FeedPlace place;
  private final TimeSource time;
  private final TimelineOptions options;
  private final Losses losses;
  private final LinkedLines lines = new LinkedLines();
  private final CanonicalBuffer gapBytes = new CanonicalBuffer();
  private final LineEncoder gapEncoder = new LineEncoder(gapBytes);
  private final UnlinkedLine gapLine = new UnlinkedLine();
  private final List<EmitResult.@Nullable Written> results = new ArrayList<>();
  private boolean headKnown;
  private @Nullable Deadline forceBy;
  private final AtomicLong healedTails = new AtomicLong();

  FeedAppender(FeedPlace place, TimeSource time, TimelineOptions options, Losses losses) {
    this.place = place;
    this.time = time;
    this.options = options;
    this.losses = losses;
  }

  long healedTails() {
    return healedTails.get();
  }

  /** Does something under the feed's lock, after looking at the file as others have left it. */
  void locked(FeedPlace.Work work) throws IOException, BadRecordException {
    place.locked(
        () -> {
          refresh();
          work.run();
        });
  }

  /** Under the lock: tells whether the file is still in its place and as it was left. */
  boolean isAsLeft() throws IOException {
    return headKnown && place.isAsLeft(place.look());
  }

  /** Under the lock: tells whether it may be kept, while another thread may append. */
  boolean mayStay() throws IOException {
    return !place.isWanted() && place.isInPlace(place.look());
  }

  private void refresh() throws IOException, BadRecordException {
    if (!headKnown || !place.isAsLeft()) {
      headKnown = false;
      FeedFile file = place.file();
      FeedTail tail = tailOf(file);
      long length = file.length();
      file.appendAt(tail.end());
      lines.startAt(tail.head());
      if (tail.end() < length) {
        losses.addTornLine();
      }
      if (tail.lacksLineFeed()) {
        file.append(new byte[] {'\n'}, 1);
      }
      if (tail.end() < length || tail.lacksLineFeed()) {
        healedTails.incrementAndGet();
      }
      headKnown = true;
    }
  }

  private FeedTail tailOf(FeedFile file) throws IOException, BadRecordException {
    try {
      return FeedTail.of(file, place::headBefore);
    } catch (BadRecordException e) {
      throw new BadRecordException(
          "feed damaged, its end is no record of a chain ("
              + e.getMessage()
              + "): nothing is appended to it, move it away to start a new one");
    }
  }

  /**
   * Writes those events of a batch that are still wanted, before them a gap event if losses are
   * untold, and answers their tickets. On an exception nothing is answered.
   */
  void append(Batch batch) throws IOException, BadRecordException {
    Losses.Untold untold = losses.toTell();
    headKnown = false;
    addGap(untold, batch);
    for (int i = 0; i < batch.size(); i++) {
      Ticket ticket = batch.ticket(i);
      boolean wanted = ticket == null || ticket.begin();
      if (wanted) {
        lines.add(batch.bytes(), batch.line(i));
      }
      results.add(wanted && ticket != null ? lines.result() : null);
    }
    write(!batch.flushes().isEmpty());
    losses.told(untold);
    headKnown = true;
    answer(batch);
  }

  /** Writes one event that nobody has encoded yet; nothing is changed if it has no line. */
  EmitResult.Written append(TimelineEvent event, long epochMs)
      throws IOException, BadRecordException {
    headKnown = false;
    try {
      lines.add(event, epochMs);
    } catch (BadRecordException e) {
      headKnown = true;
      throw e;
    }
    write(false);
    headKnown = true;
    return lines.result();
  }

  /** Tells whether the next line can be linked without looking at the file again. */
  boolean isHeadKnown() {
    return headKnown;
  }

  private void addGap(Losses.Untold untold, Batch batch) throws BadRecordException {
    results.clear();
    TimelineEvent like = untold.latest();
    if (like == null && batch.size() > 0) {
      like = batch.event(0);
    }
    if (untold.count() > 0 && like != null) {
      gapBytes.clear();
      long now = time.wallTime().toEpochMilli();
      gapEncoder.gap(like, untold.phaseId(), now, untold.count(), gapLine);
      lines.add(gapBytes.array(), gapLine);
    }
  }

  private void write(boolean forceNow) throws IOException, BadRecordException {
    if (lines.length() > 0) {
      FeedFile file = place.fileFor(lines.length());
      long before = file.position();
      file.append(lines.array(), lines.length());
      lines.clear();
      switch (options.durability()) {
        case NONE -> {}
        case BATCHED -> forceBy = forceBy == null ? Deadline.in(options.forceWithin()) : forceBy;
        case FORCE -> file.force(before);
      }
    }
    if (forceNow) {
      force();
    }
  }

  private void answer(Batch batch) {
    for (int i = 0; i < batch.size(); i++) {
      Ticket ticket = batch.ticket(i);
      EmitResult.Written result = results.get(i);
      if (ticket != null && result != null) {
        ticket.answer(() -> result);
      }
    }
    batch.flushes().forEach(flush -> flush.answer(lines::result));
  }

  /** Returns when what was written must be forced; null if there is nothing to force. */
  @Nullable Deadline forceBy() {
    return forceBy;
  }

  /** Forces what was written and not yet forced. */
  void force() throws AppendException {
    if (forceBy != null) {
      forceBy = null;
      place.forceIfDurable();
    }
  }

  @Override
  public void close() throws IOException {
    headKnown = false;
    place.close();
  }
}
