package dev.dodproof.ops.timeline;

import dev.dodproof.ops.time.TimeSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Appends to one feed, under its lock. Guarded by the timeline that owns it. */
final class FeedAppender {

  private final Path feed;
  private final TimeSource time;
  private final Durability durability;
  private final Losses losses;
  private long healedTails;

  FeedAppender(Path feed, TimeSource time, Durability durability, Losses losses) {
    this.feed = feed;
    this.time = time;
    this.durability = durability;
    this.losses = losses;
  }

  long healedTails() {
    return healedTails;
  }

  /**
   * Appends the event, before it a gap event if losses are untold; without an event the gap alone.
   */
  ChainHead append(@Nullable TimelineEvent event) throws IOException, BadRecordException {
    FeedLocation location = FeedLocation.prepare(feed);
    return FeedLock.holding(
        location, FeedLock.PATIENCE_NANOS, () -> appendLocked(location.file(), event));
  }

  private ChainHead appendLocked(Path real, @Nullable TimelineEvent event)
      throws IOException, BadRecordException {
    boolean created = !Files.exists(real);
    try (FeedFile file = FeedFile.open(real)) {
      FeedTail tail = tailOf(file);
      EventLines lines = new EventLines(tail.head(), time.wallTime());
      if (tail.lacksLineFeed()) {
        lines.addLineFeed();
      }
      addGap(lines, event);
      if (event != null) {
        lines.addEvent(event);
      }
      if (created && durability == Durability.FORCE) {
        FolderForce.folderOf(real);
      }
      write(file, lines.toBytes());
      healedTails += tail.lacksLineFeed() ? 1 : 0;
      losses.told();
      return lines.head();
    }
  }

  private FeedTail tailOf(FeedFile file) throws IOException, BadRecordException {
    FeedTail tail;
    try {
      tail = FeedTail.of(file);
    } catch (BadRecordException e) {
      throw new BadRecordException(
          "feed damaged, its end is no record of a chain ("
              + e.getMessage()
              + "): nothing is appended to it, move it away to start a new one");
    }
    if (tail.end() < file.length()) {
      file.cutTo(tail.end());
      healedTails++;
      losses.addTornLine();
    }
    return tail;
  }

  private void addGap(EventLines lines, @Nullable TimelineEvent event) throws BadRecordException {
    TimelineEvent like = losses.latest() == null ? event : losses.latest();
    if (losses.untold() > 0 && like != null) {
      lines.addGap(like, losses.phaseId(), losses.untold());
    }
  }

  private void write(FeedFile file, byte[] bytes) throws IOException, BadRecordException {
    if (file.length() + bytes.length > FeedFormat.MAX_FEED_BYTES) {
      throw new BadRecordException(
          "the feed would become longer than the limit of "
              + FeedFormat.MAX_FEED_BYTES
              + " bytes, move it away to start a new one");
    }
    file.append(bytes, durability);
  }
}
