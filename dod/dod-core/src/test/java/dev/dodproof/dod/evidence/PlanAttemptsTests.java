package dev.dodproof.dod.evidence;

import static dev.dodproof.dod.evidence.Recording.CLASS_ID;
import static dev.dodproof.dod.evidence.Recording.OPENS;
import static dev.dodproof.dod.evidence.Recording.OPENS_ID;
import static dev.dodproof.dod.evidence.Recording.RUN;
import static dev.dodproof.dod.evidence.Recording.SEALS;
import static dev.dodproof.dod.evidence.Recording.SEALS_ID;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the lines of one record make of one test. */
class PlanAttemptsTests {

  @TempDir Path root;

  @Test
  void aTestThatStartedAndSucceededPassed() {
    TestResult result = seals(planned().passes(SEALS_ID));

    assertThat(result).isEqualTo(new TestResult(SEALS, Outcome.PASSED, "", 1, 1));
  }

  @Test
  void aFailedTestFailed() {
    TestResult result = seals(planned().fails(SEALS_ID));

    assertThat(result.outcome()).isEqualTo(Outcome.FAILED);
    assertThat(result.reason()).isEqualTo("because FAILED");
    assertThat(result.passed()).isZero();
  }

  @Test
  void anAbortedTestIsNotProof() {
    assertThat(seals(planned().started(SEALS_ID).finished(SEALS_ID, "ABORTED")).outcome())
        .isEqualTo(Outcome.ABORTED);
  }

  @Test
  void aSkippedTestIsNotProof() {
    TestResult result = seals(planned().skipped(SEALS_ID));

    assertThat(result.outcome()).isEqualTo(Outcome.SKIPPED);
    assertThat(result.reason()).isEqualTo("not today");
  }

  @Test
  void aTestThatWasOnlyPlannedDidNotRun() {
    assertThat(seals(planned()).outcome()).isEqualTo(Outcome.NOT_RUN);
  }

  @Test
  void aTestThatNeverFinishedIsIncomplete() {
    assertThat(seals(planned().started(SEALS_ID)).outcome()).isEqualTo(Outcome.INCOMPLETE);
  }

  /** No recorder writes it. */
  @Test
  void anEndWithoutAStartIsIncomplete() {
    assertThat(seals(planned().planned(SEALS_ID).finished(SEALS_ID, "SUCCESSFUL")).outcome())
        .isEqualTo(Outcome.INCOMPLETE);
  }

  @Test
  void aSecondEndCannotMendAFailure() {
    assertThat(seals(planned().fails(SEALS_ID).finished(SEALS_ID, "SUCCESSFUL")).outcome())
        .isEqualTo(Outcome.FAILED);
    assertThat(seals(planned().passes(SEALS_ID).finished(SEALS_ID, "FAILED")).outcome())
        .isEqualTo(Outcome.FAILED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[engine:junit-jupiter]",
        "[engine:junit-jupiter]/[class:a.SealTests]",
        "[engine:junit-jupiter]/[class:a.SealTests]/[method:seals()]"
      })
  void aSkippedContainerSkipsWhatIsBelow(String container) {
    assertThat(seals(planned().containerSkipped(container)).outcome()).isEqualTo(Outcome.SKIPPED);
  }

  @Test
  void aFailedBeforeAllFailsTestsThatNeverStarted() {
    TestResult result = seals(planned().containerFailed(CLASS_ID, "FAILED"));

    assertThat(result.outcome()).isEqualTo(Outcome.FAILED);
    assertThat(result.reason()).isEqualTo("because FAILED");
  }

  @Test
  void anAbortedBeforeAllAbortsTestsThatNeverStarted() {
    assertThat(seals(planned().containerFailed(CLASS_ID, "ABORTED")).outcome())
        .isEqualTo(Outcome.ABORTED);
  }

  @Test
  void aFailedAfterAllFailsTestsThatPassed() {
    assertThat(seals(planned().passes(SEALS_ID).containerFailed(CLASS_ID, "FAILED")).outcome())
        .isEqualTo(Outcome.FAILED);
  }

  @Test
  void aContainerWhoseNameOnlyBeginsLikeItConcernsNobodyElse() {
    Recording recording = planned().passes(SEALS_ID);
    recording.containerFailed("[engine:junit-jupiter]/[class:a.Seal]", "FAILED");
    recording.containerSkipped("[engine:junit-jupiter]/[class:a.SealTestsToo]");

    assertThat(seals(recording).outcome()).isEqualTo(Outcome.PASSED);
  }

