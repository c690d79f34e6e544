package dev.dodproof.ops.timeline;

import java.nio.file.Path;

/** What {@link TimelineChecker} found. Immutable. */
public sealed interface FeedCheck {

  /**
   * Every line that was checked is good and the chain holds over all files.
   *
   * @param end from where a later check can start; its seq and hash are the head of the chain
   * @param records number of lines that were checked
   * @param lostEvents number of events that gap events among them speak of
   * @param lengthBytes their length
   */
  record Whole(FeedCheckpoint end, long records, long lostEvents, long lengthBytes)
      implements FeedCheck {}

  /**
   * The feed cannot be trusted from some line on.
   *
   * @param file the file that holds it
   * @param line its number in that file, from 1; 0 if the file as a whole cannot be read
   * @param offsetBytes where in the file it begins
   * @param reason one sentence for humans: what was found and what was expected
   * @param records number of good lines before it that were checked
   */
  record Damaged(Path file, long line, long offsetBytes, String reason, long records)
      implements FeedCheck {}

  /** There is no such feed. */
  record Absent() implements FeedCheck {}
}
