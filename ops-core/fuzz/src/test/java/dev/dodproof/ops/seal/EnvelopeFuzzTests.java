package dev.dodproof.ops.seal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.List;

/**
 * Every file is refused, or is an envelope that reads back as itself and that nobody has signed.
 */
class EnvelopeFuzzTests {

  private static final EnvelopeVerifier VERIFIER =
      EnvelopeVerifier.anyOf(List.of(SigningKey.generate().verificationKey()));

  @FuzzTest(maxDuration = "3m")
  void readsOrRefuses(byte[] file) throws JsonFormatException {
    Envelope envelope;
    try {
      envelope = Envelope.parse(file);
    } catch (JsonFormatException refusal) {
      return;
    }
    byte[] written = envelope.toJson();
    assertEquals(envelope, Envelope.parse(written));
    assertTrue(envelope.isCanonical(written));
    assertInstanceOf(Verification.Refused.class, VERIFIER.verify(envelope));
  }
}
