package dev.dodproof.ops.timeline;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Writes events as RFC 8785 lines in which the link to the chain is still missing. Names are in the
 * order of their UTF-16 units, which is that of {@link String#compareTo}. Not for several threads.
 */
final class LineEncoder {

  /** The bytes of the member {@code entry_hash}, which lines lack, with its comma. */
  static final byte[] ENTRY_HASH_MEMBER =
      FeedFormat.ascii("\"" + FeedFormat.ENTRY_HASH + "\":\"" + "0".repeat(64) + "\",");

  /** Where in those bytes the hash begins. */
  static final int HASH_IN_MEMBER = FeedFormat.ENTRY_HASH.length() + 4;

  /** What the link adds at most, which the limit of a line has to leave room for. */
  private static final int MAX_LINK_BYTES = ENTRY_HASH_MEMBER.length + 16;

  private static final MemberName ACTION = new MemberName(FeedFormat.ACTION);
  private static final MemberName EMIT_MODE = new MemberName(FeedFormat.EMIT_MODE);
  private static final MemberName EVIDENCE = new MemberName(FeedFormat.EVIDENCE);
  private static final MemberName HASHES = new MemberName(FeedFormat.HASHES);
  private static final MemberName LOST = new MemberName(FeedFormat.LOST);
  private static final MemberName PHASE_ID = new MemberName(FeedFormat.PHASE_ID);
  private static final MemberName PREV_HASH = new MemberName(FeedFormat.PREV_HASH);
  private static final byte[] ZEROS = FeedFormat.ascii("\"" + "0".repeat(64) + "\"");
  private static final MemberName RUN_ID = new MemberName(FeedFormat.RUN_ID);
  private static final MemberName SEQ = new MemberName(FeedFormat.SEQ);
  private static final MemberName STATUS = new MemberName(FeedFormat.STATUS);
  private static final MemberName TOOL = new MemberName(FeedFormat.TOOL);
  private static final MemberName TS_EPOCH_MS = new MemberName(FeedFormat.TS_EPOCH_MS);
  private static final MemberName TS_UTC = new MemberName(FeedFormat.TS_UTC);
  private static final MemberName VERIFIER_MODE = new MemberName(FeedFormat.VERIFIER_MODE);

  private static final Object[] NO_NAMES = {};

  private final UtcText utc = new UtcText();
  private final LineTemplate template = new LineTemplate(utc);
  private final CanonicalBuffer buffer;
  private Object[] extraNames = NO_NAMES;
  private Map<String, Object> extra = Map.of();
  private int nextExtra;

  LineEncoder(CanonicalBuffer buffer) {
    this.buffer = buffer;
  }

  /** Appends the event; if it has no line of this format, the buffer is as before. */
  void event(TimelineEvent event, long epochMs, UnlinkedLine line) throws BadRecordException {
    if (template.fits(event)) {
      fillTemplate(event.action(), epochMs, line);
    } else {
      encode(event, event.action(), event.phaseId(), epochMs, 0, line);
      template.remember(event, epochMs, buffer, line);
    }
  }

  private void fillTemplate(String action, long epochMs, UnlinkedLine line)
      throws BadRecordException {
    line.start = buffer.length();
    try {
      buffer.raw('{');
      buffer.name(ACTION);
      buffer.text(action);
      template.appendTo(buffer, epochMs, line);
      checkLength(line.end - line.start);
    } catch (BadRecordException e) {
      buffer.cutTo(line.start);
      throw e;
    }
  }

  /** Appends a gap event of so many lost events, in the manner of another event. */
  void gap(TimelineEvent like, String phaseId, long epochMs, long lost, UnlinkedLine line)
      throws BadRecordException {
    TimelineEvent plain =
        new TimelineEvent(
            "replaced",
            phaseId,
            like.runId(),
            like.tool(),
            like.emitMode(),
            like.verifierMode(),
            null,
            List.of(),
            Map.of(),
            null,
            Map.of());
    encode(plain, FeedFormat.GAP, phaseId, epochMs, lost, line);
  }

  private void encode(
      TimelineEvent event,
      String action,
      String phaseId,
      long epochMs,
      long lost,
      UnlinkedLine line)
      throws BadRecordException {
    line.start = buffer.length();
    try {
      beginExtra(event.extra());
      buffer.raw('{');
      text(ACTION, action);
      line.actionEnd = buffer.length() - 1;
      text(EMIT_MODE, event.emitMode());
      extraBefore(FeedFormat.ENTRY_HASH);
      line.entryHashMember = buffer.length();
      optionalMembers(event, lost);
      text(PHASE_ID, phaseId);
      begin(PREV_HASH);
      line.prevHash = buffer.length() + 1;
      buffer.raw(ZEROS);
      buffer.raw(',');
      text(RUN_ID, event.runId());
      begin(SEQ);
      line.seq = buffer.length();
      buffer.raw(',');
      if (event.status() != null) {
        text(STATUS, event.status());
      }
      text(TOOL, event.tool());
      times(epochMs, line);
      text(VERIFIER_MODE, event.verifierMode());
      extraToTheEnd();
      buffer.cutTo(buffer.length() - 1);
      buffer.raw('}');
      line.end = buffer.length();
      checkLength(line.end - line.start);
    } catch (BadRecordException e) {
      buffer.cutTo(line.start);
      throw e;
    }
  }

  private void optionalMembers(TimelineEvent event, long lost) throws BadRecordException {
    if (!event.evidence().isEmpty()) {
      begin(EVIDENCE);
      char separator = '[';
      for (String path : event.evidence()) {
        buffer.raw(separator);
        buffer.text(path);
        separator = ',';
      }
      buffer.raw(']');
      buffer.raw(',');
    }
    if (!event.hashes().isEmpty()) {
      begin(HASHES);
      char separator = '{';
      for (Map.Entry<String, String> hash : new TreeMap<>(event.hashes()).entrySet()) {
        buffer.raw(separator);
        buffer.text(hash.getKey());
        buffer.raw(':');
        buffer.text(hash.getValue());
        separator = ',';
      }
      buffer.raw('}');
      buffer.raw(',');
    }
    if (lost > 0) {
      begin(LOST);
      buffer.integer(lost);
      buffer.raw(',');
    }
  }

  private void times(long epochMs, UnlinkedLine line) throws BadRecordException {
    begin(TS_EPOCH_MS);
    line.times = buffer.length();
    buffer.integer(epochMs);
    buffer.raw(',');
    begin(TS_UTC);
    buffer.raw('"');
    buffer.raw(utc.of(epochMs));
    line.timesEnd = buffer.length();
    buffer.raw('"');
    buffer.raw(',');
  }

  private void text(MemberName name, String value) throws BadRecordException {
    begin(name);
    buffer.text(value);
    buffer.raw(',');
  }

  private void begin(MemberName name) throws BadRecordException {
    extraBefore(name.name());
    buffer.name(name);
  }

  private void beginExtra(Map<String, Object> newExtra) {
    extra = newExtra;
    nextExtra = 0;
    extraNames = extra.isEmpty() ? NO_NAMES : extra.keySet().toArray();
    Arrays.sort(extraNames);
  }

  private void extraBefore(String name) throws BadRecordException {
    while (nextExtra < extraNames.length && ((String) extraNames[nextExtra]).compareTo(name) < 0) {
      writeExtra();
    }
  }

  private void extraToTheEnd() throws BadRecordException {
    while (nextExtra < extraNames.length) {
      writeExtra();
    }
  }

  private void writeExtra() throws BadRecordException {
    String name = (String) extraNames[nextExtra++];
    buffer.text(name);
    buffer.raw(':');
    Object value = extra.get(name);
    if (value instanceof Number number) {
      buffer.integer(number.longValue());
    } else if (value instanceof String text) {
      buffer.text(text);
    } else {
      buffer.raw(FeedFormat.ascii(String.valueOf(value)));
    }
    buffer.raw(',');
  }

  private static void checkLength(int bytes) throws BadRecordException {
    if (bytes + MAX_LINK_BYTES > FeedFormat.MAX_LINE_BYTES) {
      throw new BadRecordException(
          "the event has %d bytes and up to %d more for seq and hash, more than the limit of %d"
              .formatted(bytes, MAX_LINK_BYTES, FeedFormat.MAX_LINE_BYTES));
    }
  }
}
