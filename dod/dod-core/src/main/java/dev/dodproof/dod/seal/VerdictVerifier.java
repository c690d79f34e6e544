package dev.dodproof.dod.seal;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dodproof.dod.seal.VerificationStep.Result;
import dev.dodproof.dod.trust.Role;
import dev.dodproof.dod.trust.SigningTime;
import dev.dodproof.dod.trust.TrustedSigners;
import dev.dodproof.dod.verdict.Verdict;
import dev.dodproof.ops.seal.CanonicalJson;
import dev.dodproof.ops.seal.Envelope;
import dev.dodproof.ops.seal.EnvelopeSignature;
import dev.dodproof.ops.seal.JsonFormatException;
import dev.dodproof.ops.seal.StrictJson;
import dev.dodproof.ops.seal.Verification;
import dev.dodproof.ops.seal.VerificationKey;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Checks a sealed verdict, as a visible sequence of named steps that ends at the first that fails.
 *
 * <p>Nothing is trusted but the given keys: what the file says is read only after a trusted key is
 * known to have signed it.
 */
public final class VerdictVerifier {

  /** Ends the sequence; the failed step is the last of the list. */
  private static final class StepFailed extends Exception {
    private static final long serialVersionUID = 1L;
  }

  private final TrustedSigners trusted;
  private final Optional<Path> root;
  private final Optional<String> commit;
  private final List<VerificationStep> steps = new ArrayList<>();

  private VerdictVerifier(TrustedSigners trusted, Optional<Path> root, Optional<String> commit) {
    this.trusted = trusted;
    this.root = root;
    this.commit = commit;
  }

  /**
   * Checks a sealed verdict.
   *
   * @param file the bytes of the file
   * @param trusted whom to trust
   * @param root the project's root, to check every subject there; empty to leave that out
   * @param commit the commit the verdict must be about, 40 hex digits; empty means HEAD of the
   *     repository at the root, or any if there is no root either
   * @return the checks made and what they found; never throws for what the file contains
   */
  public static VerificationReport verify(
      byte[] file, TrustedSigners trusted, Optional<Path> root, Optional<String> commit) {
    return new VerdictVerifier(trusted, root, commit).verify(file);
  }

  private VerificationReport verify(byte[] file) {
    try {
      Envelope envelope = readEnvelope(file);
      Verification.Verified verified = verifySignature(envelope);
      JsonNode statement = readStatement(verified);
      JsonNode predicate = checkTypes(statement);
      checkTrust(verified.keys(), predicate);
      Verdict verdict = checkVerdict(predicate);
      require(
          "subjects",
          SealedSubjects.agree(statement),
          statement.path("subject").size() + ", all that the verdict names and no other",
          "other subjects than the commit, tree and files that the verdict names");
      new SubjectChecks(statement.path("subject"), root, commit).check(steps);
      boolean failed = steps.stream().anyMatch(step -> step.result() == Result.FAILED);
      return new VerificationReport(
          steps,
          Optional.of(predicate.path("phase_id").asText()),
          failed ? Optional.empty() : Optional.of(verdict));
    } catch (StepFailed e) {
      return new VerificationReport(steps, Optional.empty(), Optional.empty());
    }
  }

  private Envelope readEnvelope(byte[] file) throws StepFailed {
    try {
      Envelope envelope = Envelope.parse(file);
      require(
          "envelope",
          envelope.isCanonical(file),
          "a DSSE envelope in canonical form",
          "a DSSE envelope that is not in the canonical form in which it was written; a byte of the"
              + " file was changed, or a tool has formatted it anew");
      return envelope;
    } catch (JsonFormatException e) {
      throw fail("envelope", "no DSSE envelope: " + e.getMessage());
    }
  }

  private Verification.Verified verifySignature(Envelope envelope) throws StepFailed {
    Verification verification = trusted.verify(envelope, Role.VERDICT);
    if (verification instanceof Verification.Verified verified) {
      List<String> named = envelope.signatures().stream().map(EnvelopeSignature::keyId).toList();
      if (!named.equals(verified.keys().stream().map(VerificationKey::keyId).toList())) {
        throw fail(
            "signature",
            "a trusted key signed this, and the file names others too (%s); expected signatures of"
                    .formatted(String.join(", ", named))
                + " trusted keys alone, each with the id of its key");
      }
      for (VerificationKey key : verified.keys()) {
        pass(
            "signature",
            "%s over the DSSE pre-authentication encoding, by %s".formatted(key.algorithm(), key));
      }
      return verified;
    }
    throw fail("signature", ((Verification.Refused) verification).reason());
  }

