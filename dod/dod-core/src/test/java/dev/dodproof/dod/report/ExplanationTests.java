package dev.dodproof.dod.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dodproof.dod.model.Finding;
import dev.dodproof.dod.model.FindingCode;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExplanationTests {

  @Test
  void saysWhatToDoInTheOrderOfTheShortestWay() {
    assertThat(text(Explanation.of(Samples.partial())))
        .isEqualTo(
            """
            PHASE_OPS is PARTIAL, not PROVEN: 2 of 6 criteria proven.
            Something has started, and not all of it holds.

            1. The commit
               git.uncommitted at README.md
                 found 1 uncommitted path: README.md
                 expected a clean work tree
                 → commit them (or ignore what is not source), then run the tests again

            2. Claims, modules and test classes
               criterion.unknown at ops-core/src/test/java/dev/example/OtherTests.java:17
                 found the claim 'Seal atomik key', which matches no criterion
                 expected a criterion of the document
                 → correct the text of @DodCriterion

            3. Criteria
               Seal: roundtrip sign/verify (seal-roundtrip, 1 of 2 tests passed)
                 criterion.failed at ops-core/src/test/java/dev/example/seal/SealKeysTests.java:42
                   found the test dev.example.seal.SealKeysTests#verifiesWhatItSigned(), which failed (expected: true ⏎ but was: false)
                   expected a test that passes with all its invocations
                   → make it pass; it alone runs with: mvn verify -Dtest=dev.example.seal.SealKeysTests#verifiesWhatItSigned -Dsurefire.failIfNoSpecifiedTests=false -pl ops-core -am
               Timeline: non-fatal emit (timeline-non-fatal-emit, no test)
                 criterion.unclaimed at dod/DOD__PHASE_OPS.md:31
                   found no test that claims 'Timeline: non-fatal emit'
                   expected at least one
                   → write a test for it and mark it @DodCriterion("timeline-non-fatal-emit")

            1 more finding follows from these and will clear with them.

            Commands, in this order:
              mvn verify -Dtest='dev.example.seal.SealKeysTests#verifiesWhatItSigned' -Dsurefire.failIfNoSpecifiedTests=false -pl ops-core -am   # these alone, while you work on them
              git status   # then commit, or ignore what is not source
              mvn verify   # everything, in one run
              dod check --phase PHASE_OPS""");
  }

  @Test
  void saysWhatProvenRestsOn() {
    assertThat(text(Explanation.of(Samples.allProven())))
        .isEqualTo(
            """
            PHASE_OPS is PROVEN: 1 of 1 criterion proven.
            It rests on:
              document: dod/DOD__PHASE_OPS.md (SHA-256 %s)
              commit: 1a2b3c4d5e6f708192a3b4c5d6e7f8091a2b3c4d, work tree clean
              tests: 2 linked tests passed, with 5 invocations
              run: 20261123T101500000Z-reactor with 2 records below target/dod/runs/20261123T101500000Z-reactor
              feed: target/dod/activity_feed.jsonl with 0 events, head %s
              activity: started 2026-11-23 10:15:30.123 UTC → completed 2026-11-23 10:16:02.456 UTC → verified 2026-11-23 10:16:02.789 UTC
              policy: dev (SHA-256 %s)
              judged: 2026-11-23 10:16:03 UTC"""
                .formatted(Sample.DIGEST, "cd".repeat(32), Samples.allProven().policy().sha256()));
  }

  @Test
  void asksForOneRunInsteadOfNamingEveryTestThatWaitsForIt() {
    assertThat(text(Explanation.of(Samples.designed())))
        .isEqualTo(
            """
            PHASE_OPS is DESIGNED, not PROVEN: 0 of 2 criteria proven.
            Nothing has started for this document yet.

            1. The run
               One whole run may clear all of this: mvn verify
               record.none at target/dod/runs
                 found no run record
                 expected the records of a run
                 → run the tests (mvn verify)
               1 linked test waits for it

            2. Criteria
               Timeline: non-fatal emit (timeline-non-fatal-emit, no test)
                 criterion.unclaimed at dod/DOD__PHASE_OPS.md:31
                   found no test that claims 'Timeline: non-fatal emit'
                   expected at least one
                   → write a test for it and mark it @DodCriterion("timeline-non-fatal-emit")

            Commands, in this order:
              mvn verify   # everything, in one run
              dod check --phase PHASE_OPS""");
  }

  @Test
  void ordersTheCauses() {
    Finding[] findings = {
      Sample.finding(FindingCode.GATE_REQUIRES_NOT_PROVEN, "P", "a", 1),
      Sample.finding(FindingCode.CRITERION_UNKNOWN, "x", "b", 1),
      Sample.finding(FindingCode.FEED_GAP, "", "c", 1),
      Sample.finding(FindingCode.GIT_SHALLOW, "", "d", 0),
      Sample.finding(FindingCode.METADATA_MISSING, "Gate", "e", 1)
    };

    assertThat(Explanation.of(new Sample().other(findings).build()))
        .filteredOn(line -> line.matches("\\d\\. .*"))
        .containsExactly(
            "1. The document",
            "2. The commit",
            "3. The run",
            "4. Claims, modules and test classes",
            "5. Prerequisites");
  }

  @Test
  void asksForACleanRunWhereStoredEvidenceIsDamaged() {
    Finding gap = Sample.finding(FindingCode.FEED_GAP, "", "feed.jsonl", 1);

    assertThat(Explanation.of(new Sample().other(gap).build()))
        .contains("   One whole run may clear all of this: mvn clean verify")
        .contains("  mvn clean verify   # everything, in one run");
  }

  @Test
  void fetchesTheHistoryOfAShallowCloneFirst() {
    Finding shallow = Sample.finding(FindingCode.GIT_SHALLOW, "", ".", 0);

    assertThat(Explanation.of(new Sample().other(shallow).build()))
        .containsSubsequence(
            "Commands, in this order:",
            "  git fetch --unshallow",
            "  mvn verify   # everything, in one run");
  }

  @Test
  void boundsWhatItLists() {
    List<String> lines = Explanation.of(Samples.large(10_000));

    assertThat(lines).contains("   … and 950 more criteria in the report (index.html)");
    assertThat(lines).hasSizeLessThan(400);
  }

  @Test
  void boundsFindingsOfOneCause() {
    Sample sample = new Sample();
    for (int i = 1; i <= 70; i++) {
      sample.other(Sample.finding(FindingCode.METADATA_INVALID, "f" + i, "dod.md", i));
    }

    assertThat(Explanation.of(sample.build()))
        .contains("   … and 20 more in the report (index.html)");
  }

  private static String text(List<String> lines) {
    return String.join("\n", lines);
  }
}
