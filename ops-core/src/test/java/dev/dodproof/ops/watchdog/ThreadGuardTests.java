package dev.dodproof.ops.watchdog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.dodproof.ops.time.MovableTimeSource;
import java.lang.ref.WeakReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.assertj.core.data.Index;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Properties: liveness depends on this process alone; a hung task is told once with the place where
 * its thread is; no thread is interrupted or retained.
 *
 * <p>Isolated, because a deadlock that one test makes is seen by every guard of the JVM.
 */
@Isolated
class ThreadGuardTests {

  private static final Duration MINUTE = Duration.ofMinutes(1);

  @TempDir Path folder;
  private final MovableTimeSource time =
      new MovableTimeSource(Instant.parse("2026-03-04T12:00:00Z"));
  private final List<Thread> threads = new ArrayList<>();
  private Told told;
  private ThreadGuard guard;

  @BeforeEach
  void openFeed() {
    told = new Told(folder.resolve("feed.jsonl"), time);
    guard = ThreadGuard.using(time, told.log());
  }

  @AfterEach
  void endAll() throws InterruptedException {
    guard.close();
    for (Thread thread : threads) {
      thread.interrupt();
      thread.join();
    }
    told.close();
  }

  private void hang(CountDownLatch ready) {
    try {
      ready.countDown();
      new CountDownLatch(1).await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private Thread start(String name, Runnable work) {
    Thread thread = new Thread(work, name);
    thread.setDaemon(true);
    threads.add(thread);
    thread.start();
    return thread;
  }

  private Thread hangingTask() throws InterruptedException {
    CountDownLatch ready = new CountDownLatch(1);
    Thread thread =
        start(
            "importer",
            () -> {
              GuardedTask task = guard.begin("import", MINUTE);
              hang(ready);
              task.close();
            });
    ready.await();
    return thread;
  }

  @Test
  void aTaskWithinItsDeadlineIsLive() {
    GuardedTask task = guard.begin("import", MINUTE);
    time.advance(MINUTE);

    assertThat(guard.check().live()).isTrue();
    assertThat(guard.check().reason()).isEqualTo("no task of this process is overdue");
    task.close();
  }

  @Test
  void aHungTaskIsReportedWithTheStateAndPlaceOfItsThread() throws Exception {
    Thread thread = hangingTask();
    while (thread.getState() != Thread.State.WAITING) {
      Thread.onSpinWait();
    }
    time.advance(MINUTE.plusSeconds(2));

    Liveness liveness = guard.check();

    assertThat(liveness.live()).isFalse();
    assertThat(liveness.overdue())
        .singleElement()
        .satisfies(
            task -> {
              assertThat(task.task()).isEqualTo("import");
              assertThat(task.thread()).isEqualTo("importer");
              assertThat(task.state()).isEqualTo(Thread.State.WAITING);
              assertThat(task.overdueBy()).isEqualTo(Duration.ofSeconds(2));
              assertThat(task.stack()).contains("ThreadGuardTests.hang");
            });
    assertThat(thread.isInterrupted()).isFalse();
  }

  @Test
  void aHungTaskIsToldOnceAndItsEndOnce() throws Exception {
    Thread thread = hangingTask();
    time.advance(MINUTE.plusSeconds(2));
    guard.check();
    guard.check();
    thread.interrupt();
    thread.join();
    guard.check();
    guard.check();

    assertThat(told.inShort())
        .satisfiesExactly(
            first -> assertThat(first).startsWith("incident HUNG: thread importer is "),
            second -> assertThat(second).isEqualTo("cleared the task is done"));
    assertThat(told.firstOf("task")).isEqualTo("import");
    assertThat(told.firstOf("thread")).isEqualTo("importer");
    assertThat(told.firstOf("stack")).contains("ThreadGuardTests.hang");
  }

  @Test
  void livenessIsToldToNobodyAndNeedsNoFeed() throws Exception {
    Files.createDirectory(folder.resolve("feed.jsonl"));
    hangingTask();
    time.advance(MINUTE.plusSeconds(2));

    assertThat(guard.liveness().live()).isFalse();
    assertThat(guard.check().live()).isFalse();

    Files.delete(folder.resolve("feed.jsonl"));
    guard.liveness();
    assertThat(told.inShort()).isEmpty();
    guard.check();
    assertThat(told.inShort()).hasSize(1);
  }

  @Test
  void hundredsOfHungTasksAreAllToldAndAHundredReported() {
    List<GuardedTask> tasks = new ArrayList<>();
    for (int i = 0; i < 150; i++) {
      tasks.add(guard.begin("import " + i, MINUTE));
    }
    time.advance(Duration.ofHours(1));
    assertThat(guard.check().overdue()).hasSize(100);
    guard.check();
    assertThat(told.inShort()).hasSize(150);

    tasks.forEach(GuardedTask::close);
    guard.check();
    assertThat(told.inShort()).hasSize(300);
  }

  @Test
  void aTaskThatGetsOnIsNotOverdue() {
    GuardedTask task = guard.begin("import", MINUTE);
    time.advance(MINUTE);
    task.extend(MINUTE);
    time.advance(MINUTE);

    assertThat(guard.check().live()).isTrue();
    time.advance(Duration.ofNanos(1));
    assertThat(guard.check().live()).isFalse();
    task.close();
    assertThat(guard.check().live()).isTrue();
  }

  @Test
  void aClockThatIsSetMakesNothingOverdue() {
    GuardedTask task = guard.begin("import", MINUTE);
    time.setWallTime(time.wallTime().plus(Duration.ofDays(1)));

    assertThat(guard.check().live()).isTrue();
    task.close();
  }

  @Test
  void aThreadThatEndsWithoutClosingItsTaskIsForgotten() throws Exception {
    Thread thread = start("careless", () -> guard.begin("left open", MINUTE));
    thread.join();
    time.advance(Duration.ofHours(1));

    assertThat(guard.check().live()).isTrue();
  }

  @Test
  void noThreadIsRetained() throws Exception {
    WeakReference<Thread> gone = new WeakReference<>(new Thread(() -> guard.begin("x", MINUTE)));
    runToItsEnd(gone);

    while (gone.get() != null) {
      System.gc();
    }
    assertThat(guard.check().live()).isTrue();
  }

  private static void runToItsEnd(WeakReference<Thread> reference) throws InterruptedException {
    Thread thread = reference.get();
    if (thread != null) {
      thread.start();
      thread.join();
    }
  }

  @Test
  void findsADeadlockAndTellsItOnce() throws Exception {
    Lock first = new ReentrantLock();
    Lock second = new ReentrantLock();
    CyclicBarrier bothHoldOne = new CyclicBarrier(2);
    start("left", () -> takeBoth(first, second, bothHoldOne));
    start("right", () -> takeBoth(second, first, bothHoldOne));
    while (guard.check().live()) {
      Thread.onSpinWait();
    }

    Liveness liveness = guard.check();

    assertThat(liveness.overdue()).isEmpty();
    assertThat(liveness.deadlocked())
        .hasSize(2)
        .satisfies(
            one -> assertThat(one).startsWith("left waits for").contains("held by right"),
            Index.atIndex(0))
        .satisfies(one -> assertThat(one).contains("ThreadGuardTests.takeBoth"), Index.atIndex(1));
    assertThat(told.inShort()).containsExactly("incident DEADLOCK: threads wait in a circle");
    threads.forEach(Thread::interrupt);
    while (!guard.check().live()) {
      Thread.onSpinWait();
    }
    assertThat(told.inShort()).hasSize(2).last().asString().startsWith("cleared ");
  }

  private static void takeBoth(Lock mine, Lock other, CyclicBarrier bothHoldOne) {
    try {
      mine.lockInterruptibly();
      try {
        bothHoldOne.await();
        other.lockInterruptibly();
        other.unlock();
      } finally {
        mine.unlock();
      }
    } catch (Exception e) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void livenessAloneMakesAReport() {
    HealthReport well = guard.check().toReport();
    assertThat(well.overall()).isEqualTo(HealthStatus.HEALTHY);
    assertThat(well.toJson()).contains("\"liveness\":{\"live\":true");

    GuardedTask task = guard.begin("import", MINUTE);
    time.advance(Duration.ofHours(1));
    HealthReport ill = guard.check().toReport();
    assertThat(ill.overall()).isEqualTo(HealthStatus.UNHEALTHY);
    assertThat(ill.toJson()).contains("\"task\":\"import\"").contains("\"overdue_ms\":3540000");
    task.close();
  }

  @Test
  void aProcessThatIsLiveIsNotHealthyBeforeOthersAre() {
    HealthReport report = Watchdog.using(time).check(folder.resolve("none"));

    assertThat(report.with(guard.check()).overall()).isEqualTo(HealthStatus.UNKNOWN);
  }

  @Test
  void itsOwnThreadChecksUntilItIsClosedAndKeepsNoJvmAlive() throws Exception {
    GuardedTask task = guard.begin("import", MINUTE);
    time.advance(Duration.ofHours(1));
    guard.start(Duration.ofMillis(1));
    Thread guarding = guardThread();
    assertThat(guarding.isDaemon()).isTrue();
    while (told.inShort().isEmpty()) {
      Thread.onSpinWait();
    }
    guard.close();
    guarding.join();
    task.close();
    assertThat(told.inShort()).hasSize(1);
  }

  private static Thread guardThread() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getName().equals("thread-guard"))
        .findFirst()
        .orElseThrow();
  }

  @ParameterizedTest
  @ValueSource(strings = {"PT0S", "PT-1S"})
  void refusesDeadlinesAndIntervalsOfNothing(Duration nothing) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> guard.begin("import", nothing))
        .withMessageContaining("found " + nothing);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> guard.start(nothing))
        .withMessageContaining("found " + nothing);
  }
}
