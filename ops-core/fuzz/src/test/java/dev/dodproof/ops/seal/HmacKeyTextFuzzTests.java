package dev.dodproof.ops.seal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Every text is refused without being quoted, or is a key of exactly the digits it has. */
class HmacKeyTextFuzzTests {

  private static final int MAX_MESSAGE_CHARS = 300;

  @FuzzTest(maxDuration = "3m")
  void readsOrRefuses(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.ISO_8859_1);
    HmacKey key;
    try {
      key = HmacKey.ofHex(text);
    } catch (KeyFormatException refusal) {
      assertTrue(refusal.getMessage().length() < MAX_MESSAGE_CHARS);
      return;
    }
    String digits = text.strip().toLowerCase(Locale.ROOT);
    assertArrayEquals(digits.getBytes(StandardCharsets.US_ASCII), key.toHex());
    assertTrue(key.verify(bytes, key.sign(bytes)));
  }
}
