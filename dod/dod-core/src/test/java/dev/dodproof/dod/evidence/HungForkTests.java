package dev.dodproof.dod.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dodproof.dod.model.Finding;
import dev.dodproof.dod.model.FindingCode;
import dev.dodproof.dod.sample.SampleMain;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * A real test JVM, recorded by the real recorder, that hangs in its test: what the finding says of
 * its record while it runs, is stopped, and is killed. Time is shifted for the reader alone.
 */
class HungForkTests {

  private static final Duration TOO_LONG = Duration.ofSeconds(21);

  @TempDir Path root;
  private Process fork;

  @BeforeEach
  void startFork() throws Exception {
    fork =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Ddod.root=" + root,
                "-Ddod.run.id=" + Recording.RUN,
                "-cp",
                System.getProperty("java.class.path"),
                SampleMain.class.getName(),
                HangingTestCase.class.getName())
            .directory(Files.createDirectories(root.resolve("module")).toFile())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    assertThat(fork.inputReader().readLine()).isEqualTo("hanging");
  }

  @AfterEach
  void killFork() throws InterruptedException {
    fork.destroyForcibly().waitFor();
  }

  private Finding findingAfter(Duration time) {
    Path runs = root.resolve("target").resolve("dod").resolve("runs");
    RunEvidence evidence = RunEvidenceReader.readLatest(root, runs, new ShiftedTime(time));
    assertThat(evidence.whole()).isFalse();
    assertThat(evidence.records()).hasSize(1);
    return evidence.findings().stream()
        .filter(finding -> finding.code() == FindingCode.RECORD_INCOMPLETE)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void aForkThatStillBeatsStillRunsAndTheFindingNamesItAndWhatToDo() {
    Finding finding = findingAfter(Duration.ZERO);

    assertThat(finding.found())
        .startsWith(
            "a record without its last line 'closed': its JVM (process "
                + fork.pid()
                + ") still runs, last beat 20")
        .contains("no test has ended since 20");
    assertThat(finding.remedy())
        .startsWith("wait for its end and check again")
        .contains("'jstack " + fork.pid() + "'", "'kill " + fork.pid() + "'")
        .endsWith("then run the tests again (mvn clean verify)");
  }

  @Test
  void aForkThatHasStoppedBeatingHangs() {
    Finding finding = findingAfter(TOO_LONG);

    assertThat(finding.found()).contains("(process " + fork.pid() + ") is there but hangs");
    assertThat(finding.remedy()).startsWith("see where it hangs with 'jstack " + fork.pid() + "'");
  }

  @Test
  @EnabledOnOs(value = OS.LINUX, disabledReason = "no end: reads the states of processes")
  void aForkThatIsStoppedBySignalIsSaidToBe() throws Exception {
    assertThat(new ProcessBuilder("kill", "-STOP", "" + fork.pid()).start().waitFor()).isZero();
    // A signal is delivered some time after it was sent.
    while (!findingAfter(TOO_LONG).found().contains("is stopped by a signal")) {
      assertThat(fork.isAlive()).isTrue();
      Thread.onSpinWait();
    }

    assertThat(findingAfter(TOO_LONG).remedy())
        .startsWith("let it go on with 'kill -CONT " + fork.pid() + "'");
  }

  @Test
  void aForkThatWasKilledIsGoneAndTheFindingNeverChangesAgain() throws Exception {
    fork.destroyForcibly().waitFor();

    Finding finding = findingAfter(Duration.ZERO);

    assertThat(finding.found())
        .contains("(process " + fork.pid() + ") is gone without an orderly end");
    assertThat(finding.remedy()).contains("System.exit", "Runtime.halt", "want of memory");
    assertThat(findingAfter(Duration.ofDays(400))).isEqualTo(finding);
  }
}
