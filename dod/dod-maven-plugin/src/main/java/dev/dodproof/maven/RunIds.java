package dev.dodproof.maven;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.Locale;

/** Makes run ids that sort by time and that no two builds share. */
final class RunIds {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmssSSS'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);
  private static final SecureRandom RANDOM = new SecureRandom();

  private RunIds() {}

  static String next(Instant now) {
    byte[] suffix = new byte[4];
    RANDOM.nextBytes(suffix);
    return TIME.format(now) + "-" + HexFormat.of().formatHex(suffix);
  }
}
