package dev.dodproof.dod.report;

import static dev.dodproof.dod.report.Sample.criterion;
import static dev.dodproof.dod.report.Sample.declared;
import static dev.dodproof.dod.report.Sample.proven;
import static dev.dodproof.dod.report.Sample.ran;
import static dev.dodproof.dod.report.Sample.unproven;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dodproof.dod.evidence.Attachment;
import dev.dodproof.dod.evidence.Attachment.AttachedFile;
import dev.dodproof.dod.evidence.Attachment.Value;
import dev.dodproof.dod.evidence.Outcome;
import dev.dodproof.dod.git.RepositoryState;
import dev.dodproof.dod.model.FindingCode;
import dev.dodproof.dod.verdict.Activity;
import dev.dodproof.dod.verdict.FeedState;
import dev.dodproof.dod.verdict.PhaseVerdict;
import dev.dodproof.dod.verdict.Verdict;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class HtmlReportTests {

  private static final String CRITERION = "//div[@id='PHASE_OPS.%s']";

  @Test
  void showsVerdictCountAndFacts() {
    Page page = page(Samples.partial());

    assertThat(page.text("//title")).isEqualTo("PHASE_OPS: PARTIAL – Definition of Done");
    assertThat(page.text("//h2")).isEqualTo("PHASE_OPS: ◐PARTIAL");
    assertThat(page.text("//p[@class='count']")).isEqualTo("2 of 6 criteria proven");
    assertThat(page.texts("//section[@id='PHASE_OPS']/dl[@class='facts']/div"))
        .containsExactly(
            "Commit" + Sample.COMMIT + "with 1 uncommitted path",
            "Policydev",
            "Run20261123T101500000Z-reactor",
            "Judged2026-11-23 10:16:03 UTC",
            "Ownerops-hardening",
            "GateG1");
  }

  @Test
  void showsTheChainOfEventsWithTheirTimes() {
    assertThat(page(Samples.partial()).texts("//ol[@class='chain']/li"))
        .containsExactly(
            "✓started 2026-11-23 10:15:30.123 UTC",
            "✓completed 2026-11-23 10:16:02.456 UTC",
            "✓verified 2026-11-23 10:16:02.789 UTC");
  }

  @Test
  void saysWhichEventIsMissing() {
    Activity activity = new Activity(Sample.time("10:15:30"), Optional.empty(), Optional.empty());

    assertThat(page(new Sample().activity(activity).build()).texts("//ol[@class='chain']/li"))
        .containsExactly(
            "✓started 2026-11-23 10:15:30.000 UTC",
            "○completed no event of this run",
            "○verified no event of this run");
  }

  @Test
  void saysTheStateOfEachCriterionInWords() {
    assertThat(page(Samples.partial()).texts("//p[@class='claim']"))
        .containsExactly(
            "✗Feature implemented (commit referenced)not proven",
            "✓Seal: atomic key creation (temp+rename)proven",
            "✗Seal: roundtrip sign/verifynot proven",
            "○Timeline: non-fatal emitopen",
            "✓Activity event: startedproven",
            "○Auto-Checker result = PROVENopen");
  }

  @Test
  void showsTheTestsOfACriterionWithOutcomeReasonAndPlace() {
    Page page = page(Samples.partial());
    String rows = CRITERION.formatted("seal-roundtrip") + "//tbody/tr";

    assertThat(page.texts(rows))
        .containsExactly(
            "SealKeysTests#verifiesWhatItSigned"
                + " ops-core/src/test/java/dev/example/seal/SealKeysTests.java:42"
                + "✗failedexpected: true\n but was: false2 of 3 passed",
            "SealKeysTests#refusesOtherBytes"
                + " ops-core/src/test/java/dev/example/seal/SealKeysTests.java:42"
                + "✓passed1 of 1 passed");
  }

  @Test
  void opensTheTestsOfAnUnprovenCriterionOnly() {
    Page page = page(Samples.partial());

    assertThat(page.all(CRITERION.formatted("seal-roundtrip") + "/details[@open]")).hasSize(1);
    assertThat(page.all(CRITERION.formatted("seal-atomic") + "/details[not(@open)]")).hasSize(1);
  }

  @Test
  void neverShowsAPassedTestThatProvesNothingAsProof() {
    var blind = declared(Samples.SEAL, "assertsNothing", Optional.empty(), false);
    var hidden = declared(Samples.SEAL, "isPrivate", Optional.of("it is private"), true);
    PhaseVerdict verdict =
        new Sample()
            .item(
                "",
                "a claim",
                unproven(
                    criterion("a", "a claim", 3),
                    List.of(
                        ran(blind, Outcome.PASSED, "", 1, 1),
                        ran(hidden, Outcome.PASSED, "", 1, 1)),
                    Sample.finding(FindingCode.CRITERION_NO_ASSERTION, "a", "x", 1)))
            .build();

    assertThat(page(verdict).texts("//td[@class='outcome']"))
        .containsExactly(
            "✗passedno assertion can be reached from it", "✗passedcan never run: it is private");
  }

  @Test
  void showsWhatATestAttachedBesideIt() {
    Page page =
        page(
            Samples.withEvidence(
                new AttachedFile("log", "target/dod/runs/r/j.evidence/1-log", 2_048, "00"),
                new Value("time to open", "12.5", "ms")));

    assertThat(page.texts(CRITERION.formatted("seal-atomic") + "//ul[@class='evidence']/li"))
        .containsExactly(
            "log: 2048 bytes, target/dod/runs/r/j.evidence/1-log", "time to open: 12.5 ms");
  }

  @Test
  void countsTheAttachmentsOfATestThatItLeavesOut() {
    Attachment[] many = Collections.nCopies(52, new Value("n", "1", "")).toArray(Attachment[]::new);

    assertThat(page(Samples.withEvidence(many)).texts("//ul[@class='evidence']/li"))
        .hasSize(51)
        .endsWith("… and 2 more");
  }

  @Test
  void showsEveryFindingOfACriterionWithWhatToDo() {
    Page page = page(Samples.partial());
    String finding = CRITERION.formatted("timeline-non-fatal-emit") + "//li[@class='finding']";

    assertThat(page.text(finding + "/p"))
        .isEqualTo("criterion.unclaimed at dod/DOD__PHASE_OPS.md:31");
    assertThat(page.texts(finding + "/dl/div"))
        .containsExactly(
            "Foundno test that claims 'Timeline: non-fatal emit'",
            "Expectedat least one",
            "What to dowrite a test for it and mark it @DodCriterion(\"timeline-non-fatal-emit\")");
  }

  @Test
  void setsTheCommandOfARemedyApartWithoutChangingIt() {
    assertThat(page(Samples.partial()).text("//code[@class='command']").strip())
        .isEqualTo(
            "mvn verify -Dtest=dev.example.seal.SealKeysTests#verifiesWhatItSigned"
                + " -Dsurefire.failIfNoSpecifiedTests=false -pl ops-core -am");
  }

  @Test
  void showsFindingsOfNoCriterionOnTheirOwn() {
    assertThat(page(Samples.partial()).texts("//section[@class='findings']//li/p"))
        .containsExactly(
            "criterion.unknown at ops-core/src/test/java/dev/example/OtherTests.java:17");
  }

  @Test
  void leavesNoFindingOut() {
    PhaseVerdict verdict = Samples.partial();

    assertThat(page(verdict).all("//li[@class='finding']")).hasSize(verdict.findings().size());
  }

  @Test
  void showsNestedItemsBelowTheirParent() {
    PhaseVerdict verdict =
        new Sample()
            .parent(
                "S",
                "Group",
                proven(criterion("x", "first", 4)),
                proven(criterion("y", "second", 5)))
            .build();

    assertThat(page(verdict).texts("//p[@class='item-text']")).containsExactly("Group");
    assertThat(page(verdict).texts("//ul[@class='nested']//span[@class='text']"))
        .containsExactly("first", "second");
  }

  @Test
  void showsTheInputsWithTheirDigests() {
    Page page = page(Samples.allProven());

    assertThat(page.texts("//section[@class='inputs']/dl/div"))
        .startsWith(
            "Documentdod/DOD__PHASE_OPS.mdSHA-256 " + Sample.DIGEST,
            "Git tree" + "ef".repeat(20),
            "Activity feedtarget/dod/activity_feed.jsonlSHA-256 "
                + Sample.DIGEST
                + "0 events, head "
                + "cd".repeat(32));
    assertThat(page.texts("//table[@class='records']/tbody/tr"))
        .containsExactly(
            "target/dod/runs/20261123T101500000Z-reactor/jvm-1.jsonl" + Sample.DIGEST,
            "target/dod/runs/20261123T101500000Z-reactor/jvm-2.jsonl" + Sample.DIGEST);
  }

  @Test
  void saysWhatIsUnknownOrDamaged() {
    Page page =
        page(
            new Sample()
                .repository(new RepositoryState.Unknown("no repository"))
                .feed(new FeedState.Damaged("feed.jsonl", 7, "a torn line"))
                .build());

    assertThat(page.texts("//dd"))
        .contains(
            "unknown: no repository", "unknown", "feed.jsonl: damaged at line 7: a torn line");
  }

  @Test
  void saysThatThereIsNoRun() {
    Page page = page(Samples.designed());

    assertThat(page.texts("//dd"))
        .contains("none", "target/dod/activity_feed.jsonl: there is none");
    assertThat(page.text("//section[@class='inputs']/p"))
        .isEqualTo("No run record below target/dod/runs/.");
  }

  @Test
  void neverCallsAPageWithoutPhasesProven() {
    Page page = Page.of(HtmlReport.of(List.of()));

    assertThat(page.text("//main")).isEqualTo("No phase was judged, so nothing is proven.");
    assertThat(page.text("//title")).isEqualTo("0 of 0 phases PROVEN – Definition of Done");
  }

  @Test
  void listsSeveralPhasesWithLinksToEach() {
    PhaseVerdict other = new Sample().phase("PHASE_TWO").verdict(Verdict.DESIGNED).build();
    Page page = Page.of(HtmlReport.of(List.of(Samples.allProven(), other)));

    assertThat(page.texts("//nav[@class='overview']//tbody/tr"))
        .containsExactly(
            "PHASE_OPS✓PROVEN1 of 1 criterion proven0",
            "PHASE_TWO○DESIGNED0 of 0 criteria proven0");
    assertThat(page.values("//nav[@class='overview']//a", "href"))
        .containsExactly("#PHASE_OPS", "#PHASE_TWO");
  }

  @ParameterizedTest
  @EnumSource(Outcome.class)
  void hasWordsForEveryOutcome(Outcome outcome) {
    PhaseVerdict verdict =
        new Sample()
            .item(
                "",
                "a claim",
                unproven(
                    criterion("a", "a claim", 3),
                    List.of(ran(declared(Samples.SEAL, "m"), outcome, "", 1, 0))))
            .build();

    assertThat(page(verdict).text("//td[@class='outcome']"))
        .startsWith(outcome == Outcome.PASSED ? "✓" : "✗")
        .hasSizeGreaterThan(5);
  }

  private static Page page(PhaseVerdict verdict) {
    return Page.of(HtmlReport.of(List.of(verdict)));
  }
}
