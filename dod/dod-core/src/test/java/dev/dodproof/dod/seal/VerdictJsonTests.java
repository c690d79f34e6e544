package dev.dodproof.dod.seal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.dodproof.dod.attest.StatementKind;
import dev.dodproof.dod.git.RepositoryState;
import dev.dodproof.dod.model.Tool;
import dev.dodproof.dod.verdict.Activity;
import dev.dodproof.dod.verdict.FeedState;
import dev.dodproof.dod.verdict.Policy;
import dev.dodproof.dod.verdict.PolicyRules;
import dev.dodproof.dod.verdict.PolicySetting;
import dev.dodproof.dod.verdict.Standing;
import dev.dodproof.dod.verdict.StatementRules;
import dev.dodproof.dod.verdict.Verdict;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Every field of {@code dod-verdict/v1} says what the verdict says, and null what is not known. */
class VerdictJsonTests {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final KnownVerdict known = KnownVerdict.whole();

  /** As a reader gets it. */
  private JsonNode written() throws Exception {
    return JSON.readTree(JSON.writeValueAsBytes(VerdictJson.of(known.build())));
  }

  private void wrote(String pointer, String expected) throws Exception {
    assertThat(written().at(pointer)).isEqualTo(JSON.readTree(expected));
  }

  @Test
  void fieldsAreJustTheDocumentedOnes() throws Exception {
    assertThat(written().fieldNames())
        .toIterable()
        .containsExactly(
            "schema",
            "phase_id",
            "verdict",
            "policy",
            "judged_at",
            "tool",
            "commit",
            "document",
            "run",
            "feed",
            "activity",
            "evidence",
            "criteria",
            "attested",
            "waived",
            "drift",
            "findings",
            "tolerated",
            "missing");
  }

  @Test
  void theHeadSaysWhatWasJudgedWhenAndByWhat() throws Exception {
    wrote("/schema", "\"dod-verdict/v1\"");
    wrote("/phase_id", "\"PHASE_K\"");
    wrote("/judged_at", "\"2026-11-23T10:16:04.250Z\"");
    wrote("/tool", "{\"name\": \"dod-proof\", \"version\": \"%s\"}".formatted(Tool.VERSION));
  }

