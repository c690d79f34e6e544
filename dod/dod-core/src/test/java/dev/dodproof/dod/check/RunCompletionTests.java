package dev.dodproof.dod.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.dodproof.dod.sample.SampleProject;
import dev.dodproof.dod.verdict.Activity;
import dev.dodproof.dod.verdict.FeedState;
import dev.dodproof.dod.verdict.PhaseVerdict;
import dev.dodproof.dod.verdict.Verdict;
import dev.dodproof.ops.time.MovableTimeSource;
import dev.dodproof.ops.timeline.TimelineRecord;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The events of a finished run, whatever the clock does. */
class RunCompletionTests {

  @TempDir private Path folder;
  private SampleProject project;
  private Instant started;

  @BeforeEach
  void copySample() throws Exception {
    project = SampleProject.in(folder.resolve("project"));
    SampleProject other = project.copyTo(folder.resolve("other"));
    started = Checks.check(other).activity().started().orElseThrow();
  }

  private PhaseVerdict checkAt(Instant now) throws CheckException {
    CheckRequest request = Checks.request(project, Checks.PHASE_A);
    return DodCheck.run(Checks.with(request, new MovableTimeSource(now))).verdicts().get(0);
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 1, 2, 3, 1_000_000})
  void aRunCheckedSoMuchAfterItsStartIsProven(long micros) throws Exception {
    PhaseVerdict verdict = checkAt(started.plus(Duration.ofNanos(micros * 1000)));

    assertThat(verdict.missing()).isEmpty();
    Activity activity = verdict.activity();
    assertThat(activity.started()).contains(started);
    assertThat(activity.started().orElseThrow()).isBefore(activity.completed().orElseThrow());
    assertThat(activity.completed().orElseThrow()).isBefore(activity.verified().orElseThrow());
    assertThat(activity.verified().orElseThrow()).isBeforeOrEqualTo(verdict.judgedAt());
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 3600})
  void aClockThatWentBackIsFoundOutAndNotHidden(long seconds) throws Exception {
    PhaseVerdict verdict = checkAt(started.minusSeconds(seconds));

    assertThat(verdict.verdict()).isEqualTo(Verdict.PARTIAL);
    assertThat(Checks.finding(verdict, "activity.order_invalid").remedy()).contains("clock");
  }

  @Test
  void eventsNameTheRunItsRecordsAndTheirDigests() throws Exception {
    PhaseVerdict verdict = checkAt(started.plusSeconds(60));

    List<TimelineRecord> events = ((FeedState.Whole) verdict.feed()).events();
    String record = verdict.run().records().get(0).path();
    assertThat(events)
        .extracting(TimelineRecord::phaseId, TimelineRecord::action)
        .containsExactly(
            tuple("PHASE_A", "started"),
            tuple("PHASE_B", "started"),
            tuple("PHASE_A", "completed"),
            tuple("PHASE_B", "completed"),
            tuple("PHASE_A", "verified"),
            tuple("PHASE_B", "verified"));
    assertThat(events).extracting(TimelineRecord::runId).containsOnly(SampleProject.RUN_ID);
    assertThat(events.subList(2, 6))
        .allSatisfy(
            event -> {
              assertThat(event.evidence()).containsExactly(record);
              assertThat(event.hashes())
                  .containsEntry(record, verdict.run().records().get(0).sha256());
            });
  }

  @Test
  void anEventThatWasLostIsAppendedByTheNextCheck() throws Exception {
    checkAt(started.plusSeconds(60));
    List<String> lines = Files.readAllLines(project.feed());
    Files.writeString(project.feed(), String.join("\n", lines.subList(0, 3)) + "\n");

    PhaseVerdict verdict = checkAt(started.plusSeconds(120));

    assertThat(verdict.missing()).isEmpty();
    assertThat(Files.readAllLines(project.feed())).hasSize(6).startsWith(lines.get(0));
  }

  @Test
  void stalenessOfTheClassesKeepsTheRunUnverified() throws Exception {
    Path type = project.file("target/test-classes/sample/StoreTests.class");
    Files.copy(type, type.resolveSibling("Copy.class"));

    assertThat(checkAt(started.plusSeconds(60)).activity().verified()).isEmpty();
  }

  @Test
  void aRunThatTouchedNoPhaseAppendsNothing() throws Exception {
    Files.move(project.file("dod/DOD__PHASE_A.md"), project.file("dod/DOD__PHASE_C.md"));
    Files.delete(project.file("dod/DOD__PHASE_B.md"));

    CheckRequest request = Checks.request(project, new Selection.One("PHASE_C"));
    PhaseVerdict verdict = DodCheck.run(request).verdicts().get(0);

    assertThat(verdict.verdict()).isNotEqualTo(Verdict.PROVEN);
    assertThat(project.feed()).doesNotExist();
  }
}
