package dev.dodproof.dod.seal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.dodproof.dod.trust.TrustedSigners;
import dev.dodproof.dod.verdict.Verdict;
import dev.dodproof.ops.seal.CanonicalJson;
import dev.dodproof.ops.seal.Envelope;
import dev.dodproof.ops.seal.JsonFormatException;
import dev.dodproof.ops.seal.SigningKey;
import dev.dodproof.ops.seal.StrictJson;
import dev.dodproof.ops.seal.VerificationKey;
import java.util.Base64;
import java.util.List;

/**
 * Whatever a trusted key signed, the answer is a report; what it accepts is in canonical form, and
 * a PROVEN that it accepts names nothing as missing.
 */
class VerdictStatementFuzzTests {

  private static final SigningKey KEY = SigningKey.generate();
  private static final VerificationOptions OPTIONS =
      VerificationOptions.trusting(TrustedSigners.of(List.of(KEY.verificationKey())));

  @FuzzTest(maxDuration = "3m")
  void isReported(byte[] payload) throws JsonFormatException {
    check(payload);
    try {
      check(signedByKey(payload));
    } catch (JsonFormatException | IllegalArgumentException noJson) {
      // There is no verdict to name its signer in.
    }
  }

  private static void check(byte[] payload) throws JsonFormatException {
    byte[] file = Envelope.sign(Statements.PAYLOAD_TYPE, payload, List.of(KEY)).toJson();

    VerificationReport report = VerdictVerifier.verify(file, OPTIONS);

    assertEquals(report.genuine(), report.verdict().isPresent());
    if (report.verdict().isPresent()) {
      JsonNode statement = StrictJson.parse(payload, CanonicalJson.MAX_BYTES);
      assertArrayEquals(payload, CanonicalJson.of(statement));
      assertTrue(
          report.verdict().get() != Verdict.PROVEN || statement.at("/predicate/missing").isEmpty());
    }
  }

  /** Names the key, without which every statement is refused for its signer alone. */
  private static byte[] signedByKey(byte[] payload) throws JsonFormatException {
    JsonNode statement = StrictJson.parse(payload, CanonicalJson.MAX_BYTES);
    if (statement.at("/predicate/seal") instanceof ObjectNode seal) {
      VerificationKey key = KEY.verificationKey();
      seal.putArray("signers")
          .addObject()
          .put("algorithm", key.algorithm().standardName())
          .put("keyid", key.keyId())
          .put("public_key", Base64.getEncoder().encodeToString(key.raw()));
    }
    return CanonicalJson.of(statement);
  }
}
