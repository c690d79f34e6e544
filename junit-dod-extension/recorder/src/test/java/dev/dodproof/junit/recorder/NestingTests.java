package dev.dodproof.junit.recorder;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dodproof.junit.recorder.fixture.LifecycleTestCase;
import dev.dodproof.junit.recorder.fixture.NestedLauncherTestCase;
import dev.dodproof.junit.recorder.fixture.OutcomesTestCase;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.launcher.TestPlan;

/** Launchers within tests. */
class NestingTests {

  @TempDir Path root;

  @Test
  void launchersStartedByATestLeaveNoTrace() throws Exception {
    ChildJvm.Ended ended = new ChildJvm(root).run(NestedLauncherTestCase.class);

    assertThat(ended.err()).doesNotContain("[dod]");
    assertOnly("runsOtherTestsBothWays()", "NestedLauncherTestCase");
  }

  @Test
  void neitherDoesOneInAClassLoaderOfItsOwn() throws Exception {
    ChildJvm.Ended ended = new ChildJvm(root).run(NestedLauncherTestCase.Isolated.class);

    assertThat(ended.err()).doesNotContain("[dod]");
    assertOnly("runsOtherTestsInAnotherClassLoader()", "Isolated");
  }

  @Test
  void aSessionOpenedDuringAPlanStaysUnrecordedAfterIt() {
    PretendJvm jvm = new PretendJvm(root);
    TestPlan outerPlan = PretendJvm.plan(LifecycleTestCase.AfterAllFails.class);
    SessionRecorder outer = jvm.sessionRecorder();
    outer.testPlanExecutionStarted(outerPlan);
    SessionRecorder inner = jvm.sessionRecorder();
    outer.testPlanExecutionFinished(outerPlan);
    outer.close();
    inner.testPlanExecutionStarted(PretendJvm.plan(OutcomesTestCase.class));
    inner.close();

    assertThat(ReadRecord.only(root).claims()).containsExactly("AfterAllFails#test [FIXTURE:x]");
  }

  @Test
  void aSessionOpenedBeforeButStartedDuringAPlanIsNotRecorded() {
    PretendJvm jvm = new PretendJvm(root);
    TestPlan outerPlan = PretendJvm.plan(LifecycleTestCase.AfterAllFails.class);
    SessionRecorder inner = jvm.sessionRecorder();
    SessionRecorder outer = jvm.sessionRecorder();
    outer.testPlanExecutionStarted(outerPlan);
    TestPlan innerPlan = PretendJvm.plan(OutcomesTestCase.class);
    inner.testPlanExecutionStarted(innerPlan);
    inner.testPlanExecutionFinished(innerPlan);
    inner.close();

    assertThat(jvm.recorder().guard().isTaken()).isTrue();
    outer.testPlanExecutionFinished(outerPlan);
    outer.close();
    ReadRecord record = ReadRecord.only(root);
    assertThat(record.isWhole()).isTrue();
    assertThat(record.claims()).containsExactly("AfterAllFails#test [FIXTURE:x]");
  }

  @Test
  void aPropertyInheritedFromAnotherProcessIsNoPlanOfOurs() throws Exception {
    new ChildJvm(root)
        .with("-D" + NestingGuard.PROPERTY + "=1")
        .run(LifecycleTestCase.AfterAllFails.class);

    assertThat(ReadRecord.only(root).isWhole()).isTrue();
  }

  private void assertOnly(String method, String type) {
    ReadRecord record = ReadRecord.only(root);
    assertThat(record.isWhole()).isTrue();
    assertThat(record.events())
        .containsExactly(
            "started test "
                + method
                + " as "
                + type
                + "#"
                + method.substring(0, method.length() - 2),
            "finished " + method + " SUCCESSFUL");
    assertThat(record.last()).containsEntry("plans", 1L);
  }
}