  @ParameterizedTest
  @EnumSource
  void theVerdictIsWrittenByItsName(Verdict verdict) throws Exception {
    known.verdict = verdict;

    wrote("/verdict", '"' + verdict.name() + '"');
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-23T10:16:04Z, 2026-11-23T10:16:04.000Z",
    "2026-11-23T10:16:00Z, 2026-11-23T10:16:00.000Z",
    "2026-11-23T10:16:04.999999999Z, 2026-11-23T10:16:04.999Z",
    "2027-01-01T00:00:00.001Z, 2027-01-01T00:00:00.001Z"
  })
  void aTimeHasMillisecondsAndNoMore(Instant time, String expected) throws Exception {
    known.judgedAt = time;

    wrote("/judged_at", '"' + expected + '"');
  }

  @Test
  void aPolicyIsWrittenWithEverySetting() throws Exception {
    PolicyRules rules =
        new PolicyRules(
            3, List.of("a.Check"), true, StatementRules.ATTESTATIONS, StatementRules.WAIVERS);
    known.policy = new Policy(Policy.Base.DEV, rules, Optional.of("dod/policy.yaml"), List.of());

    JsonNode policy = written().get("policy");

    assertThat(policy.get("name").textValue()).isEqualTo("dev");
    assertThat(policy.get("sha256").textValue()).isEqualTo(known.policy.sha256());
    assertThat(policy.get("file").textValue()).isEqualTo("dod/policy.yaml");
    assertThat(policy.at("/rules/tests.minimum").textValue()).isEqualTo("3");
    assertThat(policy.at("/rules/seal.known_key").textValue()).isEqualTo("true");
    assertThat(policy.get("rules").fieldNames())
        .toIterable()
        .containsExactlyElementsOf(rules.settings().stream().map(PolicySetting::name).toList());
  }

  @Test
  void aPolicyOfNoFileNamesNone() throws Exception {
    wrote("/policy/file", "null");
    wrote("/policy/name", "\"strict\"");
  }

  @Test
  void theCommitIsNamedWithItsTree() throws Exception {
    wrote(
        "/commit",
        "{\"id\": \"%s\", \"tree\": \"%s\", \"clean\": true}"
            .formatted("c0".repeat(20), "7e".repeat(20)));
  }

  @Test
  void aWorkTreeWithChangesIsNotClean() throws Exception {
    known.repository =
        new RepositoryState.Known(
            KnownVerdict.COMMIT, KnownVerdict.TREE, false, List.of("README.md"), Map.of());

    wrote("/commit/clean", "false");
  }

  @Test
  void anUnknownCommitIsNull() throws Exception {
    known.repository = new RepositoryState.Unknown("no repository");

    wrote("/commit", "null");
  }

  @Test
  void theDocumentIsNamedWithWhatItSaysOfItself() throws Exception {
    wrote(
        "/document",
        """
        {"path": "dod/DOD__PHASE_K.md", "sha256": "%s", "title": "DoD: keys",
         "metadata": {"owner": "key-team", "gate": "G2", "section": "§Tier1",
           "target_status": "PROVEN", "commit": "HEAD~1", "date": "2026-11-20"}}
        """
            .formatted("d0".repeat(32)));
  }

  @Test
  void theRunIsNamedWithEveryRecord() throws Exception {
    wrote(
        "/run",
        """
        {"run_id": "run-7", "folder": "target/dod/runs/run-7", "records": [
          {"path": "target/dod/runs/run-7/jvm-1.jsonl", "sha256": "%s"},
          {"path": "target/dod/runs/run-7/jvm-2.jsonl", "sha256": "%s"}]}
        """
            .formatted("a1".repeat(32), "a2".repeat(32)));
  }

  @Test
  void noRunIsNull() throws Exception {
    known.runId = Optional.empty();

    wrote("/run/run_id", "null");
  }

  @Test
  void theFeedIsNamedWithItsLengthAndHead() throws Exception {
    wrote(
        "/feed",
        """
        {"path": "target/dod/activity_feed.jsonl", "length": 3, "head_hash": "%s",
         "sha256": "%s"}
        """
            .formatted("4e".repeat(32), "fe".repeat(32)));
  }

  @Test
  void aFeedThatIsDamagedOrAbsentIsNull() throws Exception {
    known.otherFeed = Optional.of(new FeedState.Damaged(KnownVerdict.FEED, 2, "broken"));
    wrote("/feed", "null");
    known.otherFeed = Optional.of(new FeedState.Absent(KnownVerdict.FEED));
    wrote("/feed", "null");
  }

  @Test
  void theActivityHasItsThreeTimes() throws Exception {
    wrote(
        "/activity",
        """
        {"started": "2026-11-23T10:15:30.123Z", "completed": "2026-11-23T10:16:02.000Z",
         "verified": "2026-11-23T10:16:03.500Z"}
        """);
  }

  @Test
  void anEventThatIsMissingIsNull() throws Exception {
    known.activity = new Activity(Optional.empty(), Optional.empty(), Optional.empty());

    wrote("/activity", "{\"started\": null, \"completed\": null, \"verified\": null}");
  }

  @Test
  void theEvidenceIsWhatTestsAttachedAndEventsNamed() throws Exception {
    wrote(
        "/evidence",
        """
        [{"path": "target/load.csv", "sha256": "%s"},
         {"path": "target/audit.txt", "sha256": "%s"}]
        """
            .formatted("e1".repeat(32), "e2".repeat(32)));
  }

  @Test
  void criteriaKeepTheirOrderAndWhoeverVouchesIsListed() throws Exception {
    assertThat(written().get("criteria").findValuesAsText("id"))
        .containsExactly("seal-roundtrip", "handbook", "load-of-a-year", "audit");
    wrote("/attested", "[\"handbook\"]");
    wrote("/waived", "[\"load-of-a-year\"]");
  }

  @Test
  void whatNobodyVouchesForIsInNoList() throws Exception {
    known.criteria.removeIf(result -> result.statement().isPresent());

    wrote("/attested", "[]");
    wrote("/waived", "[]");
  }

  @Test
  void aStatementThatDidNotCountIsInNoList() throws Exception {
    known.criteria.clear();
    known.criteria.add(KnownVerdict.vouched("handbook", StatementKind.WAIVE, Standing.UNPROVEN));

    wrote("/attested", "[]");
    wrote("/waived", "[]");
  }

  @Test
  void driftSaysWhatWasRewordedAddedAndRemoved() throws Exception {
    wrote(
        "/drift",
        """
        [{"since": "the verdict of run-6",
          "reworded": [{"id": "audit", "from_id": "audit-log", "from": "Audit log: signed",
            "to": "Audit log: kept"}],
          "added": [{"id": "handbook", "text": "Handbook reviewed"}],
          "removed": [{"id": "siren", "text": "Siren tested"}]}]
        """);
  }

  @Test
  void findingsAreWholeAndTheMissingIsSorted() throws Exception {
    wrote(
        "/findings",
        """
        [{"code": "record.none", "subject": "", "file": "target/dod/runs", "line": 0,
          "found": "this", "expected": "that", "remedy": "mend it"},
         {"code": "criterion.not_run", "subject": "audit", "file": "a/KeyTests.java", "line": 52,
          "found": "this", "expected": "that", "remedy": "mend it"}]
        """);
    wrote("/missing", "[\"criterion.not_run:audit\", \"record.none\"]");
  }

  @Test
  void whatIsToleratedIsNamedWithItsReasonAndLastDay() throws Exception {
    wrote(
        "/tolerated",
        """
        [{"file": "ops/dod/rules.baseline", "rule": "no field injection",
          "reason": "until the web layer is new", "expires": "2027-03-31",
          "violations": ["a.Web.one", "a.Web.two"]}]
        """);
  }
}
