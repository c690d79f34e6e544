package dev.dodproof.ops.timeline.bench;

import java.nio.charset.StandardCharsets;

/** The line that every contestant writes, with a time stamp of its own if it makes one. */
final class Lines {

  static final String ACTION = "step";

  private static final String BEFORE_ACTION = "{\"action\":\"";
  private static final String BEFORE_TIME =
      "\",\"emit_mode\":\"runtime_auto\",\"entry_hash\":\""
          + "0".repeat(64)
          + "\",\"phase_id\":\"PHASE_X\",\"prev_hash\":\""
          + "0".repeat(64)
          + "\",\"run_id\":\"run-1\",\"seq\":12345,\"tool\":\"bench/1\","
          + "\"ts_epoch_ms\":1772625600123,\"ts_utc\":\"";
  private static final String AFTER_TIME = "\",\"verifier_mode\":\"operational_proof\"}";

  private Lines() {}

  /** The line as a pattern of Logback or Log4j: message and time are put in, the rest is given. */
  static String pattern(String message, String time) {
    return BEFORE_ACTION + message + BEFORE_TIME + time + AFTER_TIME + "%n";
  }

  /** The line as it is. */
  static byte[] bytes() {
    return (BEFORE_ACTION + ACTION + BEFORE_TIME + "2026-03-04T12:00:00.123Z" + AFTER_TIME + "\n")
        .getBytes(StandardCharsets.UTF_8);
  }
}
