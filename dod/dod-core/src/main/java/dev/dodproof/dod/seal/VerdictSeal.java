package dev.dodproof.dod.seal;

import dev.dodproof.dod.verdict.PhaseVerdict;
import dev.dodproof.ops.seal.CanonicalJson;
import dev.dodproof.ops.seal.Envelope;
import dev.dodproof.ops.seal.SigningKey;

/** Seals a verdict: an in-toto statement in a DSSE envelope, both in RFC 8785 canonical form. */
public final class VerdictSeal {

  private VerdictSeal() {}

  /**
   * Seals a verdict.
   *
   * @param verdict the verdict
   * @param key the key to sign with
   * @return the bytes of {@code <PHASE>.dsse.json}
   */
  public static byte[] seal(PhaseVerdict verdict, SigningKey key) {
    byte[] payload = CanonicalJson.of(VerdictStatement.of(verdict));
    return Envelope.sign(VerdictStatement.PAYLOAD_TYPE, payload, key).toJson();
  }
}
