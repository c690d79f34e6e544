package dev.dodproof.dod.seal;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.dodproof.dod.model.Tool;
import dev.dodproof.dod.verdict.PhaseVerdict;

/**
 * The in-toto Simple Verification Result v0.2 of a proven phase (github.com/in-toto/attestation,
 * spec/predicates/svr.md). It can say only what holds, so there is none for another verdict:
 * whoever relies on it denies what has none.
 */
final class VerificationResultStatement {

  static final String PREDICATE_TYPE = "https://in-toto.io/attestation/svr/v0.2";

  /** A property is scoped by who defines it. */
  private static final String PROVEN = "DODPROOF_PROVEN";

  private VerificationResultStatement() {}

  static ObjectNode of(PhaseVerdict verdict) {
    ObjectNode predicate = JsonNodeFactory.instance.objectNode();
    predicate
        .putObject("verifier")
        .put("id", "https://dodproof.dev/dod/v" + Tool.VERSION)
        .putArray("policies")
        .add(
            Statements.resource("policy " + verdict.policy().spelling(), verdict.policy().sha256()))
        .add(Statements.resource(verdict.checklist().path(), verdict.checklist().sha256()));
    predicate.put("timeCreated", VerdictJson.time(verdict.judgedAt()));
    predicate.putArray("properties").add(PROVEN).add(PROVEN + "_" + verdict.phaseId());
    return Statements.of(verdict, PREDICATE_TYPE, predicate);
  }
}
