package dev.dodproof.dod.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dodproof.dod.checklist.BuiltInCriterion;
import dev.dodproof.dod.evidence.Outcome;
import dev.dodproof.dod.evidence.TestResult;
import dev.dodproof.dod.git.CommitReference;
import dev.dodproof.dod.model.Claim;
import dev.dodproof.dod.model.Finding;
import dev.dodproof.dod.model.FindingCode;
import dev.dodproof.dod.model.TestId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Findings say what was found, and what to do, in words that can be acted on. */
class FindingMessageTests {

  private static final TestId MORE = new TestId("a.MoreTests", "more", "");

  private final Given given = Given.complete();

  private Finding finding(String missing) {
    PhaseVerdict verdict = given.judge();
    return verdict.findings().stream()
        .filter(finding -> finding.missing().equals(missing))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no " + missing + " in " + verdict.missing()));
  }

  @Test
  void aFailedTestIsNamedWithItsReasonAndHowItRunsAlone() {
    given.results.put(
        Given.CHILD, new TestResult(Given.CHILD, Outcome.FAILED, "expected 1 but was 2", 1, 0));

    Finding finding = finding("criterion.failed:child");

    assertThat(finding.found())
        .isEqualTo("the test a.TreeTests#child(), which failed (expected 1 but was 2)");
    assertThat(finding.remedy())
        .isEqualTo(
            "make it pass; it alone runs with: mvn verify '-Dtest=a.TreeTests#child'"
                + " -Dsurefire.failIfNoSpecifiedTests=false");
  }

  @Test
  void aFailedTestWithoutReasonHasNone() {
    given.ran(Given.CHILD, Outcome.FAILED);

    assertThat(finding("criterion.failed:child").found())
        .isEqualTo("the test a.TreeTests#child(), which failed");
  }

  @ParameterizedTest
  @CsvSource({
    "Execution cancelled, 'was not run, because the run was ended before it', skipAfterFailureCount",
    "JUnit Platform dry-run mode is enabled, 'was not run, because the run was a dry one', dryRun",
    "later, was skipped, enable it"
  })
  void aSkippedTestIsToldByWhatSkippedIt(String reason, String found, String remedy) {
    given.results.put(Given.CHILD, new TestResult(Given.CHILD, Outcome.SKIPPED, reason, 1, 0));

    Finding finding = finding("criterion.skipped:child");

    assertThat(finding.found())
        .isEqualTo("the test a.TreeTests#child(), which " + found + " (" + reason + ")");
    assertThat(finding.remedy())
        .contains(remedy)
        .endsWith(
            "; it alone runs with: mvn verify '-Dtest=a.TreeTests#child'"
                + " -Dsurefire.failIfNoSpecifiedTests=false");
  }

  @Test
  void aTestOfAModuleRunsAloneWithThoseItNeeds() {
    given.declare(
        MORE, "app/web", List.of(new Claim(Given.PHASE, "child")), Optional.empty(), true);
    given.ran(MORE, Outcome.FAILED);

    assertThat(finding("criterion.failed:child").remedy())
        .endsWith(" -Dsurefire.failIfNoSpecifiedTests=false -pl app/web -am");
  }

  @Test
  void anUnknownClaimIsShownTheNearestCriteria() {
    given.declare(MORE, List.of(new Claim(Given.PHASE, "seal create")));

    assertThat(finding("criterion.unknown:seal create").expected())
        .contains(
            "a criterion of the document, the nearest being ",
            "'seal creates' (seal-creates, dod/DOD__PHASE_X.md:10)");
  }

  @Test
  void aClaimLikeNoCriterionIsShownNone() {
    given.declare(MORE, List.of(new Claim(Given.PHASE, "###")));

    assertThat(finding("criterion.unknown:###").expected())
        .isEqualTo("a criterion of the document");
  }

  @Test
  void anAmbiguousClaimIsShownWhatItCouldMean() {
    given.declare(MORE, List.of(new Claim(Given.PHASE, "seal")));

    assertThat(finding("criterion.ambiguous:seal").found())
        .isEqualTo(
            "the claim 'seal', which could mean"
                + " 'seal creates' (seal-creates, dod/DOD__PHASE_X.md:10),"
                + " 'seal verifies' (seal-verifies, dod/DOD__PHASE_X.md:10)");
  }

  @Test
  void theCheckerCountsTheOthersOrNamesTheRun() {
    String checker = "criterion.auto_checker:" + Given.id(BuiltInCriterion.AUTO_CHECKER);
    given.ran(Given.CHILD, Outcome.FAILED);
    assertThat(finding(checker).found()).isEqualTo("2 other criteria not proven");

    given.ran(Given.CHILD, Outcome.PASSED);
    given.runFindings.add(Given.finding(FindingCode.RECORD_NONE));
    assertThat(finding(checker).found()).isEqualTo("findings against the run");
  }

  @Test
  void uncommittedPathsAreCountedAndTheFirstTenNamed() {
    given.uncommitted.add("a");
    assertThat(finding("git.uncommitted").found()).isEqualTo("1 uncommitted path: a");

    IntStream.rangeClosed(2, 10).forEach(number -> given.uncommitted.add("p" + number));
    assertThat(finding("git.uncommitted").found())
        .isEqualTo("10 uncommitted paths: a, p2, p3, p4, p5, p6, p7, p8, p9, p10");

    given.uncommitted.add("p11");
    assertThat(finding("git.uncommitted").found()).startsWith("11 uncommitted").endsWith("p10, …");
  }

  @Test
  void recordsOfAnotherCommitOrOfNoneSaySo() {
    given.commits.clear();
    given.commits.add(Optional.of("d".repeat(40)));
    assertThat(finding("record.foreign:run-2").found())
        .isEqualTo("records made at commit " + "d".repeat(40));

    given.commits.clear();
    given.commits.add(Optional.empty());
    assertThat(finding("record.foreign:run-2").found()).isEqualTo("records of no commit");
  }

  @Test
  void aShallowCloneIsToldToFetchItsHistory() {
    given.references.put("HEAD", new CommitReference.Unresolved("no such commit"));
    assertThat(finding("metadata.commit_sha_unreachable:HEAD").remedy())
        .isEqualTo("correct the Commit SHA in the document");

    given.shallow = true;
    assertThat(finding("metadata.commit_sha_unreachable:HEAD").remedy())
        .endsWith(", or fetch the history (git fetch --unshallow)");
  }

  @Test
  void otherRecordsAreSaidInTheLineOfTheEvent() {
    given.removeEvent("verified");
    given.add(
        3000, "verified", Given.PHASE, Given.RUN, "runtime_auto", Map.of("x", "0".repeat(64)), 0);

    assertThat(finding("evidence.hash_mismatch:PHASE_X").location().line()).isEqualTo(3);
  }
}
