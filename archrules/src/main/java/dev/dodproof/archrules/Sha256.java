package dev.dodproof.archrules;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.regex.Pattern;

/** SHA-256 digests as lock files write them: {@code sha256:} and 64 lower-case hex digits. */
final class Sha256 {

  private static final Pattern WRITTEN = Pattern.compile("sha256:[0-9a-f]{64}");

  private Sha256() {}

  static boolean isWritten(String text) {
    return WRITTEN.matcher(text).matches();
  }

  static String of(String text) {
    return of(text.getBytes(StandardCharsets.UTF_8));
  }

  /** Digests text with CRLF read as LF, so that a checkout on Windows is no edit. */
  static String ofLines(byte[] bytes) {
    return of(withLineFeeds(bytes));
  }

  static byte[] withLineFeeds(byte[] bytes) {
    byte[] normal = new byte[bytes.length];
    int length = 0;
    for (int index = 0; index < bytes.length; index++) {
      boolean beforeLineFeed = index + 1 < bytes.length && bytes[index + 1] == '\n';
      if (bytes[index] != '\r' || !beforeLineFeed) {
        normal[length++] = bytes[index];
      }
    }
    return Arrays.copyOf(normal, length);
  }

  static String of(byte[] bytes) {
    return written(newDigest().digest(bytes));
  }

  static String written(byte[] digest) {
    return "sha256:" + HexFormat.of().formatHex(digest);
  }

  static MessageDigest newDigest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has SHA-256", impossible);
    }
  }
}
