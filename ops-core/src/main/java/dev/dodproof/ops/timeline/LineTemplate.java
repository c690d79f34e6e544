package dev.dodproof.ops.timeline;

import java.util.Arrays;

/**
 * The latest line of an encoder, from its action on. The line of an event that differs from it in
 * action and time only, as most events of a program do, is a copy. Not for several threads.
 */
final class LineTemplate {

  private static final int MAX_BYTES = 1024;
  private static final byte[] BETWEEN_TIMES = FeedFormat.ascii(",\"" + FeedFormat.TS_UTC + "\":\"");

  private final UtcText utc;
  private final CanonicalBuffer rest = new CanonicalBuffer();
  private byte[] afterTimes = {};
  private String emitMode = "";
  private String phaseId = "";
  private String runId = "";
  private String tool = "";
  private String verifierMode = "";
  private int entryHashMember;
  private int prevHash;
  private int seq;
  private int times;
  private long epochMs;

  LineTemplate(UtcText utc) {
    this.utc = utc;
  }

  /** Tells whether the line of the event is the template but for action and time. */
  boolean fits(TimelineEvent event) {
    return rest.length() > 0
        && isPlain(event)
        && event.runId().equals(runId)
        && event.phaseId().equals(phaseId)
        && event.tool().equals(tool)
        && event.emitMode().equals(emitMode)
        && event.verifierMode().equals(verifierMode);
  }

  /** Members that not every event has are as a rule different in each that has them. */
  private static boolean isPlain(TimelineEvent event) {
    return event.extra().isEmpty()
        && event.status() == null
        && event.evidence().isEmpty()
        && event.hashes().isEmpty();
  }

  /** Appends what follows the action, and says where in the buffer the line's places are. */
  void appendTo(CanonicalBuffer buffer, long newEpochMs, UnlinkedLine line) {
    if (newEpochMs != epochMs) {
      setTimes(newEpochMs);
    }
    int at = buffer.length();
    buffer.raw(rest.array(), 0, rest.length());
    line.entryHashMember = at + entryHashMember;
    line.prevHash = at + prevHash;
    line.seq = at + seq;
    line.end = buffer.length();
  }

  private void setTimes(long newEpochMs) {
    epochMs = newEpochMs;
    rest.cutTo(times);
    rest.integer(newEpochMs);
    rest.raw(BETWEEN_TIMES);
    rest.raw(utc.of(newEpochMs));
    rest.raw(afterTimes);
  }

  /** Remembers a line that was encoded in full, if other events may have one like it. */
  void remember(TimelineEvent event, long newEpochMs, CanonicalBuffer buffer, UnlinkedLine line) {
    if (isPlain(event) && line.end - line.actionEnd <= MAX_BYTES) {
      rest.clear();
      rest.raw(buffer.array(), line.actionEnd, line.end);
      afterTimes = Arrays.copyOfRange(buffer.array(), line.timesEnd, line.end);
      emitMode = event.emitMode();
      phaseId = event.phaseId();
      runId = event.runId();
      tool = event.tool();
      verifierMode = event.verifierMode();
      entryHashMember = line.entryHashMember - line.actionEnd;
      prevHash = line.prevHash - line.actionEnd;
      seq = line.seq - line.actionEnd;
      times = line.times - line.actionEnd;
      epochMs = newEpochMs;
    }
  }
}