  @Test
  void everyInvocationCounts() {
    TestResult result = opens(invocations("SUCCESSFUL", "SUCCESSFUL", "SUCCESSFUL"));

    assertThat(result).isEqualTo(new TestResult(OPENS, Outcome.PASSED, "", 3, 3));
  }

  @Test
  void oneFailingInvocationUnderAGreenContainerFails() {
    TestResult result = opens(invocations("SUCCESSFUL", "FAILED", "SUCCESSFUL"));

    assertThat(result.outcome()).isEqualTo(Outcome.FAILED);
    assertThat(result.invocations()).isEqualTo(3);
    assertThat(result.passed()).isEqualTo(2);
  }

  @Test
  void oneAbortedInvocationUnderAGreenContainerIsNotProof() {
    assertThat(opens(invocations("SUCCESSFUL", "ABORTED")).outcome()).isEqualTo(Outcome.ABORTED);
  }

  @Test
  void aGreenContainerWithoutInvocationsProvesNothing() {
    TestResult result = opens(invocations());

    assertThat(result.outcome()).isEqualTo(Outcome.NO_INVOCATION);
    assertThat(result.invocations()).isZero();
  }

  @Test
  void aFailingContainerFailsThoughItsInvocationsPassed() {
    Recording recording = Recording.open().plan(1).container(OPENS, OPENS_ID).started(OPENS_ID);
    String first = invocation(1);
    recording.registered(first, OPENS_ID).passes(first).finished(OPENS_ID, "FAILED");

    assertThat(opens(recording).outcome()).isEqualTo(Outcome.FAILED);
  }

  @Test
  void aContainerThatNeverFinishedIsIncomplete() {
    Recording recording = Recording.open().plan(1).container(OPENS, OPENS_ID).started(OPENS_ID);
    String first = invocation(1);
    recording.registered(first, OPENS_ID).passes(first);

    assertThat(opens(recording).outcome()).isEqualTo(Outcome.INCOMPLETE);
  }

  @Test
  void dynamicTestsInContainersBelongToTheirFactory() {
    String folder = OPENS_ID + "/[dynamic-container:#1]";
    String leaf = folder + "/[dynamic-test:#1]";
    Recording recording = Recording.open().plan(1).container(OPENS, OPENS_ID).started(OPENS_ID);
    recording.registeredContainer(folder, OPENS_ID).started(folder);
    recording.registered(leaf, folder).fails(leaf);
    recording.finished(folder, "SUCCESSFUL").finished(OPENS_ID, "SUCCESSFUL");

    assertThat(opens(recording))
        .isEqualTo(new TestResult(OPENS, Outcome.FAILED, "because FAILED", 1, 0));
  }

  @Test
  void aClaimingContainerThatFailedFailsTestsOfAnotherNameBelowIt() {
    String leaf = OPENS_ID + "/[method:seals()]";
    Recording recording = Recording.open().plan(1).container(OPENS, OPENS_ID).started(OPENS_ID);
    recording.test(SEALS, leaf).passes(leaf).finished(OPENS_ID, "FAILED");

    assertThat(seals(recording).outcome()).isEqualTo(Outcome.FAILED);
  }

  private static Recording planned() {
    return Recording.open().plan(1).test(SEALS, SEALS_ID);
  }

  private static Recording invocations(String... statuses) {
    Recording recording = Recording.open().plan(1).container(OPENS, OPENS_ID).started(OPENS_ID);
    for (int i = 1; i <= statuses.length; i++) {
      String id = invocation(i);
      recording.registered(id, OPENS_ID).started(id).finished(id, statuses[i - 1]);
    }
    return recording.finished(OPENS_ID, "SUCCESSFUL");
  }

  private static String invocation(int number) {
    return OPENS_ID + "/[test-template-invocation:#" + number + "]";
  }

  private TestResult seals(Recording recording) {
    return RunOutcomes.of(RUN, List.of(whole(recording))).get(SEALS);
  }

  private TestResult opens(Recording recording) {
    return RunOutcomes.of(RUN, List.of(whole(recording))).get(OPENS);
  }

  private RunRecord whole(Recording recording) {
    RunRecord record = recording.planFinished().closed().readIn(root);
    assertThat(record.state()).isEqualTo(new RunRecord.State.Whole());
    return record;
  }
}
