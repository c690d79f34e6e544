package dev.dodproof.dod.seal;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dodproof.dod.seal.VerificationSteps.StepFailed;
import dev.dodproof.dod.trust.Role;
import dev.dodproof.dod.trust.SigningTime;
import dev.dodproof.dod.trust.TrustedSigners;
import dev.dodproof.ops.seal.Envelope;
import dev.dodproof.ops.seal.EnvelopeSignature;
import dev.dodproof.ops.seal.EnvelopeVerifier;
import dev.dodproof.ops.seal.JsonFormatException;
import dev.dodproof.ops.seal.KeyFormatException;
import dev.dodproof.ops.seal.SignatureAlgorithm;
import dev.dodproof.ops.seal.Verification;
import dev.dodproof.ops.seal.VerificationKey;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/** Checks the envelope and who signed it. */
final class SignatureChecks {

  private static final String SIGNATURE = "signature";

  /** How far the clocks of signer and authority may differ. */
  private static final Duration CLOCK_SKEW = Duration.ofMinutes(5);

  private final TrustedSigners trusted;
  private final VerificationSteps steps;

  SignatureChecks(TrustedSigners trusted, VerificationSteps steps) {
    this.trusted = trusted;
    this.steps = steps;
  }

  Envelope envelope(byte[] file) throws StepFailed {
    try {
      Envelope envelope = Envelope.parse(file);
      steps.require(
          "envelope",
          envelope.isCanonical(file),
          "a DSSE envelope in canonical form",
          "a DSSE envelope that is not in the canonical form in which it was written; a byte of the"
              + " file was changed, or a tool has formatted it anew");
      return envelope;
    } catch (JsonFormatException e) {
      throw steps.end("envelope", "no DSSE envelope: " + e.getMessage());
    }
  }

  Verification.Verified trustedSignature(Envelope envelope) throws StepFailed {
    Verification verification = trusted.verify(envelope, Role.VERDICT);
    if (verification instanceof Verification.Verified verified) {
      return verified;
    }
    throw steps.end(SIGNATURE, ((Verification.Refused) verification).reason());
  }

  /**
   * Demands a signature of every key that the signed statement names, also of those that the caller
   * does not know: so one that was removed or changed is found by whoever trusts the other.
   */
  void declaredSignatures(Envelope envelope, Verification.Verified verified, JsonNode predicate)
      throws StepFailed {
    List<VerificationKey> declared = declared(predicate);
    List<String> ids = declared.stream().map(VerificationKey::keyId).toList();
    List<String> named = envelope.signatures().stream().map(EnvelopeSignature::keyId).toList();
    if (!named.equals(ids)) {
      throw steps.end(
          SIGNATURE,
          "found signatures named %s, expected those of the keys that the verdict names, %s; one was removed or added"
              .formatted(named, ids));
    }
    Verification all = EnvelopeVerifier.allOf(declared).verify(envelope);
    if (all instanceof Verification.Refused refused) {
      throw steps.end(SIGNATURE, refused.reason());
    }
    for (VerificationKey key : declared) {
      steps.pass(
          SIGNATURE,
          "%s over the DSSE pre-authentication encoding, by %s, %s"
              .formatted(
                  key.algorithm(),
                  key,
                  verified.keys().contains(key) ? "trusted" : "which the verdict names"));
    }
    if (declared.stream().noneMatch(key -> key.algorithm() == SignatureAlgorithm.ML_DSA_65)) {
      steps.notChecked(
          SIGNATURE, "there is none of ML-DSA-65: the verdict was sealed with one key only");
    }
  }

  void trust(List<VerificationKey> signers, JsonNode predicate, Optional<Instant> stamped)
      throws StepFailed {
    String judgedAt = predicate.path("judged_at").asText();
    try {
      SigningTime time = new SigningTime(Instant.parse(judgedAt), stamped);
      steps.require(
          "time",
          stamped.filter(at -> at.plus(CLOCK_SKEW).isBefore(time.claimed())).isEmpty(),
          "judged at " + time,
          "found a time stamp older than the verdict, which says of itself " + judgedAt);
      Optional<String> objection = trusted.objection(signers, Role.VERDICT, time);
      steps.require(
          "trust",
          objection.isEmpty(),
          "for " + Role.VERDICT.namespace() + " at " + time,
          objection.orElse(""));
    } catch (DateTimeParseException e) {
      throw steps.end("trust", "found '" + judgedAt + "' as judged_at, expected a time in UTC");
    }
    if (!isFalse(predicate.path(VerdictStatement.SEAL).path(VerdictStatement.NEW_KEY))) {
      steps.notChecked(
          "key",
          "a key was made by the very run that sealed: unless you know it from elsewhere, the seal"
              + " shows only that nothing changed afterwards");
    }
  }

  private static boolean isFalse(JsonNode node) {
    return node.isBoolean() && !node.booleanValue();
  }

  private List<VerificationKey> declared(JsonNode predicate) throws StepFailed {
    List<VerificationKey> keys = new ArrayList<>();
    for (JsonNode signer : predicate.path(VerdictStatement.SEAL).path(VerdictStatement.SIGNERS)) {
      keys.add(
          key(signer)
              .filter(key -> key.keyId().equals(signer.path("keyid").asText()))
              .orElseThrow(
                  () ->
                      steps.end(
                          SIGNATURE,
                          "the verdict names a signer that is no key, or another than its keyid")));
    }
    if (keys.isEmpty()) {
      throw steps.end(SIGNATURE, "the verdict does not name who signs it");
    }
    return keys;
  }

  private static Optional<VerificationKey> key(JsonNode signer) {
    String name = signer.path("algorithm").asText();
    try {
      byte[] raw = Base64.getDecoder().decode(signer.path("public_key").asText());
      for (SignatureAlgorithm algorithm : SignatureAlgorithm.values()) {
        if (algorithm.standardName().equals(name)) {
          return Optional.of(VerificationKey.ofRaw(algorithm, raw));
        }
      }
    } catch (KeyFormatException | IllegalArgumentException noKey) {
      return Optional.empty();
    }
    return Optional.empty();
  }
}
