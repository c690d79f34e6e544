package dev.dodproof.dod.verdict;

import dev.dodproof.ops.timeline.TimelineRecord;
import java.util.List;

/** The activity feed as read. */
public sealed interface FeedState {

  /**
   * Returns the feed's path.
   *
   * @return relative to the root
   */
  String path();

  /**
   * The feed's chain holds from the first to the last line.
   *
   * @param path relative to the root
   * @param sha256 digest of the file's bytes
   * @param headHash hash of the last entry
   * @param events all events in order
   */
  record Whole(String path, String sha256, String headHash, List<TimelineRecord> events)
      implements FeedState {

    /** Copies the list. */
    public Whole {
      events = List.copyOf(events);
    }
  }

  /**
   * The feed cannot be relied on.
   *
   * @param path relative to the root
   * @param line the first bad line, from 1, or 0
   * @param reason what is wrong with it
   */
  record Damaged(String path, long line, String reason) implements FeedState {}

  /**
   * There is no feed.
   *
   * @param path relative to the root
   */
  record Absent(String path) implements FeedState {}
}
