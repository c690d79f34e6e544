package dev.dodproof.dod.seal;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.dodproof.dod.trust.TrustedSigners;
import dev.dodproof.ops.seal.SigningKey;
import java.util.List;

/** Whatever the file, it is not genuine under a key that signed nothing, and a step says why. */
class VerdictFileFuzzTests {

  private static final VerificationOptions OPTIONS =
      VerificationOptions.trusting(
          TrustedSigners.of(List.of(SigningKey.generate().verificationKey())));

  @FuzzTest(maxDuration = "3m")
  void isRefused(byte[] file) {
    VerificationReport report = VerdictVerifier.verify(file, OPTIONS);

    assertFalse(report.genuine());
    assertTrue(report.verdict().isEmpty());
    assertTrue(
        report.steps().stream()
            .anyMatch(
                step ->
                    step.result() == VerificationStep.Result.FAILED && !step.detail().isBlank()));
  }
}
