package dev.dodproof.ops.timeline;

import org.jspecify.annotations.Nullable;

/**
 * Counts the events that are missing from the feed until a gap event has told of them. Safe for use
 * by several threads.
 */
final class Losses {

  private long total;
  private volatile long untold;
  private String phaseId = "";
  private volatile @Nullable TimelineEvent latest;
  private boolean remainsOfOwn;

  synchronized long total() {
    return total;
  }

  long untold() {
    return untold;
  }

  /** Tells whether there are untold losses and an event whose run and tool a gap can name. */
  boolean canBeTold() {
    return untold > 0 && latest != null;
  }

  /**
   * What a gap event has to tell.
   *
   * @param count how many events, 0 if there is nothing to tell
   * @param phaseId their phase if they agree on one, else empty
   * @param latest the latest that is known: whose run and tool a gap event names
   */
  record Untold(long count, String phaseId, @Nullable TimelineEvent latest) {}

  synchronized Untold toTell() {
    return new Untold(untold, phaseId, latest);
  }

  synchronized void add(@Nullable TimelineEvent event) {
    count(event == null ? "" : event.phaseId());
    latest = event == null ? latest : event;
  }

  /** The next torn line is what remains of an event that has been counted already. */
  synchronized void remainsStayed() {
    remainsOfOwn = true;
  }

  synchronized void addTornLine() {
    if (!remainsOfOwn) {
      count("");
    }
    remainsOfOwn = false;
  }

  /** These have been told of; others may have been added since. */
  synchronized void told(Untold told) {
    untold -= told.count();
    phaseId = untold == 0 ? "" : phaseId;
    remainsOfOwn = false;
  }

  private synchronized void count(String phase) {
    phaseId = untold == 0 || phaseId.equals(phase) ? phase : "";
    total++;
    untold++;
  }
}
