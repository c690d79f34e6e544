package dev.dodproof.ops.timeline;

import org.jspecify.annotations.Nullable;

/**
 * Counts the events that are missing from the feed until a gap event has told of them. Guarded by
 * the timeline that owns it.
 */
final class Losses {

  private long total;
  private long untold;
  private String phaseId = "";
  private @Nullable TimelineEvent latest;
  private boolean remainsOfOwn;

  long total() {
    return total;
  }

  long untold() {
    return untold;
  }

  /** The phase of the untold losses if they agree on one, else empty. */
  String phaseId() {
    return phaseId;
  }

  /** The latest lost event that is known: whose run and tool a gap event names. */
  @Nullable TimelineEvent latest() {
    return latest;
  }

  void add(@Nullable TimelineEvent event) {
    count(event == null ? "" : event.phaseId());
    latest = event == null ? latest : event;
  }

  /** The next torn line is what remains of an event that has been counted already. */
  void remainsStayed() {
    remainsOfOwn = true;
  }

  void addTornLine() {
    if (!remainsOfOwn) {
      count("");
    }
    remainsOfOwn = false;
  }

  void told() {
    untold = 0;
    phaseId = "";
    remainsOfOwn = false;
  }

  private void count(String phase) {
    phaseId = untold == 0 || phaseId.equals(phase) ? phase : "";
    total++;
    untold++;
  }
}
