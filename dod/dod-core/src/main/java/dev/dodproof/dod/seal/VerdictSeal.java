package dev.dodproof.dod.seal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.dodproof.dod.verdict.PhaseVerdict;
import dev.dodproof.dod.verdict.Verdict;
import dev.dodproof.ops.seal.CanonicalJson;
import dev.dodproof.ops.seal.Envelope;
import java.util.LinkedHashMap;
import java.util.Map;

/** Seals a verdict: in-toto statements in DSSE envelopes, both in RFC 8785 canonical form. */
public final class VerdictSeal {

  private VerdictSeal() {}

  /**
   * Seals a verdict.
   *
   * @param verdict the verdict
   * @param key the keys to sign with
   * @return the files to write, by name, in their order: the sealed verdict is the last, so that it
   *     never names one that is not there yet
   */
  public static Map<String, byte[]> seal(PhaseVerdict verdict, SealKey key) {
    Map<String, byte[]> files = new LinkedHashMap<>();
    String phaseId = verdict.phaseId();
    files.put(
        SealedFile.TEST_RESULT.of(phaseId), sign(TestResultStatement.of(verdict), key).toJson());
    if (verdict.verdict() == Verdict.PROVEN) {
      files.put(
          SealedFile.VERIFICATION_RESULT.of(phaseId),
          sign(VerificationResultStatement.of(verdict), key).toJson());
    }
    Envelope envelope = sign(VerdictStatement.of(verdict, key, files), key);
    SigstoreBundle.of(envelope)
        .ifPresent(bundle -> files.put(SealedFile.BUNDLE.of(phaseId), bundle));
    files.put(SealedFile.VERDICT.of(phaseId), envelope.toJson());
    return files;
  }

  private static Envelope sign(ObjectNode statement, SealKey key) {
    return Envelope.sign(Statements.PAYLOAD_TYPE, CanonicalJson.of(statement), key.keys());
  }
}
