package dev.dodproof.ops.timeline;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Set;
import java.util.regex.Pattern;

/** The names and limits of activity feed version 1, used by writer and reader alike. */
final class FeedFormat {

  static final String TS_UTC = "ts_utc";
  static final String TS_EPOCH_MS = "ts_epoch_ms";
  static final String PHASE_ID = "phase_id";
  static final String ACTION = "action";
  static final String EMIT_MODE = "emit_mode";
  static final String VERIFIER_MODE = "verifier_mode";
  static final String TOOL = "tool";
  static final String RUN_ID = "run_id";
  static final String EVIDENCE = "evidence";
  static final String HASHES = "hashes";
  static final String STATUS = "status";
  static final String LOST = "lost";
  static final String SEQ = "seq";
  static final String PREV_HASH = "prev_hash";
  static final String ENTRY_HASH = "entry_hash";

  static final String GAP = "gap";

  static final Set<String> RESERVED_NAMES =
      Set.of(
          TS_UTC,
          TS_EPOCH_MS,
          PHASE_ID,
          ACTION,
          EMIT_MODE,
          VERIFIER_MODE,
          TOOL,
          RUN_ID,
          EVIDENCE,
          HASHES,
          STATUS,
          LOST,
          SEQ,
          PREV_HASH,
          ENTRY_HASH);

  /** Without the line feed that ends it. */
  static final int MAX_LINE_BYTES = 1 << 20;

  static final long MAX_FEED_BYTES = 256L << 20;
  static final int MAX_DEPTH = 16;

  /** The largest integer that every reader of JSON, however it stores numbers, takes exactly. */
  static final long MAX_INTEGER = (1L << 53) - 1;

  private static final Pattern SHA256_HEX = Pattern.compile("[0-9a-f]{64}");
  private static final long MIN_EPOCH_MS = Instant.parse("0000-01-01T00:00:00Z").toEpochMilli();
  private static final long MAX_EPOCH_MS = Instant.parse("9999-12-31T23:59:59.999Z").toEpochMilli();

  private FeedFormat() {}

  static boolean isSha256(String text) {
    return SHA256_HEX.matcher(text).matches();
  }

  static boolean isTime(long epochMs) {
    return epochMs >= MIN_EPOCH_MS && epochMs <= MAX_EPOCH_MS;
  }

  static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  static String text(byte[] ascii) {
    return new String(ascii, StandardCharsets.US_ASCII);
  }

  static boolean isInteger(long number) {
    return number >= -MAX_INTEGER && number <= MAX_INTEGER;
  }
}
