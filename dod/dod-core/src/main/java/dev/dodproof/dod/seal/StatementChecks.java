package dev.dodproof.dod.seal;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dodproof.dod.seal.VerificationSteps.StepFailed;
import dev.dodproof.dod.verdict.Verdict;
import dev.dodproof.ops.seal.CanonicalJson;
import dev.dodproof.ops.seal.JsonFormatException;
import dev.dodproof.ops.seal.StrictJson;
import dev.dodproof.ops.seal.Verification;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Checks what was signed: that it is a statement of a verdict, and does not contradict itself. */
final class StatementChecks {

  private static final String VERDICT = "verdict";

  private final VerificationSteps steps;

  StatementChecks(VerificationSteps steps) {
    this.steps = steps;
  }

  JsonNode statement(Verification.Verified verified) throws StepFailed {
    String type = verified.payloadType();
    steps.require(
        "payload type",
        type.equals(Statements.PAYLOAD_TYPE),
        type,
        "found '" + type + "', expected '" + Statements.PAYLOAD_TYPE + "'");
    byte[] payload = verified.payload();
    try {
      JsonNode statement = StrictJson.parse(payload, CanonicalJson.MAX_BYTES);
      steps.require(
          "payload",
          Arrays.equals(CanonicalJson.of(statement), payload),
          payload.length + " bytes of canonical JSON",
          "JSON that is not in canonical form");
      return statement;
    } catch (JsonFormatException | IllegalArgumentException e) {
      throw steps.end("payload", "no JSON: " + e.getMessage());
    }
  }

  JsonNode predicate(JsonNode statement) throws StepFailed {
    requireText(statement, "_type", Statements.TYPE, "statement type");
    requireText(statement, "predicateType", VerdictStatement.PREDICATE_TYPE, "predicate type");
    JsonNode predicate = statement.path("predicate");
    requireText(predicate, "schema", VerdictJson.SCHEMA, "predicate schema");
    return predicate;
  }

  /**
   * A genuine signature under a contradictory verdict is the signer's fault, and still no proof.
   */
  Verdict verdict(JsonNode predicate) throws StepFailed {
    String spelling = predicate.path(VERDICT).asText();
    Optional<Verdict> verdict =
        Arrays.stream(Verdict.values()).filter(v -> v.name().equals(spelling)).findFirst();
    if (verdict.isEmpty()) {
      throw steps.end(VERDICT, "found '" + spelling + "', expected DESIGNED, PARTIAL or PROVEN");
    }
    Optional<String> contradiction =
        verdict.get() == Verdict.PROVEN
            ? ProvenCheck.contradiction(predicate)
            : UnprovenCheck.contradiction(verdict.get(), predicate);
    steps.require(
        VERDICT,
        contradiction.isEmpty(),
        verdict.get() == Verdict.PROVEN
            ? "PROVEN, and every criterion in it is proven, attested or waived"
            : spelling + ", and it names what is missing",
        spelling + ", although " + contradiction.orElse(""));
    return verdict.get();
  }

  void phase(JsonNode predicate, Optional<String> demanded) throws StepFailed {
    String phaseId = predicate.path("phase_id").asText();
    if (demanded.isEmpty()) {
      steps.notChecked("phase", "sealed for " + phaseId + "; to check it, give --phase");
      return;
    }
    steps.require(
        "phase",
        phaseId.equals(demanded.get()),
        phaseId + " is the phase asked for",
        "sealed for " + phaseId + ", but asked for (or named by the file) was " + demanded.get());
  }

  /** Each verdict names the statements sealed with it: so none of them can be left out. */
  void siblings(JsonNode predicate, Verdict verdict) throws StepFailed {
    String phaseId = predicate.path("phase_id").asText();
    List<String> expected = new ArrayList<>(List.of(SealedFile.TEST_RESULT.of(phaseId)));
    if (verdict == Verdict.PROVEN) {
      expected.add(SealedFile.VERIFICATION_RESULT.of(phaseId));
    }
    List<String> named = new ArrayList<>();
    predicate
        .path(VerdictStatement.STATEMENTS)
        .forEach(statement -> named.add(statement.path("name").asText()));
    steps.require(
        "statements",
        named.equals(expected),
        String.join(", ", named),
        "the verdict names " + named + ", expected " + expected);
  }

  void policy(JsonNode predicate, Optional<String> demanded) throws StepFailed {
    String name = predicate.path("policy").path("name").asText();
    String sha256 = predicate.path("policy").path("sha256").asText();
    String sealed = name + ", SHA-256 " + sha256;
    if (demanded.isEmpty()) {
      steps.notChecked("policy", "sealed under " + sealed + "; to check it, give --policy");
      return;
    }
    steps.require(
        "policy",
        List.of(name, sha256).contains(demanded.get()),
        sealed + " is the policy asked for",
        "sealed under " + sealed + ", but asked for was " + demanded.get());
  }

  private void requireText(JsonNode object, String field, String expected, String step)
      throws StepFailed {
    String found = object.path(field).asText();
    steps.require(
        step,
        found.equals(expected),
        expected,
        "found '" + found + "', expected '" + expected + "'");
  }
}
