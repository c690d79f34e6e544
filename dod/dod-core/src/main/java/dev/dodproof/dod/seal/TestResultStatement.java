package dev.dodproof.dod.seal;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.dodproof.dod.evidence.Outcome;
import dev.dodproof.dod.evidence.TestResult;
import dev.dodproof.dod.verdict.PhaseVerdict;
import dev.dodproof.dod.verdict.TestEvidence;
import dev.dodproof.dod.verdict.Verdict;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The in-toto test result v0.1 of the linked tests (github.com/in-toto/attestation,
 * spec/predicates/test-result.md).
 *
 * <p>It has no place for tests that were skipped or did not run: they are in neither list, and the
 * result is PASSED only for PROVEN, so that leaving one out never improves it.
 */
final class TestResultStatement {

  static final String PREDICATE_TYPE = "https://in-toto.io/attestation/test-result/v0.1";

  private TestResultStatement() {}

  static ObjectNode of(PhaseVerdict verdict) {
    ObjectNode predicate = JsonNodeFactory.instance.objectNode();
    predicate.put("result", verdict.verdict() == Verdict.PROVEN ? "PASSED" : "FAILED");
    predicate
        .putArray("configuration")
        .add(Statements.resource(verdict.checklist().path(), verdict.checklist().sha256()))
        .add(
            Statements.resource(
                "policy " + verdict.policy().spelling(), verdict.policy().sha256()));
    ArrayNode passed = predicate.putArray("passedTests");
    ArrayNode warned = predicate.putArray("warnedTests");
    ArrayNode failed = predicate.putArray("failedTests");
    outcomes(verdict)
        .forEach(
            (test, outcome) -> {
              switch (outcome) {
                case PASSED -> passed.add(test);
                case FLAKY -> warned.add(test);
                case FAILED, ABORTED, INCOMPLETE -> failed.add(test);
                case SKIPPED, NOT_RUN, NO_INVOCATION -> {}
              }
            });
    return Statements.of(verdict, PREDICATE_TYPE, predicate);
  }

  private static Map<String, Outcome> outcomes(PhaseVerdict verdict) {
    Map<String, Outcome> outcomes = new TreeMap<>();
    verdict.criteria().stream()
        .flatMap(criterion -> criterion.tests().stream())
        .forEach(test -> outcomes.put(name(test), outcome(test.result())));
    return outcomes;
  }

  private static String name(TestEvidence test) {
    String module = test.declared().module();
    String id = test.declared().id().toString();
    return module.isEmpty() ? id : module + ": " + id;
  }

  private static Outcome outcome(Optional<TestResult> result) {
    return result.map(TestResult::outcome).orElse(Outcome.NOT_RUN);
  }
}
