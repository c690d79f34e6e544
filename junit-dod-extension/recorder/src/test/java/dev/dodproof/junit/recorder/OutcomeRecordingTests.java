package dev.dodproof.junit.recorder;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dodproof.junit.recorder.fixture.LifecycleTestCase;
import dev.dodproof.junit.recorder.fixture.OutcomesTestCase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.launcher.LauncherSession;

class OutcomeRecordingTests {

  @TempDir Path root;

  @Test
  void everyOutcomeOfAClaimingTestIsWrittenAndNothingOfTheOthers() {
    assertThat(eventsOf(OutcomesTestCase.class))
        .containsExactlyInAnyOrder(
            "started test passes() as OutcomesTestCase#passes",
            "finished passes() SUCCESSFUL",
            "started test fails() as OutcomesTestCase#fails",
            "finished fails() FAILED java.lang.AssertionError: first line",
            "started test aborts() as OutcomesTestCase#aborts",
            "finished aborts() ABORTED org.opentest4j.TestAbortedException: no such machine",
            "skipped test isDisabled() as OutcomesTestCase#isDisabled broken since spring");
  }

  @Test
  void aDisabledClassLeavesItsTestsPlannedButNotStarted() {
    assertThat(eventsOf(OutcomesTestCase.DisabledClass.class))
        .containsExactly(
            "planned test neverRuns() as DisabledClass#neverRuns",
            "container_skipped DisabledClass not today");
  }

  @Test
  void failingBeforeAllIsWrittenAsContainerFailure() {
    assertThat(eventsOf(LifecycleTestCase.BeforeAllFails.class))
        .containsExactly(
            "planned test test() as BeforeAllFails#test",
            "container_failed BeforeAllFails FAILED org.opentest4j.AssertionFailedError: no database");
  }

  @Test
  void abortedBeforeAllIsWrittenAsContainerFailure() {
    assertThat(eventsOf(LifecycleTestCase.BeforeAllAborts.class))
        .containsExactly(
            "planned test test() as BeforeAllAborts#test",
            "container_failed BeforeAllAborts ABORTED org.opentest4j.TestAbortedException:"
                + " no network");
  }

  @Test
  void failingAfterAllIsWrittenThoughTheTestsPassed() {
    assertThat(eventsOf(LifecycleTestCase.AfterAllFails.class))
        .containsExactly(
            "started test test() as AfterAllFails#test",
            "finished test() SUCCESSFUL",
            "planned test test() as AfterAllFails#test",
            "container_failed AfterAllFails FAILED org.opentest4j.AssertionFailedError: left behind");
  }

  @Test
  void theFirstLineTellsWhereTheRecordComesFrom() throws Exception {
    Files.createDirectories(root.resolve("some/module"));
    new PretendJvm(root)
        .with("basedir", root.resolve("some/module").toString())
        .with("dod.run.id", "build-1")
        .run(OutcomesTestCase.class);

    ReadRecord record = ReadRecord.only(root);

    assertThat(record.path().getParent().getFileName()).hasToString("build-1");
    assertThat(record.first())
        .containsEntry("type", "opened")
        .containsEntry("format", "dod-run-record/v1")
        .containsEntry("run_id", "build-1")
        .containsEntry("module", "some/module")
        .containsEntry("commit", "null")
        .containsEntry("mode", "build")
        .containsEntry("pid", ProcessHandle.current().pid())
        .containsEntry("java", System.getProperty("java.version"))
        .containsEntry("tool", "junit-dod-extension/" + versionOfTheJarIfAny())
        .containsEntry("jvm_id", record.path().getFileName().toString().replace(".jsonl", ""));
    assertThat((String) record.first().get("junit_platform")).matches("\\d+\\.\\d+.*");
    assertThat((String) record.first().get("jvm_id"))
        .matches("\\d{8}T\\d{9}Z-" + ProcessHandle.current().pid() + "-[0-9a-f]{8}");
  }

  @Test
  void aRunThatNobodyNamedIsProvisionalWithASortableName() {
    ReadRecord record = recordOf(OutcomesTestCase.class);

    assertThat(record.first()).containsEntry("mode", "provisional").containsEntry("module", ".");
    assertThat((String) record.first().get("run_id"))
        .matches("\\d{8}T\\d{9}Z-[0-9a-f]{8}")
        .isEqualTo(record.path().getParent().getFileName().toString());
  }

  @Test
  void planFrameCountsAllTestsLinkedOrNot() {
    ReadRecord record = recordOf(OutcomesTestCase.class);

    assertThat(record.ofType("plan_started"))
        .singleElement()
        .satisfies(line -> assertThat(line).containsEntry("plan", 1L).containsEntry("tests", 5L));
    assertThat(record.ofType("plan_finished"))
        .singleElement()
        .satisfies(line -> assertThat(line).containsEntry("tests_run", 4L));
    assertThat(record.last()).containsEntry("type", "closed").containsEntry("plans", 1L);
  }

