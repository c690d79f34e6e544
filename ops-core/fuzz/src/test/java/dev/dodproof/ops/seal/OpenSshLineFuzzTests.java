package dev.dodproof.ops.seal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;

/** Every line is refused, or is a public key that reads back as itself. */
class OpenSshLineFuzzTests {

  @FuzzTest(maxDuration = "3m")
  void readsOrRefuses(byte[] bytes) throws KeyFormatException {
    VerificationKey key;
    try {
      key = VerificationKey.ofOpenSsh(new String(bytes, StandardCharsets.ISO_8859_1));
    } catch (KeyFormatException refusal) {
      return;
    }
    assertEquals(key, VerificationKey.ofOpenSsh(key.toOpenSsh("comment")));
    assertEquals(key.keyId(), VerificationKey.ofPem(key.toPem()).keyId());
  }
}
