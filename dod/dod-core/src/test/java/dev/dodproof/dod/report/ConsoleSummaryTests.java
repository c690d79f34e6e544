package dev.dodproof.dod.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dodproof.dod.git.RepositoryState;
import dev.dodproof.dod.model.FindingCode;
import dev.dodproof.dod.verdict.Verdict;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConsoleSummaryTests {

  @Test
  void saysVerdictCriteriaAndWhatToDo() {
    assertThat(text(ConsoleSummary.of(Samples.partial(), false)))
        .isEqualTo(
            """
            PHASE_OPS: PARTIAL — 2 of 6 criteria proven (commit 1a2b3c4 + uncommitted changes, policy dev)
              ✗ Feature implemented (commit referenced) (not proven, no test needed)
              ✓ Seal: atomic key creation (temp+rename) (proven, 2 of 2 tests passed)
              ✗ Seal: roundtrip sign/verify (not proven, 1 of 2 tests passed)
              ○ Timeline: non-fatal emit (open, no test)
              ✓ Activity event: started (proven, no test needed)
              ○ Auto-Checker result = PROVEN (open, no test needed)

            What stands against PROVEN:
              git.uncommitted at README.md
                found 1 uncommitted path: README.md
                expected a clean work tree
                → commit them (or ignore what is not source), then run the tests again
              criterion.unknown at ops-core/src/test/java/dev/example/OtherTests.java:17
                found the claim 'Seal atomik key', which matches no criterion
                expected a criterion of the document
                → correct the text of @DodCriterion
              criterion.unclaimed at dod/DOD__PHASE_OPS.md:31
                found no test that claims 'Timeline: non-fatal emit'
                expected at least one
                → write a test for it and mark it @DodCriterion("timeline-non-fatal-emit")
              criterion.failed at ops-core/src/test/java/dev/example/seal/SealKeysTests.java:42
                found the test dev.example.seal.SealKeysTests#verifiesWhatItSigned(), which failed (expected: true ⏎ but was: false)
                expected a test that passes with all its invocations
                → make it pass; it alone runs with: mvn verify -Dtest=dev.example.seal.SealKeysTests#verifiesWhatItSigned -Dsurefire.failIfNoSpecifiedTests=false -pl ops-core -am""");
  }

  @Test
  void isShortForProven() {
    assertThat(ConsoleSummary.of(Samples.allProven(), false))
        .containsExactly(
            "PHASE_OPS: PROVEN — 1 of 1 criterion proven (commit 1a2b3c4, policy dev)",
            "  ✓ Seal: atomic key creation (proven, 2 of 2 tests passed)");
  }

  @Test
  void coloursOnlyOnRequest() {
    assertThat(ConsoleSummary.of(Samples.allProven(), true))
        .containsExactly(
            "\u001b[1mPHASE_OPS\u001b[0m: \u001b[1;32mPROVEN\u001b[0m"
                + " — 1 of 1 criterion proven (commit 1a2b3c4, policy dev)",
            "  \u001b[32m✓\u001b[0m Seal: atomic key creation"
                + "\u001b[2m (proven, 2 of 2 tests passed)\u001b[0m");
  }

  @Test
  void listsOnlyUnprovenCriteriaOnceThereAreMany() {
    List<String> lines = ConsoleSummary.of(Samples.large(100), false);

    assertThat(lines)
        .contains("  ○ Part 9: does what part 9 must do (open, no test)")
        .contains("  (90 proven criteria not listed)")
        .noneMatch(line -> line.startsWith("  ✓"));
  }

  @Test
  void boundsUnprovenCriteriaAndFindings() {
    List<String> lines = ConsoleSummary.of(Samples.large(1_000), false);

    assertThat(lines)
        .contains("  … and 60 more unproven criteria", "  … and 80 more in the report (index.html)")
        .hasSize(1 + 40 + 2 + 2 + 20 * 4 + 1);
  }

  @Test
  void showsWhatFollowsFromOthersOnlyIfNothingElseIsLeft() {
    var derived = Sample.finding(FindingCode.CRITERION_CHECKER, "auto", "dod.md", 5);
    var real = Sample.finding(FindingCode.FEED_GAP, "", "feed.jsonl", 2);

    assertThat(ConsoleSummary.of(new Sample().other(derived).build(), false))
        .contains("  criterion.auto_checker at dod.md:5");
    assertThat(ConsoleSummary.of(new Sample().other(derived, real).build(), false))
        .contains("  feed.gap at feed.jsonl:2")
        .noneMatch(line -> line.contains("auto_checker"));
  }

  @Test
  void saysThatTheCommitIsUnknown() {
    Sample sample =
        new Sample()
            .verdict(Verdict.DESIGNED)
            .repository(new RepositoryState.Unknown("no repository"));

    assertThat(ConsoleSummary.of(sample.build(), false))
        .containsExactly(
            "PHASE_OPS: DESIGNED — 0 of 0 criteria proven (commit unknown, policy dev)");
  }

  private static String text(List<String> lines) {
    return String.join("\n", lines);
  }
}
