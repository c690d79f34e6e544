package dev.dodproof.ops.seal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;

/** Every text is refused, or is a public key that reads back as itself and trusts no forgery. */
class PublicKeyTextFuzzTests {

  @FuzzTest(maxDuration = "3m")
  void readsOrRefuses(byte[] bytes) throws KeyFormatException {
    VerificationKey key;
    try {
      key = VerificationKey.ofPem(new String(bytes, StandardCharsets.ISO_8859_1));
    } catch (KeyFormatException refusal) {
      return;
    }
    assertEquals(key, VerificationKey.ofPem(key.toPem()));
    assertEquals(key, VerificationKey.ofOpenSsh(key.toOpenSsh("comment")));
    assertFalse(key.verify(bytes, new byte[key.algorithm().signatureBytes()]));
  }
}
