package dev.dodproof.dod.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dodproof.dod.evidence.Attachment.Value;
import dev.dodproof.dod.model.FindingCode;
import dev.dodproof.dod.sample.SampleMain;
import dev.dodproof.ops.time.TimeSource;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A real test JVM on the newest JUnit, where the recorder is compiled against the oldest. */
class NewestPlatformTests {

  /** The platform's memory clean-up, which lets go of nodes that have ended. */
  private static final String FORGETTING = "-Djunit.platform.execution.memory.cleanup.enabled=true";

  @TempDir Path root;

  @Test
  void everyInvocationOfAClassTemplateCountsForItsTests() throws Exception {
    RunEvidence evidence = run(NewestPlatformTestCase.Template.class);

    TestResult failing = result(evidence, NewestPlatformTestCase.Template.class, "isNotTwo");
    assertThat(failing.outcome()).isEqualTo(Outcome.FAILED);
    assertThat(failing.invocations()).isEqualTo(2);
    assertThat(failing.passed()).isEqualTo(1);
    TestResult passing = result(evidence, NewestPlatformTestCase.Template.class, "passes");
    assertThat(passing.outcome()).isEqualTo(Outcome.PASSED);
    assertThat(passing.attachments())
        .containsExactlyInAnyOrder(new Value("number", "1", ""), new Value("number", "2", ""));
  }

  @ParameterizedTest
  @ValueSource(
      classes = {
        NewestPlatformTestCase.BrokenInvocation.class,
        NewestPlatformTestCase.BrokenNestedInvocation.class
      })
  void anInvocationOfAClassTemplateThatFailsBeforeItsTestsFailsThem(Class<?> type)
      throws Exception {
    RunEvidence evidence = run(type);

    assertThat(evidence.results().values())
        .filteredOn(result -> result.test().methodName().equals("passes"))
        .singleElement()
        .satisfies(
            result -> {
              assertThat(result.outcome()).isEqualTo(Outcome.FAILED);
              assertThat(result.reason()).contains("second invocation");
            });
  }

  @Test
  void filesAndFoldersThatAClaimingTestPublishesAreItsEvidence() throws Exception {
    RunEvidence evidence = run(NewestPlatformTestCase.Publishing.class);

    TestResult publishing = result(evidence, NewestPlatformTestCase.Publishing.class, "publishes");
    assertThat(publishing.attachments())
        .extracting(Attachment::name)
        .containsExactlyInAnyOrder("log.txt", "inner.txt");
    assertThat(publishing.attachedFiles()).hasSize(2);
    assertThat(evidence.findings()).noneMatch(f -> f.code().code().startsWith("evidence."));
    assertThat(evidence.findings()).noneMatch(f -> f.code() == FindingCode.RECORD_INCOMPLETE);
  }

  @ParameterizedTest
  @ValueSource(
      classes = {
        NewestPlatformTestCase.Several.class,
        NewestPlatformTestCase.Parameters.class,
        NewestPlatformTestCase.Repetitions.class,
        NewestPlatformTestCase.Factory.class,
        NewestPlatformTestCase.Invocations.class
      })
  void aCancelledRunPassesNothingOfWhichAPartDidNotRun(Class<?> type) throws Exception {
    RunEvidence evidence = run(CancellingMain.class, type);

    TestResult cut = result(evidence, type, "cutShort");
    assertThat(cut.outcome()).as(cut.reason()).isEqualTo(Outcome.SKIPPED);
    assertThat(evidence.findings()).noneMatch(f -> f.code() == FindingCode.RECORD_INCOMPLETE);
  }

  @ParameterizedTest
  @CsvSource({"BeforeAllFails, FAILED", "NotToday, SKIPPED", "Several, PASSED"})
  void whatThePlatformLetsGoOfHasItsOutcomeAllTheSame(String type, Outcome outcome)
      throws Exception {
    Class<?> test = Class.forName(NewestPlatformTestCase.class.getName() + "$" + type);

    assertThat(result(run(SampleMain.class, test, FORGETTING), test, "cutShort").outcome())
        .isEqualTo(outcome);
  }

  @Test
  void whatAnEngineLeavesOutWithoutAWordDidNotRunThoughThePlatformLetsGoOfIt() throws Exception {
    RunEvidence evidence = run(LeavingOutMain.class, Object.class, FORGETTING);

    assertThat(evidence.results().values())
        .filteredOn(result -> result.test().methodName().equals(LeavingOutMain.SECOND))
        .singleElement()
        .extracting(TestResult::outcome)
        .isEqualTo(Outcome.NOT_RUN);
  }

  private static TestResult result(RunEvidence evidence, Class<?> type, String method) {
    return evidence.results().values().stream()
        .filter(result -> result.test().className().equals(type.getName()))
        .filter(result -> result.test().methodName().equals(method))
        .findFirst()
        .orElseThrow();
  }

  private RunEvidence run(Class<?> type) throws Exception {
    return run(SampleMain.class, type);
  }

  private RunEvidence run(Class<?> main, Class<?> type, String... options) throws Exception {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of(options));
    command.addAll(
        List.of(
            "-XX:TieredStopAtLevel=1",
            "-Ddod.root=" + root,
            "-Ddod.run.id=" + Recording.RUN,
            "-cp",
            System.getProperty("java.class.path"),
            main.getName(),
            type.getName()));
    Process fork =
        new ProcessBuilder(command)
            .directory(root.toFile())
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    assertThat(fork.waitFor(60, TimeUnit.SECONDS)).isTrue();
    return RunEvidenceReader.readLatest(root, root.resolve("target/dod/runs"), TimeSource.system());
  }
}
