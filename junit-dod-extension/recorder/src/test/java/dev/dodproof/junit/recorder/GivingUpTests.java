package dev.dodproof.junit.recorder;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dodproof.junit.recorder.fixture.InvocationsTestCase;
import dev.dodproof.junit.recorder.fixture.OutcomesTestCase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;

/** When no record can be written, one line says so and the tests run on as if nothing were. */
class GivingUpTests {

  @TempDir Path root;

  @Test
  void aFileWhereTheFolderShouldBe() throws Exception {
    Path obstacle = Files.writeString(root.resolve("target"), "in the way");
    PretendJvm jvm = new PretendJvm(root);

    assertThat(testsStarted(jvm)).isEqualTo(4);
    assertThat(obstacle).hasContent("in the way");
    assertThat(jvm.stderrLines())
        .singleElement()
        .asString()
        .startsWith("[dod] The recorder gave up; what this JVM runs proves nothing. Mend this")
        .contains("cannot be created; make its folder writable")
        .contains(root.resolve("target").toString());
  }

  @Test
  void aRunIdThatIsNoPlainName() {
    PretendJvm jvm = new PretendJvm(root).with("dod.run.id", "../elsewhere");

    assertThat(testsStarted(jvm)).isEqualTo(4);
    assertThat(root).isEmptyDirectory();
    assertThat(jvm.stderrLines()).singleElement().asString().contains("found \"../elsewhere\"");
  }

  @Test
  void aRootThatDoesNotExist() {
    PretendJvm jvm = new PretendJvm(root.resolve("none"));

    assertThat(testsStarted(jvm)).isEqualTo(4);
    assertThat(jvm.stderrLines()).hasSize(1);
  }

  @Test
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "needs ulimit -f of a POSIX shell")
  void aDiskThatIsFullInTheMiddleOfTheRun() throws Exception {
    ChildJvm.Ended ended =
        new ChildJvm(root)
            .with("-XX:-UsePerfData")
            .startedBy("sh", "-c", "ulimit -f 8; exec \"$@\"", "sh")
            .run(OutcomesTestCase.class, InvocationsTestCase.OneOfThreeFails.class);

    assertThat(ended.exit()).isZero();
    assertThat(ended.err()).containsOnlyOnce("[dod] The recorder gave up");
    ReadRecord record = ReadRecord.only(root);
    assertThat(record.isWhole()).isFalse();
    assertThat(record.first()).containsEntry("type", "opened");
    assertThat(record.ofType("started")).isNotEmpty();
  }

  @Test
  void anErrorInACallbackIsWrittenAsTheLastLineAndNothingFollows() {
    PretendJvm jvm = new PretendJvm(root);
    SessionRecorder recorder = jvm.sessionRecorder();
    TestPlan plan = PretendJvm.plan(OutcomesTestCase.class);
    recorder.testPlanExecutionStarted(plan);
    recorder.executionSkipped(nobody(), "whatever");
    recorder.testPlanExecutionFinished(plan);
    recorder.testPlanExecutionStarted(plan);
    recorder.close();

    ReadRecord record = ReadRecord.only(root);
    assertThat(record.last()).containsEntry("type", "gave_up");
    assertThat((String) record.last().get("reason"))
        .startsWith(NullPointerException.class.getName());
    assertThat(jvm.stderrLines()).hasSize(1);
    assertThat(jvm.recorder().guard().isTaken()).isFalse();
  }

  @Test
  void aStderrThatIsBrokenTooDoesNoHarm() {
    Recorder shared = new PretendJvm(root).recorder();
    Settings wrong = new Settings("\0", "x", "\0", List.of(), "17");
    SessionRecorder recorder = new SessionRecorder(shared, wrong, new Loudspeaker(null));

    recorder.testPlanExecutionStarted(PretendJvm.plan(OutcomesTestCase.class));
    recorder.close();

    assertThat(root).isEmptyDirectory();
  }

  @Test
  void anErrorWhenTheSessionOpensNeverReachesTheLauncher() {
    PretendJvm jvm = new PretendJvm(root);
    RecorderSessionListener listener =
        new RecorderSessionListener(
            () -> {
              throw new NoSuchMethodError("an unfit class path");
            },
            jvm::loudspeaker);

    listener.launcherSessionOpened(null);
    listener.launcherSessionClosed(null);

    assertThat(root).isEmptyDirectory();
    assertThat(jvm.stderrLines())
        .singleElement()
        .asString()
        .startsWith("[dod] The recorder cannot work here")
        .contains("JUnit Platform 1.10 to 6.1 is needed");
  }

  @SuppressWarnings("NullAway") // a launcher that breaks its own contract
  private static TestIdentifier nobody() {
    return null;
  }

  private static long testsStarted(PretendJvm jvm) {
    SummaryGeneratingListener summary = new SummaryGeneratingListener();
    try (LauncherSession session = jvm.open()) {
      session.getLauncher().execute(PretendJvm.request(OutcomesTestCase.class), summary);
    }
    return summary.getSummary().getTestsStartedCount();
  }
}
