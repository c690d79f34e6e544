package dev.dodproof.ops.timeline;

import java.util.List;

/** What {@link TimelineReader} found. Immutable. */
public sealed interface TimelineReading {

  /**
   * Every line parses and the chain holds from the first line to the last.
   *
   * <p>Lines cut off at the end leave a shorter feed that is whole in itself; only whoever knows
   * the earlier length and head hash can tell.
   *
   * @param records all lines in order; empty for an empty file
   * @param lengthBytes length of the feed
   * @param headHash entry hash of the last line, 64 zeros if there is none
   */
  record Whole(List<TimelineRecord> records, long lengthBytes, String headHash)
      implements TimelineReading {
    /** Copies the list. */
    public Whole {
      records = List.copyOf(records);
    }
  }

  /**
   * The feed cannot be trusted from some line on.
   *
   * @param line number of the first bad line, from 1; 0 if the file as a whole cannot be read
   * @param reason one sentence for humans: what was found and what was expected
   * @param goodPrefix the lines before it, whose chain holds
   */
  record Damaged(long line, String reason, List<TimelineRecord> goodPrefix)
      implements TimelineReading {
    /** Copies the list. */
    public Damaged {
      goodPrefix = List.copyOf(goodPrefix);
    }
  }

  /** There is no such file. */
  record Absent() implements TimelineReading {}
}
