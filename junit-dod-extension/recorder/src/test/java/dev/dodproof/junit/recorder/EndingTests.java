package dev.dodproof.junit.recorder;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dodproof.junit.recorder.fixture.EndingsTestCase;
import dev.dodproof.junit.recorder.fixture.OutcomesTestCase;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How a record looks when its JVM ends in one way or another. */
class EndingTests {

  @TempDir Path root;

  @Test
  void aJvmThatEndsWellLeavesAWholeRecordAndPrintsNothing() throws Exception {
    ChildJvm.Ended ended = new ChildJvm(root).run(OutcomesTestCase.class);

    assertThat(ended).isEqualTo(new ChildJvm.Ended(0, "", ended.err()));
    assertThat(ended.err()).doesNotContain("[dod]");
    assertThat(ReadRecord.only(root).isWhole()).isTrue();
  }

  @Test
  void exitInATestLeavesThePrefix() throws Exception {
    assertThat(new ChildJvm(root).run(EndingsTestCase.Exit.class).exit()).isEqualTo(7);
    assertPrefix();
  }

  @Test
  void haltInATestLeavesThePrefix() throws Exception {
    assertThat(new ChildJvm(root).run(EndingsTestCase.Halt.class).exit()).isEqualTo(8);
    assertPrefix();
  }

  @Test
  void killingTheJvmLeavesThePrefix() throws Exception {
    new ChildJvm(root).runAndKill(EndingsTestCase.Hang.class);
    assertPrefix();
  }

  @Test
  void anExhaustedHeapLeavesARecordThatIsNotWhole() throws Exception {
    ChildJvm.Ended ended =
        new ChildJvm(root).with("-Xmx48m").run(EndingsTestCase.OutOfMemory.class);

    assertThat(ended.err()).contains("OutOfMemoryError").containsOnlyOnce("[dod] ");
    assertPrefix();
  }

  @Test
  void closingASessionWhosePlanDidNotFinishLeavesAnIncompleteRecordAndSaysSo() {
    PretendJvm jvm = new PretendJvm(root);
    SessionRecorder recorder = jvm.sessionRecorder();
    recorder.testPlanExecutionStarted(PretendJvm.plan(OutcomesTestCase.class));
    recorder.close();

    assertThat(ReadRecord.only(root).isWhole()).isFalse();
    assertThat(jvm.stderrLines())
        .singleElement()
        .asString()
        .startsWith("[dod] A test plan did not finish")
        .contains("run the tests again");
    assertThat(jvm.recorder().guard().isTaken()).isFalse();
  }

  @Test
  void aSecondPlanBeforeTheFirstHasFinishedEndsTheRecord() {
    PretendJvm jvm = new PretendJvm(root);
    SessionRecorder recorder = jvm.sessionRecorder();
    recorder.testPlanExecutionStarted(PretendJvm.plan(OutcomesTestCase.class));
    recorder.testPlanExecutionStarted(PretendJvm.plan(OutcomesTestCase.class));
    recorder.close();

    assertThat(ReadRecord.only(root).last()).containsEntry("type", "gave_up");
    assertThat(jvm.stderrLines()).singleElement().asString().contains("one plan at a time");
  }

  private void assertPrefix() {
    ReadRecord record = ReadRecord.only(root);
    assertThat(record.isWhole()).isFalse();
    assertThat(record.events())
        .satisfiesExactly(
            line -> assertThat(line).startsWith("started test first() as "),
            line -> assertThat(line).isEqualTo("finished first() SUCCESSFUL"),
            line -> assertThat(line).startsWith("started test second() as "));
    assertThat(record.first()).containsEntry("type", "opened");
  }
}
