package dev.dodproof.ops.timeline;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/** Builds the bytes of lines, each linked to the one before. Not for several threads. */
final class EventLines {

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final Instant now;
  private ChainHead head;

  EventLines(ChainHead head, Instant now) {
    this.head = head;
    this.now = now;
  }

  ChainHead head() {
    return head;
  }

  byte[] toBytes() {
    return bytes.toByteArray();
  }

  void addLineFeed() {
    bytes.write('\n');
  }

  void addEvent(TimelineEvent event) throws BadRecordException {
    Instant time = event.at() == null ? now : event.at();
    ObjectNode line = common(event, event.action(), event.phaseId(), time);
    if (!event.evidence().isEmpty()) {
      ArrayNode paths = line.putArray(FeedFormat.EVIDENCE);
      event.evidence().forEach(paths::add);
    }
    if (!event.hashes().isEmpty()) {
      ObjectNode hashes = line.putObject(FeedFormat.HASHES);
      event.hashes().forEach(hashes::put);
    }
    if (event.status() != null) {
      line.put(FeedFormat.STATUS, event.status());
    }
    event.extra().forEach(line::putPOJO);
    addLinked(line);
  }

  void addGap(TimelineEvent like, String phaseId, long lost) throws BadRecordException {
    ObjectNode line = common(like, FeedFormat.GAP, phaseId, now);
    line.put(FeedFormat.LOST, lost);
    addLinked(line);
  }

  private static ObjectNode common(
      TimelineEvent event, String action, String phaseId, Instant time) {
    ObjectNode line = StrictJson.object();
    line.put(FeedFormat.TS_UTC, FeedFormat.utc(time.toEpochMilli()));
    line.put(FeedFormat.TS_EPOCH_MS, time.toEpochMilli());
    line.put(FeedFormat.PHASE_ID, phaseId);
    line.put(FeedFormat.ACTION, action);
    line.put(FeedFormat.EMIT_MODE, event.emitMode());
    line.put(FeedFormat.VERIFIER_MODE, event.verifierMode());
    line.put(FeedFormat.TOOL, event.tool());
    line.put(FeedFormat.RUN_ID, event.runId());
    return line;
  }

  private void addLinked(ObjectNode line) throws BadRecordException {
    long seq = head.seq() + 1;
    line.put(FeedFormat.SEQ, seq);
    line.put(FeedFormat.PREV_HASH, head.entryHash());
    String entryHash = EntryHash.of(line);
    line.put(FeedFormat.ENTRY_HASH, entryHash);
    byte[] utf8 = utf8(line);
    if (utf8.length > FeedFormat.MAX_LINE_BYTES) {
      throw new BadRecordException(
          "the event has "
              + utf8.length
              + " bytes, more than the limit of "
              + FeedFormat.MAX_LINE_BYTES);
    }
    bytes.writeBytes(utf8);
    addLineFeed();
    head = new ChainHead(seq, entryHash);
  }

  private static byte[] utf8(ObjectNode line) {
    try {
      return StrictJson.write(line).getBytes(StandardCharsets.UTF_8);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("texts and integers can always be written", e);
    }
  }
}
