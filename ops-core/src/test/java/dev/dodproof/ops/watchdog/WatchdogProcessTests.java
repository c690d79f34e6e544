package dev.dodproof.ops.watchdog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.dodproof.junit.DodCriterion;
import dev.dodproof.ops.timeline.ChildJvm;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Real processes, seen by a watchdog whose clock the test moves. */
class WatchdogProcessTests {

  @TempDir Path temporary;
  private final List<Process> children = new ArrayList<>();
  private Path folder;

  @BeforeEach
  void makeFolder() throws Exception {
    folder = Files.createDirectory(temporary.resolve("beats"));
  }

  @AfterEach
  void killWhatIsLeft() {
    children.forEach(Process::destroyForcibly);
  }

  private Process start(String name, String then) throws Exception {
    Path ready = temporary.resolve(name + ".ready");
    Process child = ChildJvm.start(BeatingProcess.class, folder, name, then, ready);
    children.add(child);
    while (!Files.exists(ready)) {
      assertThat(child.isAlive() || Files.exists(ready)).as("child is there").isTrue();
      Thread.onSpinWait();
    }
    return child;
  }

  private HealthReport checkAfter(Duration time) {
    return Watchdog.using(new ShiftedTime(time, time)).check(folder);
  }

  private ProcessHealth only(HealthReport report) {
    assertThat(report.processes()).hasSize(1);
    return report.processes().get(0);
  }

  @Test
  @DodCriterion("Watchdog detects stale processes")
  void aProcessThatRunsAndBeatsIsAliveUntilTwiceItsIntervalIsOver() throws Exception {
    Process child = start("worker", "hang");

    ProcessHealth fresh = only(checkAfter(Duration.ofSeconds(1)));
    assertThat(fresh.status()).isEqualTo(ProcessStatus.ALIVE);
    assertThat(fresh.pid()).isEqualTo(child.pid());

    HealthReport later = checkAfter(Duration.ofSeconds(21));
    assertThat(only(later).status()).isEqualTo(ProcessStatus.STALE);
    assertThat(later.overall()).isEqualTo(HealthStatus.UNHEALTHY);
  }

  @Test
  @EnabledOnOs(value = OS.LINUX, disabledReason = "no end: reads the states of processes")
  void aStoppedProcessIsSuspendedOnceItIsLateAndStaleWhenItGoesOn() throws Exception {
    Process child = start("worker", "hang");
    signal("STOP", child);
    awaitLate(ProcessStatus.SUSPENDED);
    assertThat(only(checkAfter(Duration.ofSeconds(21))).reason()).contains("stopped by a signal");
    assertThat(only(checkAfter(Duration.ZERO)).status()).isEqualTo(ProcessStatus.ALIVE);

    signal("CONT", child);
    awaitLate(ProcessStatus.STALE);
  }

  private static void signal(String name, Process child) throws Exception {
    assertThat(new ProcessBuilder("kill", "-" + name, "" + child.pid()).start().waitFor()).isZero();
  }

  /** A signal is delivered some time after it was sent. */
  private void awaitLate(ProcessStatus status) {
    while (only(checkAfter(Duration.ofSeconds(21))).status() != status) {
      assertThat(children).allMatch(Process::isAlive);
      Thread.onSpinWait();
    }
  }

  @Test
  @EnabledOnOs(value = OS.LINUX, disabledReason = "no end: reads the states of processes")
  void aClockThatIsSetDisturbsNobodyBecauseProcessesShareATicker() throws Exception {
    start("worker", "hang");

    for (Duration shift : List.of(Duration.ofDays(1), Duration.ofDays(-1))) {
      HealthReport report =
          Watchdog.using(new ShiftedTime(shift, Duration.ofSeconds(1))).check(folder);
      assertThat(only(report).status()).as("shift %s", shift).isEqualTo(ProcessStatus.ALIVE);
      assertThat(only(report).reason()).contains("its clock was set");
    }
  }

  @Test
  @DodCriterion("Watchdog detects stale processes")
  void aKilledProcessIsDeadHoweverFreshItsLastBeatIs() throws Exception {
    start("worker", "hang").destroyForcibly().waitFor();

    HealthReport report = checkAfter(Duration.ofSeconds(1));
    assertThat(only(report).status()).isEqualTo(ProcessStatus.DEAD);
    assertThat(report.overall()).isEqualTo(HealthStatus.UNHEALTHY);
  }

  @Test
  @DodCriterion("Watchdog reports health")
  void anOrderlyEndIsNoDeath() throws Exception {
    start("batch", "end").waitFor();
    start("worker", "hang");

    HealthReport report = checkAfter(Duration.ofSeconds(1));
    assertThat(report.processes())
        .extracting(ProcessHealth::name, ProcessHealth::status)
        .containsExactly(tuple("batch", ProcessStatus.ENDED), tuple("worker", ProcessStatus.ALIVE));
    assertThat(report.overall()).isEqualTo(HealthStatus.HEALTHY);
  }

  @Test
  @DodCriterion("Watchdog reports health")
  void oneDeadProcessAmongLivingOnesMakesTheWholeUnhealthy() throws Exception {
    start("a", "hang");
    start("b", "hang").destroyForcibly().waitFor();

    HealthReport report = checkAfter(Duration.ofSeconds(1));
    assertThat(report.processes())
        .extracting(ProcessHealth::status)
        .containsExactly(ProcessStatus.ALIVE, ProcessStatus.DEAD);
    assertThat(report.overall()).isEqualTo(HealthStatus.UNHEALTHY);
  }
}
