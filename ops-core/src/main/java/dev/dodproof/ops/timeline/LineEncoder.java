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

  /** The bytes of the member {@code entry_hash}, with its comma and a hash to be filled in. */
  static final byte[] ENTRY_HASH_MEMBER =
      FeedFormat.ascii("\"" + FeedFormat.ENTRY_HASH + "\":\"" + "0".repeat(64) + "\",");

  /** Where in those bytes the hash begins. */
  static final int HASH_IN_MEMBER = FeedFormat.ENTRY_HASH.length() + 4;

  /** The longest {@code seq}, which the limit of a line has to leave room for. */
  private static final int MAX_SEQ_BYTES = 16;

  private static final byte[] ACTION = member(FeedFormat.ACTION);
  private static final byte[] EMIT_MODE = member(FeedFormat.EMIT_MODE);
  private static final byte[] EVIDENCE = member(FeedFormat.EVIDENCE);
  private static final byte[] HASHES = member(FeedFormat.HASHES);
  private static final byte[] LOST = member(FeedFormat.LOST);
  private static final byte[] PHASE_ID = member(FeedFormat.PHASE_ID);
  private static final byte[] PREV_HASH = member(FeedFormat.PREV_HASH);
  private static final byte[] ZEROS = FeedFormat.ascii("\"" + "0".repeat(64) + "\"");
  private static final byte[] RUN_ID = member(FeedFormat.RUN_ID);
  private static final byte[] SEQ = member(FeedFormat.SEQ);
  private static final byte[] STATUS = member(FeedFormat.STATUS);
  private static final byte[] TOOL = member(FeedFormat.TOOL);
  private static final byte[] TS_EPOCH_MS = member(FeedFormat.TS_EPOCH_MS);
  private static final byte[] TS_UTC = member(FeedFormat.TS_UTC);
  private static final byte[] VERIFIER_MODE = member(FeedFormat.VERIFIER_MODE);

  private final UtcText utc = new UtcText();
  private final CanonicalBuffer buffer;
  private Object[] extraNames = {};
  private Map<String, Object> extra = Map.of();
  private int nextExtra;

  LineEncoder(CanonicalBuffer buffer) {
    this.buffer = buffer;
  }

  private static byte[] member(String name) {
    return FeedFormat.ascii("\"" + name + "\":");
  }

  /** Appends the event; if it has no line of this format, the buffer is as before. */
  void event(TimelineEvent event, long epochMs, UnlinkedLine line) throws BadRecordException {
    encode(event, event.action(), event.phaseId(), epochMs, 0, line);
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
      text(FeedFormat.ACTION, ACTION, action);
      text(FeedFormat.EMIT_MODE, EMIT_MODE, event.emitMode());
      extraBefore(FeedFormat.ENTRY_HASH);
      line.entryHashMember = buffer.length();
      buffer.raw(ENTRY_HASH_MEMBER);
      optionalMembers(event, lost);
      text(FeedFormat.PHASE_ID, PHASE_ID, phaseId);
      begin(FeedFormat.PREV_HASH, PREV_HASH);
      line.prevHash = buffer.length() + 1;
      buffer.raw(ZEROS);
      buffer.raw(',');
      text(FeedFormat.RUN_ID, RUN_ID, event.runId());
      begin(FeedFormat.SEQ, SEQ);
      line.seq = buffer.length();
      buffer.raw(',');
      if (event.status() != null) {
        text(FeedFormat.STATUS, STATUS, event.status());
      }
      text(FeedFormat.TOOL, TOOL, event.tool());
      time(epochMs);
      text(FeedFormat.VERIFIER_MODE, VERIFIER_MODE, event.verifierMode());
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
      begin(FeedFormat.EVIDENCE, EVIDENCE);
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
      begin(FeedFormat.HASHES, HASHES);
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
      begin(FeedFormat.LOST, LOST);
      buffer.integer(lost);
      buffer.raw(',');
    }
  }

  private void time(long epochMs) throws BadRecordException {
    begin(FeedFormat.TS_EPOCH_MS, TS_EPOCH_MS);
    buffer.integer(epochMs);
    buffer.raw(',');
    begin(FeedFormat.TS_UTC, TS_UTC);
    buffer.raw('"');
    buffer.raw(utc.of(epochMs));
    buffer.raw('"');
    buffer.raw(',');
  }

  private void text(String name, byte[] member, String value) throws BadRecordException {
    begin(name, member);
    buffer.text(value);
    buffer.raw(',');
  }

  private void begin(String name, byte[] member) throws BadRecordException {
    extraBefore(name);
    buffer.raw(member);
  }

  private void beginExtra(Map<String, Object> newExtra) {
    extra = newExtra;
    nextExtra = 0;
    extraNames = extra.keySet().toArray();
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
    if (bytes + MAX_SEQ_BYTES > FeedFormat.MAX_LINE_BYTES) {
      throw new BadRecordException(
          "the event has %d bytes and up to %d more for its seq, more than the limit of %d"
              .formatted(bytes, MAX_SEQ_BYTES, FeedFormat.MAX_LINE_BYTES));
    }
  }
}