  private JsonNode readStatement(Verification.Verified verified) throws StepFailed {
    String type = verified.payloadType();
    require(
        "payload type",
        type.equals(VerdictStatement.PAYLOAD_TYPE),
        type,
        "found '" + type + "', expected '" + VerdictStatement.PAYLOAD_TYPE + "'");
    byte[] payload = verified.payload();
    try {
      JsonNode statement = StrictJson.parse(payload, CanonicalJson.MAX_BYTES);
      require(
          "payload",
          Arrays.equals(CanonicalJson.of(statement), payload),
          payload.length + " bytes of canonical JSON",
          "JSON that is not in canonical form");
      return statement;
    } catch (JsonFormatException | IllegalArgumentException e) {
      throw fail("payload", "no JSON: " + e.getMessage());
    }
  }

  private JsonNode checkTypes(JsonNode statement) throws StepFailed {
    requireText(statement, "_type", VerdictStatement.TYPE, "statement type");
    requireText(statement, "predicateType", VerdictStatement.PREDICATE_TYPE, "predicate type");
    JsonNode predicate = statement.path("predicate");
    requireText(predicate, "schema", VerdictJson.SCHEMA, "predicate schema");
    return predicate;
  }

  private void checkTrust(List<VerificationKey> signers, JsonNode predicate) throws StepFailed {
    String judgedAt = predicate.path("judged_at").asText();
    try {
      SigningTime time = SigningTime.claimed(Instant.parse(judgedAt));
      Optional<String> objection = trusted.objection(signers, Role.VERDICT, time);
      require(
          "trust",
          objection.isEmpty(),
          "trusted for " + Role.VERDICT.namespace() + " at " + time,
          objection.orElse(""));
    } catch (DateTimeParseException e) {
      throw fail("trust", "found '" + judgedAt + "' as judged_at, expected an instant in UTC");
    }
  }

  /**
   * A genuine signature under a contradictory verdict is the signer's fault, and still no proof.
   */
  private Verdict checkVerdict(JsonNode predicate) throws StepFailed {
    String spelling = predicate.path("verdict").asText();
    Optional<Verdict> verdict =
        Arrays.stream(Verdict.values()).filter(v -> v.name().equals(spelling)).findFirst();
    if (verdict.isEmpty()) {
      throw fail("verdict", "found '" + spelling + "', expected DESIGNED, PARTIAL or PROVEN");
    }
    if (verdict.get() == Verdict.PROVEN) {
      require(
          "verdict",
          supportsProven(predicate),
          "PROVEN, and every criterion in it is proven, attested or waived",
          "PROVEN, although what it says of criteria, findings, commit, feed or records is less");
    } else {
      pass("verdict", spelling);
    }
    return verdict.get();
  }

  private static boolean supportsProven(JsonNode predicate) {
    JsonNode criteria = predicate.path("criteria");
    boolean proven = !criteria.isEmpty();
    for (JsonNode criterion : criteria) {
      proven &= isTrue(criterion.path("proven")) || isVouchedFor(criterion);
    }
    return proven
        && predicate.path("findings").isArray()
        && predicate.path("findings").isEmpty()
        && predicate.path("missing").isEmpty()
        && predicate.path("feed").isObject()
        && !predicate.path("run").path("records").isEmpty()
        && isTrue(predicate.path("commit").path("clean"));
  }

  private static boolean isVouchedFor(JsonNode criterion) {
    String standing = criterion.path("standing").asText();
    return (standing.equals("attested") || standing.equals("waived"))
        && criterion.path("statement").isObject()
        && criterion.path("built_in").isNull();
  }

  /** Not {@code asBoolean}, which takes the text "true" for it. */
  private static boolean isTrue(JsonNode node) {
    return node.isBoolean() && node.booleanValue();
  }

  private void requireText(JsonNode object, String field, String expected, String step)
      throws StepFailed {
    String found = object.path(field).asText();
    require(
        step,
        found.equals(expected),
        expected,
        "found '" + found + "', expected '" + expected + "'");
  }

  private void require(String step, boolean holds, String passed, String failed) throws StepFailed {
    if (!holds) {
      throw fail(step, failed);
    }
    pass(step, passed);
  }

  private void pass(String step, String detail) {
    steps.add(new VerificationStep(step, Result.PASSED, detail));
  }

  private StepFailed fail(String step, String detail) {
    steps.add(new VerificationStep(step, Result.FAILED, detail));
    return new StepFailed();
  }
}
