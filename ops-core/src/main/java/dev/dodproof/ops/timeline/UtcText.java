package dev.dodproof.ops.timeline;

import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/**
 * Writes times as the format does. Remembers the latest one, since events come in crowds. Not for
 * several threads.
 */
final class UtcText {

  private static final int MILLIS_PER_SECOND = 1000;
  private static final int MILLIS_AT = 20;

  private final byte[] text = "0000-00-00T00:00:00.000Z".getBytes(StandardCharsets.US_ASCII);
  private long written = Long.MIN_VALUE;
  private long second = Long.MIN_VALUE;

  /** Returns the 24 bytes for a time in the years 0 to 9999; they are good until the next call. */
  byte[] of(long epochMs) {
    if (epochMs != written) {
      written = epochMs;
      write(epochMs);
    }
    return text;
  }

  private void write(long epochMs) {
    long newSecond = Math.floorDiv(epochMs, MILLIS_PER_SECOND);
    if (newSecond != second) {
      second = newSecond;
      writeSecond(LocalDateTime.ofEpochSecond(newSecond, 0, ZoneOffset.UTC));
    }
    digits(MILLIS_AT, 3, Math.floorMod(epochMs, MILLIS_PER_SECOND));
  }

  private void writeSecond(LocalDateTime time) {
    digits(0, 4, time.getYear());
    digits(5, 2, time.getMonthValue());
    digits(8, 2, time.getDayOfMonth());
    digits(11, 2, time.getHour());
    digits(14, 2, time.getMinute());
    digits(17, 2, time.getSecond());
  }

  private void digits(int at, int count, int number) {
    int rest = number;
    for (int i = at + count - 1; i >= at; i--) {
      text[i] = (byte) ('0' + rest % 10);
      rest /= 10;
    }
  }
}