  @Test
  void testsWithoutClaimsLeaveOnlyTheFrame() {
    ReadRecord record = recordOf(OutcomesTestCase.NoClaims.class);

    assertThat(record.inShort())
        .containsExactly("opened", "plan_started", "plan_finished", "closed");
    assertThat(record.last()).containsEntry("inputs", List.of());
  }

  @Test
  void aSessionWithoutPlanWritesNothing() {
    PretendJvm jvm = new PretendJvm(root);
    try (LauncherSession session = jvm.open()) {
      session.getLauncher().discover(PretendJvm.request(OutcomesTestCase.class));
    }
    assertThat(root).isEmptyDirectory();
    assertThat(jvm.stderr()).isEmpty();
  }

  @Test
  void aPlanWithoutTestsWritesNothing() {
    new PretendJvm(root).run(OutcomesTestCase.NoTests.class);

    assertThat(root).isEmptyDirectory();
  }

  @Test
  void aRerunInTheSameSessionIsAFurtherPlanOfTheSameRecord() {
    PretendJvm jvm = new PretendJvm(root);
    try (LauncherSession session = jvm.open()) {
      session.getLauncher().execute(PretendJvm.request(LifecycleTestCase.AfterAllFails.class));
      session.getLauncher().execute(PretendJvm.request(LifecycleTestCase.AfterAllFails.class));
    }
    ReadRecord record = ReadRecord.only(root);

    assertThat(record.ofType("finished"))
        .extracting(line -> line.get("plan"))
        .containsExactly(1L, 2L);
    assertThat(record.ofType("finished"))
        .extracting(line -> line.get("unique_id"))
        .hasSize(2)
        .containsOnly(record.ofType("started").get(0).get("unique_id"));
    assertThat(record.last()).containsEntry("plans", 2L);
  }

  @Test
  void aRerunInALaterSessionGoesOnInAFurtherRecordOfTheSameRun() {
    new PretendJvm(root)
        .with("dod.run.id", "build-1")
        .run(OutcomesTestCase.class)
        .run(OutcomesTestCase.class);

    List<ReadRecord> records = ReadRecord.all(root);

    assertThat(records).hasSize(2).allMatch(ReadRecord::isWhole);
    Map<String, Object> first = records.get(0).first();
    Map<String, Object> second = records.get(1).first();
    assertThat(second).containsEntry("jvm_id", first.get("jvm_id") + "_2");
    assertThat(second).containsEntry("run_id", first.get("run_id"));
    assertThat(records)
        .extracting(record -> record.ofType("plan_started").get(0).get("plan"))
        .containsExactly(1L, 2L);
  }

  @Test
  void withoutRunIdEverySessionIsARunOfItsOwn() {
    new PretendJvm(root).run(OutcomesTestCase.class).run(OutcomesTestCase.class);

    assertThat(ReadRecord.all(root))
        .extracting(record -> record.first().get("run_id"))
        .hasSize(2)
        .doesNotHaveDuplicates();
  }

  @Test
  void aDryRunIsWrittenAsSkipped() {
    PretendJvm jvm = new PretendJvm(root);
    try (LauncherSession session = jvm.open()) {
      session
          .getLauncher()
          .execute(
              PretendJvm.builder(LifecycleTestCase.AfterAllFails.class)
                  .configurationParameter("junit.platform.execution.dryRun.enabled", "true")
                  .build());
    }
    assertThat(ReadRecord.only(root).events())
        .containsExactly(
            "skipped test test() as AfterAllFails#test JUnit Platform dry-run mode is enabled");
  }

  @Test
  void switchingAllListenersOffDoesNotSwitchTheRecorderOff() {
    PretendJvm jvm = new PretendJvm(root);
    try (LauncherSession session = jvm.open()) {
      session
          .getLauncher()
          .execute(
              PretendJvm.builder(OutcomesTestCase.class)
                  .configurationParameter("junit.platform.execution.listeners.deactivate", "*")
                  .build());
    }
    assertThat(ReadRecord.only(root).ofType("finished")).hasSize(3);
  }

  private static String versionOfTheJarIfAny() {
    String version = Recorder.class.getPackage().getImplementationVersion();
    return version == null ? "unknown" : version;
  }

  private List<String> eventsOf(Class<?> type) {
    return recordOf(type).events();
  }

  private ReadRecord recordOf(Class<?> type) {
    return new PretendJvm(root).run(type).wholeRecord();
  }
}
