package dev.dodproof.dod.evidence;

import static dev.dodproof.dod.evidence.Recording.JVM;
import static dev.dodproof.dod.evidence.Recording.RUN;
import static dev.dodproof.dod.evidence.Recording.SEALS;
import static dev.dodproof.dod.evidence.Recording.SEALS_ID;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How the attempts of several plans, records and JVMs become one result. */
class RunOutcomesTests {

  private static final String OTHER_JVM = "20260211T100000200Z-4712-01234567";

  @TempDir Path root;

  @Test
  void passingInEveryJvmIsPassed() {
    assertThat(seals(passing(JVM, 1, 10), passing(OTHER_JVM, 1, 500)).outcome())
        .isEqualTo(Outcome.PASSED);
  }

  @Test
  void aRerunInALaterPlanIsFlaky() {
    Recording recording = Recording.open();
    recording.plan(1).test(SEALS, SEALS_ID).fails(SEALS_ID).planFinished();
    recording.plan(2).test(SEALS, SEALS_ID).passes(SEALS_ID).planFinished();
    TestResult result = seals(recording.closed());

    assertThat(result.outcome()).isEqualTo(Outcome.FLAKY);
    assertThat(result.reason()).isEqualTo("because FAILED");
    assertThat(result.passed()).isZero();
  }

  @Test
  void aRerunThatFailsAfterPassingFailed() {
    Recording recording = Recording.open();
    recording.plan(1).test(SEALS, SEALS_ID).passes(SEALS_ID).planFinished();
    recording.plan(2).test(SEALS, SEALS_ID).fails(SEALS_ID).planFinished();

    assertThat(seals(recording.closed()).outcome()).isEqualTo(Outcome.FAILED);
  }

  @Test
  void aRerunInAFurtherRecordIsFlaky() {
    assertThat(seals(failing(JVM, 1, 10), passing(JVM + "_2", 2, 50)).outcome())
        .isEqualTo(Outcome.FLAKY);
  }

  @Test
  void withinAJvmThePlanTellsTheOrderThoughTheClockWentBack() {
    assertThat(seals(failing(JVM, 1, 900), passing(JVM + "_2", 2, 10)).outcome())
        .isEqualTo(Outcome.FLAKY);
    assertThat(seals(passing(JVM, 1, 900), failing(JVM + "_2", 2, 10)).outcome())
        .isEqualTo(Outcome.FAILED);
  }

  @Test
  void theTenthRecordComesAfterTheSecond() {
    assertThat(
            seals(failing(JVM, 1, 5), failing(JVM + "_2", 2, 5), passing(JVM + "_10", 10, 5))
                .outcome())
        .isEqualTo(Outcome.FLAKY);
    assertThat(seals(passing(JVM + "_2", 2, 5), failing(JVM + "_10", 10, 5)).outcome())
        .isEqualTo(Outcome.FAILED);
  }

  @Test
  void betweenJvmsTheClockTellsTheOrderAndNotTheNameOrThePlan() {
    assertThat(seals(failing(OTHER_JVM, 7, 10), passing(JVM, 1, 500)).outcome())
        .isEqualTo(Outcome.FLAKY);
    assertThat(seals(passing(OTHER_JVM, 7, 10), failing(JVM, 1, 500)).outcome())
        .isEqualTo(Outcome.FAILED);
  }

  @Test
  void atTheSameMillisecondTheFailureIsTheLater() {
    assertThat(seals(failing(JVM, 1, 10), passing(OTHER_JVM, 1, 10)).outcome())
        .isEqualTo(Outcome.FAILED);
    assertThat(seals(passing(JVM, 1, 10), failing(OTHER_JVM, 1, 10)).outcome())
        .isEqualTo(Outcome.FAILED);
  }

  @Test
  void theOrderOfTheFilesHasNoEffect() {
    RunRecord first = failing(JVM, 1, 10).readIn(root);
    RunRecord second = passing(JVM + "_2", 2, 5).readIn(root);
    RunRecord third = passing(OTHER_JVM, 1, 7).readIn(root);

    assertThat(RunOutcomes.of(RUN, List.of(third, second, first)))
        .isEqualTo(RunOutcomes.of(RUN, List.of(first, second, third)));
  }

  @Test
  void skippedInOneJvmIsNotMendedByPassingInAnother() {
    Recording skipped = Recording.open(RUN, JVM, 10).plan(1).test(SEALS, SEALS_ID);
    skipped.skipped(SEALS_ID).planFinished().closed();

    assertThat(seals(skipped, passing(OTHER_JVM, 1, 500)).outcome()).isEqualTo(Outcome.SKIPPED);
  }

  @Test
  void whatARecordWithoutEndCallsPassedIsIncomplete() {
    Recording open = Recording.open().plan(1).test(SEALS, SEALS_ID).passes(SEALS_ID);
    TestResult result = seals(open);

    assertThat(result.outcome()).isEqualTo(Outcome.INCOMPLETE);
    assertThat(result.reason()).contains(JVM + ".jsonl");
  }

  @Test
  void whatARecordWithoutEndPlannedDidNotRun() {
    assertThat(seals(Recording.open().plan(1).test(SEALS, SEALS_ID).planned(SEALS_ID)).outcome())
        .isEqualTo(Outcome.NOT_RUN);
  }

  @Test
  void whatARecorderRecordedBeforeItGaveUpIsIncomplete() {
    Recording recording = Recording.open().plan(1).test(SEALS, SEALS_ID).passes(SEALS_ID);

    assertThat(seals(recording.planFinished().gaveUp()).outcome()).isEqualTo(Outcome.INCOMPLETE);
  }

  @Test
  void whatADamagedRecordCallsPassedIsIncomplete() {
    assertThat(seals(Recording.passing().raw("{}")).outcome()).isEqualTo(Outcome.INCOMPLETE);
  }

  @Test
  void whatTheRecordOfAnotherRunCallsPassedIsIncomplete() {
    Recording foreign = Recording.open("another-run", JVM, 1).plan(1);
    foreign.test(SEALS, SEALS_ID).passes(SEALS_ID).planFinished().closed();

    assertThat(seals(foreign).outcome()).isEqualTo(Outcome.INCOMPLETE);
  }

  @Test
  void anIncompleteJvmIsNotMendedByAWholeOne() {
    Recording crashed = Recording.open(RUN, JVM, 10).plan(1).test(SEALS, SEALS_ID);
    crashed.started(SEALS_ID);

    assertThat(seals(crashed, passing(OTHER_JVM, 1, 500)).outcome()).isEqualTo(Outcome.INCOMPLETE);
  }

  @Test
  void noRecordsGiveNoResults() {
    assertThat(RunOutcomes.of(RUN, List.of())).isEmpty();
  }

  private static Recording passing(String jvm, int plan, long time) {
    Recording recording = Recording.open(RUN, jvm, time).plan(plan).test(SEALS, SEALS_ID);
    return recording.passes(SEALS_ID).planFinished().closed();
  }

  private static Recording failing(String jvm, int plan, long time) {
    Recording recording = Recording.open(RUN, jvm, time).plan(plan).test(SEALS, SEALS_ID);
    return recording.fails(SEALS_ID).planFinished().closed();
  }

  private TestResult seals(Recording... recordings) {
    List<RunRecord> records =
        Arrays.stream(recordings).map(recording -> recording.readIn(root)).toList();
    return RunOutcomes.of(RUN, records).get(SEALS);
  }
}
