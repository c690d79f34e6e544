package dev.dodproof.dod.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.dodproof.dod.model.Finding;
import dev.dodproof.dod.sample.SampleProject;
import dev.dodproof.dod.verdict.PhaseVerdict;
import dev.dodproof.dod.verdict.Verdict;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Builds that disturb each other, or whose tools do not fit together. */
class TroubledBuildTests {

  /** Of Java 55, which no byte-code library of today knows. */
  private static final byte NEWER_JAVA = 99;

  private static final int BUILDS = 3;

  @TempDir private Path folder;
  private SampleProject project;

  @BeforeEach
  void copySample() {
    project = SampleProject.in(folder.resolve("project"));
  }

  private Finding unproven(String code) throws CheckException {
    PhaseVerdict verdict = Checks.check(project);
    assertThat(verdict.verdict()).isNotEqualTo(Verdict.PROVEN);
    return Checks.finding(verdict, code);
  }

  @Test
  void aRecordOfAnotherVersionProvesNothingAndBothVersionsAreNamed() throws Exception {
    String record = Files.readString(project.record());
    Files.writeString(project.record(), record.replace("dod-run-record/v1", "dod-run-record/v2"));

    Finding finding = unproven("record.damaged");

    assertThat(finding.location().line()).isEqualTo(1);
    assertThat(finding.found())
        .contains("'dod-run-record/v2', expected 'dod-run-record/v1'", "must be of one version");
  }

  @Test
  void aClassOfANewerJavaProvesNothingAndItsVersionIsNamed() throws Exception {
    Path type = project.file("target/test-classes/sample/StoreTests.class");
    byte[] bytes = Files.readAllBytes(type);
    bytes[7] = NEWER_JAVA;
    Files.write(type, bytes);

    Finding finding = unproven("inventory.unreadable");

    assertThat(finding.found()).contains("version 99.0");
    assertThat(finding.remedy()).contains("--release 17", "a newer dod-proof");
  }

  @Test
  void aBuildThatBeginsInTheSameFolderTakesTheProofFromTheOneBefore() throws Exception {
    assertThat(Checks.check(project).verdict()).isEqualTo(Verdict.PROVEN);
    Files.createDirectory(project.file("target/dod/runs/29991231T000000000Z-other"));

    assertThat(unproven("record.none").location().file()).contains("29991231T000000000Z-other");
  }

  @Test
  void aBuildIsNotJudgedByTheRunOfAnotherAndTheVerdictOnThatStays() throws Exception {
    CheckRequest latest = Checks.request(project, Checks.PHASE_A);
    assertThat(Checks.check(project).verdict()).isEqualTo(Verdict.PROVEN);
    byte[] seal = Files.readAllBytes(project.seal("PHASE_A"));

    assertThatExceptionOfType(CheckException.class)
        .isThrownBy(() -> DodCheck.run(ofRun(latest, "20010101T000000000Z-mine")))
        .withMessageContainingAll(
            "found the run " + project.record().getParent().getFileName(),
            "expected that of this build, 20010101T000000000Z-mine",
            "git worktree add");

    assertThat(project.seal("PHASE_A")).hasBinaryContent(seal);
  }

  @Test
  void aBuildWhoseRunWasRemovedMeanwhileHasNoVerdict() throws Exception {
    CheckRequest latest = Checks.request(project, Checks.PHASE_A);
    Path run = project.record().getParent();
    Files.move(run, folder.resolve("moved"));

    assertThatExceptionOfType(CheckException.class)
        .isThrownBy(() -> DodCheck.run(ofRun(latest, run.getFileName().toString())))
        .withMessageContaining("found no run as the latest");
  }

  @Test
  void aBuildIsJudgedByItsOwnRun() throws Exception {
    CheckRequest latest = Checks.request(project, Checks.PHASE_A);
    String own = project.record().getParent().getFileName().toString();

    assertThat(DodCheck.run(ofRun(latest, own)).verdicts())
        .singleElement()
        .satisfies(verdict -> assertThat(verdict.verdict()).isEqualTo(Verdict.PROVEN));
  }

  private static CheckRequest ofRun(CheckRequest request, String run) {
    return new CheckRequest(
        request.files(),
        request.selection(),
        request.policy(),
        request.completeRun(),
        request.sealing(),
        request.time(),
        Optional.of(run));
  }

