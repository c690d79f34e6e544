package dev.dodproof.dod.seal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.dodproof.dod.attest.StatementKind;
import dev.dodproof.dod.checklist.BuiltInCriterion;
import dev.dodproof.dod.checklist.Criterion;
import dev.dodproof.dod.evidence.Attachment;
import dev.dodproof.dod.evidence.Outcome;
import dev.dodproof.dod.model.FindingCode;
import dev.dodproof.dod.model.SourceLocation;
import dev.dodproof.dod.verdict.CriterionResult;
import dev.dodproof.dod.verdict.Standing;
import dev.dodproof.dod.verdict.TestEvidence;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What a verdict says of one criterion: no count makes more of a test than it was. */
class CriterionJsonTests {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private static JsonNode written(CriterionResult result) throws Exception {
    return JSON.readTree(JSON.writeValueAsBytes(CriterionJson.of(result)));
  }

  private static JsonNode written(TestEvidence... tests) throws Exception {
    return written(KnownVerdict.result("audit", Standing.UNPROVEN, tests));
  }

  @Test
  void aProvenCriterionIsWrittenWithItsTests() throws Exception {
    CriterionResult result =
        KnownVerdict.result("audit", Standing.PROVEN, KnownVerdict.ran("signs", Outcome.PASSED));

    assertThat(written(result))
        .isEqualTo(
            JSON.readTree(
                """
                {"id": "audit", "item": "audit-item", "text": "Text of audit",
                 "file": "dod/DOD__PHASE_K.md", "line": 31, "built_in": null,
                 "proven": true, "standing": "proven", "statement": null,
                 "declared": 1, "discovered": 1, "executed": 1, "passed": 1, "absent": 0,
                 "tests": [{"test": "a.KeyTests#signs(int)", "module": "ops",
                   "file": "a/KeyTests.java", "line": 42, "outcome": "passed",
                   "reason": "because of PASSED", "invocations": 5, "passed": 3,
                   "evidence": []}],
                 "findings": []}
                """));
  }

  @Test
  void anUnprovenOneNamesWhatIsMissing() throws Exception {
    CriterionResult result =
        new CriterionResult(
            KnownVerdict.criterion("audit"),
            false,
            List.of(),
            List.of(
                KnownVerdict.finding(
                    FindingCode.CRITERION_UNCLAIMED, "audit", SourceLocation.of("x"))));

    JsonNode json = written(result);

    assertThat(json.get("proven").booleanValue()).isFalse();
    assertThat(json.get("standing").textValue()).isEqualTo("unproven");
    assertThat(json.get("findings")).isEqualTo(JSON.readTree("[\"criterion.unclaimed:audit\"]"));
  }

  @ParameterizedTest
  @EnumSource
  void aBuiltInCriterionNamesItsRule(BuiltInCriterion rule) throws Exception {
    Criterion criterion =
        new Criterion("audit", "audit", "x", SourceLocation.of("x"), Optional.of(rule));

    JsonNode json = written(new CriterionResult(criterion, true, List.of(), List.of()));

    assertThat(json.get("built_in").textValue()).isEqualTo(rule.name().toLowerCase(Locale.ROOT));
  }

  @Test
  void aWordIsWrittenWithWhoGaveItAndIsNoProof() throws Exception {
    JsonNode json =
        written(KnownVerdict.vouched("handbook", StatementKind.ATTEST, Standing.ATTESTED));

    assertThat(json.get("proven").booleanValue()).isFalse();
    assertThat(json.get("standing").textValue()).isEqualTo("attested");
    assertThat(json.get("statement"))
        .isEqualTo(
            JSON.readTree(
                """
                {"file": "dod/attestations/handbook.dsse.json", "sha256": "%s",
                 "key_id": "SHA256:%s", "reason": "read by two of us",
                 "expires_at": "2026-12-31T23:59:59.000Z"}
                """
                    .formatted("5a".repeat(32), "k".repeat(43))));
  }

  @ParameterizedTest
  @CsvSource({
    "PASSED, 1, 1, 0",
    "FLAKY, 1, 0, 0",
    "ABORTED, 1, 0, 0",
    "INCOMPLETE, 1, 0, 0",
    "FAILED, 1, 0, 0",
    "SKIPPED, 0, 0, 1",
    "NOT_RUN, 0, 0, 1",
    "NO_INVOCATION, 0, 0, 1"
  })
  void anOutcomeCountsAsWhatItIs(Outcome outcome, int executed, int passed, int absent)
      throws Exception {
    JsonNode json = written(KnownVerdict.ran("signs", outcome));

    assertThat(json.get("declared").intValue()).isEqualTo(1);
    assertThat(json.get("discovered").intValue()).isEqualTo(1);
    assertThat(json.get("executed").intValue()).isEqualTo(executed);
    assertThat(json.get("passed").intValue()).isEqualTo(passed);
    assertThat(json.get("absent").intValue()).isEqualTo(absent);
    assertThat(json.at("/tests/0/outcome").textValue())
        .isEqualTo(outcome.name().toLowerCase(Locale.ROOT));
  }

  @Test
  void countsAddUp() throws Exception {
    JsonNode json =
        written(
            KnownVerdict.ran("one", Outcome.PASSED),
            KnownVerdict.ran("two", Outcome.PASSED),
            KnownVerdict.ran("three", Outcome.FAILED),
            KnownVerdict.ran("four", Outcome.SKIPPED),
            KnownVerdict.absent("five"));

    assertThat(json.get("declared").intValue()).isEqualTo(5);
    assertThat(json.get("discovered").intValue()).isEqualTo(4);
    assertThat(json.get("executed").intValue()).isEqualTo(3);
    assertThat(json.get("passed").intValue()).isEqualTo(2);
    assertThat(json.get("absent").intValue()).isEqualTo(2);
  }

  @Test
  void aTestWithoutResultDidNotRun() throws Exception {
    JsonNode json = written(KnownVerdict.absent("audits"));

    assertThat(json.at("/tests/0"))
        .isEqualTo(
            JSON.readTree(
                """
                {"test": "a.KeyTests#audits(int)", "module": "ops", "file": "a/KeyTests.java",
                 "line": 42, "outcome": "not_run", "reason": "", "invocations": 0, "passed": 0,
                 "evidence": []}
                """));
    assertThat(json.get("discovered").intValue()).isZero();
  }

  @Test
  void anAttachmentIsAFileOrAValue() throws Exception {
    JsonNode json =
        written(
            KnownVerdict.ran(
                "signs",
                Outcome.PASSED,
                new Attachment.AttachedFile("load", "target/load.csv", 321, "e1".repeat(32)),
                new Attachment.Value("latency", "12.5", "ms")));

    assertThat(json.at("/tests/0/evidence"))
        .isEqualTo(
            JSON.readTree(
                """
                [{"name": "load", "path": "target/load.csv", "size": 321, "sha256": "%s"},
                 {"name": "latency", "value": "12.5", "unit": "ms"}]
                """
                    .formatted("e1".repeat(32))));
  }
}
