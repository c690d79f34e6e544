package dev.dodproof.junit.recorder;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 (FIPS 180-4) in lower-case hex. */
final class Sha256 {

  private Sha256() {}

  static MessageDigest newDigest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new RecorderException(
          "This Java has no SHA-256, which every Java must have; use another one", e);
    }
  }

  /** Returns the digest of what was fed, and makes it ready for more. */
  static String hex(MessageDigest fed) {
    return HexFormat.of().formatHex(fed.digest());
  }
}
