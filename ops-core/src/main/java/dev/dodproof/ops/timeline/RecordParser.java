package dev.dodproof.ops.timeline;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/**
 * Turns a line into a record and checks what the line by itself can show: its fields and its own
 * hash. Whether it continues the chain is {@link ChainHead}'s business.
 *
 * <p>Not for several threads.
 */
final class RecordParser {

  private static final int MAX_POOLED = 1000;

  /** The few texts that every line of a feed repeats are kept once. */
  private final Map<String, String> pool = new HashMap<>();

  private final UtcText utc = new UtcText();

  TimelineRecord parse(byte[] utf8) throws BadRecordException {
    ObjectNode line = LineJson.read(utf8);
    Fields fields = new Fields(line);
    String entryHash = fields.sha256(FeedFormat.ENTRY_HASH);
    String expected = EntryHash.of(line);
    if (!entryHash.equals(expected)) {
      throw new BadRecordException(
          "entry_hash is "
              + entryHash
              + ", but the line's content has "
              + expected
              + ": the line was edited");
    }
    return record(fields, entryHash);
  }

  private TimelineRecord record(Fields fields, String entryHash) throws BadRecordException {
    String action = pooled(fields.text(FeedFormat.ACTION));
    return new TimelineRecord(
        time(fields),
        action,
        pooled(fields.text(FeedFormat.PHASE_ID)),
        pooled(fields.text(FeedFormat.EMIT_MODE)),
        pooled(fields.text(FeedFormat.VERIFIER_MODE)),
        pooled(fields.text(FeedFormat.TOOL)),
        pooled(fields.text(FeedFormat.RUN_ID)),
        fields.texts(FeedFormat.EVIDENCE),
        fields.sha256ByPath(FeedFormat.HASHES),
        fields.optionalText(FeedFormat.STATUS),
        fields.integer(FeedFormat.SEQ),
        fields.sha256(FeedFormat.PREV_HASH),
        entryHash,
        lost(fields, action));
  }

  private long time(Fields fields) throws BadRecordException {
    long epochMs = fields.integer(FeedFormat.TS_EPOCH_MS);
    if (!FeedFormat.isTime(epochMs)) {
      throw new BadRecordException(
          "ts_epoch_ms is " + epochMs + ", expected a time in the years 0 to 9999");
    }
    String found = fields.text(FeedFormat.TS_UTC);
    String expected = new String(utc.of(epochMs), StandardCharsets.US_ASCII);
    if (!found.equals(expected)) {
      throw new BadRecordException(
          "ts_utc is \"" + found + "\", expected " + expected + ", the same time as ts_epoch_ms");
    }
    return epochMs;
  }

  private static long lost(Fields fields, String action) throws BadRecordException {
    if (action.equals(FeedFormat.GAP)) {
      long lost = fields.integer(FeedFormat.LOST);
      if (lost < 1) {
        throw new BadRecordException("lost is " + lost + ", expected at least 1 in a gap");
      }
      return lost;
    }
    if (fields.has(FeedFormat.LOST)) {
      throw new BadRecordException("the field lost belongs to gap events only");
    }
    return 0;
  }

  private String pooled(String text) {
    if (pool.size() >= MAX_POOLED) {
      return pool.getOrDefault(text, text);
    }
    return pool.computeIfAbsent(text, same -> same);
  }
}
