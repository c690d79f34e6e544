package dev.dodproof.archrules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;

/** Whatever the text, a lock of either version is refused in one line, or written as it was. */
class LockFuzzTests {

  private static final String FILE = "decommissioned.lock";

  /** The input has no last line with the digest: hardly any would have the right one. */
  @FuzzTest(maxDuration = "3m")
  void readsOrRefuses(byte[] bytes) {
    String body = new String(bytes, StandardCharsets.UTF_8);
    check(body);
    check(body + LockText.SEAL + Sha256.of(body) + "\n");
  }

  private static void check(String text) {
    try {
      assertEquals(text, LockParser.parse(FILE, text).text());
    } catch (DecommissionedLockException refused) {
      Refusal.check(FILE, refused);
    }
  }
}