  @Test
  void anotherRunsRecordAmongTheRecordsProvesNothing() throws Exception {
    Path other = Files.createDirectory(project.file("target/dod/runs/29991231T000000000Z-other"));
    Files.copy(project.record(), other.resolve(project.record().getFileName()));

    assertThat(unproven("record.foreign").location().file()).contains("29991231T000000000Z-other");
  }

  @RepeatedTest(3)
  void checksAtTheSameTimeAllProveAndLeaveASealThatCanBeComeToAgain() throws Exception {
    assertThat(Checks.check(project).missing()).as("a seal that all of them void").isEmpty();
    CyclicBarrier start = new CyclicBarrier(BUILDS);
    Callable<PhaseVerdict> check =
        () -> {
          start.await();
          return Checks.check(project);
        };
    ExecutorService threads = Executors.newFixedThreadPool(BUILDS);
    try {
      for (Future<PhaseVerdict> ended : threads.invokeAll(Collections.nCopies(BUILDS, check))) {
        assertThat(ended.get().missing()).isEmpty();
      }
    } finally {
      threads.shutdownNow();
    }

    assertThat(project.file("target/dod")).isDirectoryNotContaining("glob:**.tmp");
    assertThat(project.git("status", "--porcelain")).isEmpty();
    assertThat(ReportRendering.render(Checks.request(project, Checks.PHASE_A)).verdicts())
        .singleElement()
        .satisfies(verdict -> assertThat(verdict.verdict()).isEqualTo(Verdict.PROVEN));
  }

  /** Has the folder of verdicts in use by another thread; the own one, interrupted, can't wait. */
  private void assertWaits(ThrowingCallable work) throws Exception {
    CountDownLatch held = new CountDownLatch(1);
    CountDownLatch end = new CountDownLatch(1);
    Callable<String> holder =
        () ->
            ReportsLock.holding(
                project.file("target/dod"),
                () -> {
                  held.countDown();
                  end.await();
                  return "held";
                });
    ExecutorService threads = Executors.newSingleThreadExecutor();
    try {
      Future<String> holding = threads.submit(holder);
      held.await();
      Thread.currentThread().interrupt();
      assertThatExceptionOfType(CheckException.class)
          .isThrownBy(work)
          .withMessageContaining("the folder of verdicts is in use");
      assertThat(Thread.interrupted()).isTrue();
      end.countDown();
      assertThat(holding.get()).isEqualTo("held");
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void aCheckWaitsForWhoeverUsesTheFolderAndTouchesNothing() throws Exception {
    assertThat(Checks.check(project).verdict()).isEqualTo(Verdict.PROVEN);
    byte[] seal = Files.readAllBytes(project.seal("PHASE_A"));
    byte[] feed = Files.readAllBytes(project.file("target/dod/activity_feed.jsonl"));

    assertWaits(() -> Checks.check(project));

    assertThat(project.seal("PHASE_A")).hasBinaryContent(seal);
    assertThat(project.file("target/dod/activity_feed.jsonl")).hasBinaryContent(feed);
  }

  @Test
  void aReportWaitsForWhoeverUsesTheFolder() throws Exception {
    assertThat(Checks.check(project).verdict()).isEqualTo(Verdict.PROVEN);
    Files.delete(project.file("target/dod/index.html"));

    assertWaits(() -> ReportRendering.render(Checks.request(project, Checks.PHASE_A)));

    assertThat(project.file("target/dod/index.html")).doesNotExist();
  }

  @Test
  void aLockThatALostProcessLeftBehindKeepsNobodyOut() throws Exception {
    project.write("target/dod/check.lock", "process 1 since 2026-11-27T02:00:00Z");

    assertThat(Checks.check(project).verdict()).isEqualTo(Verdict.PROVEN);
  }

  @Test
  void whereThereIsNoChecklistNoFolderIsMade() {
    Path empty = folder.resolve("empty");
    CheckRequest request =
        Checks.with(Checks.request(project, Checks.ALL), ProjectFiles.below(empty));

    assertThatExceptionOfType(CheckException.class).isThrownBy(() -> DodCheck.run(request));
    assertThatExceptionOfType(CheckException.class)
        .isThrownBy(() -> ReportRendering.render(request));
    assertThat(empty).doesNotExist();
  }
}
