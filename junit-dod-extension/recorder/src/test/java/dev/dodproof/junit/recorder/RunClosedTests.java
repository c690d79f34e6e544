package dev.dodproof.junit.recorder;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dodproof.junit.recorder.fixture.ClaimsTestCase;
import dev.dodproof.junit.recorder.fixture.OutcomesTestCase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunClosedTests {

  @TempDir Path folder;
  private Path root;

  @BeforeEach
  void nameTheRoot() throws IOException {
    root = folder.toRealPath();
  }

  @Test
  void aProvisionalRunIsToldWithItsPhasesAfterTheRecordIsClosed() {
    new PretendJvm(root).run(ClaimsTestCase.Phases.class);

    assertThat(RememberingListener.heard(root))
        .containsExactly(
            ReadRecord.only(root).path().getParent()
                + " [FIXTURE, FIXTURE_CLASS, FIXTURE_METHOD] whole");
  }

  @Test
  void aRunOfABuildIsNotTold() {
    new PretendJvm(root).with("dod.run.id", "build-1").run(ClaimsTestCase.Phases.class);

    assertThat(RememberingListener.heard(root)).isEmpty();
  }

  @Test
  void aRunInWhichNoClaimingTestStartedIsNotTold() {
    new PretendJvm(root).run(OutcomesTestCase.NoClaims.class, OutcomesTestCase.DisabledClass.class);

    assertThat(ReadRecord.only(root).isWhole()).isTrue();
    assertThat(RememberingListener.heard(root)).isEmpty();
  }

  @Test
  void anIncompleteRecordIsNotTold() {
    SessionRecorder recorder = new PretendJvm(root).sessionRecorder();
    recorder.testPlanExecutionStarted(PretendJvm.plan(OutcomesTestCase.class));
    recorder.close();

    assertThat(RememberingListener.heard(root)).isEmpty();
  }

  @Test
  void whatAListenerThrowsBecomesOneLine() throws IOException {
    Files.createFile(root.resolve(RememberingListener.THROW));
    PretendJvm jvm = new PretendJvm(root).run(OutcomesTestCase.class);

    assertThat(ReadRecord.only(root).isWhole()).isTrue();
    assertThat(jvm.stderrLines())
        .containsExactly(
            "[dod] The tests are recorded, but no provisional verdict can be given; run dod check"
                + " instead: java.lang.NoClassDefFoundError: asked to");
  }
}
