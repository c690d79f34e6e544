package dev.dodproof.ops.seal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;

/** Every text is refused in one short sentence, or is a key that reads back as itself. */
class PrivateKeyTextFuzzTests {

  private static final int MAX_MESSAGE_CHARS = 600;

  @FuzzTest(maxDuration = "3m")
  void readsOrRefuses(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.ISO_8859_1);
    SigningKey key;
    try {
      key = SigningKey.ofPem(text);
    } catch (KeyFormatException refusal) {
      assertTrue(refusal.getMessage().length() < MAX_MESSAGE_CHARS);
      return;
    }
    SigningKey again = again(key);
    assertEquals(key.verificationKey(), again.verificationKey());
    assertArrayEquals(key.toPem(), again.toPem());
    assertTrue(key.verificationKey().verify(bytes, again.sign(bytes)));
  }

  private static SigningKey again(SigningKey key) {
    try {
      return SigningKey.ofPem(new String(key.toPem(), StandardCharsets.US_ASCII));
    } catch (KeyFormatException refusal) {
      throw new AssertionError("refused what was written", refusal);
    }
  }
}
