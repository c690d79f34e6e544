package dev.dodproof.junit.recorder;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dodproof.junit.recorder.ScenarioEngine.Scenario;
import dev.dodproof.junit.recorder.fixture.LifecycleTestCase;
import dev.dodproof.junit.recorder.fixture.OutcomesTestCase;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.LauncherSession;

/** What claims and does not begin is in the record all the same, whatever the reason. */
class NeverBegunTests {

  @TempDir Path root;

  @Test
  void whatAnEngineLeavesOutIsNamedAtTheEnd() {
    assertThat(
            events(
                (scenarios, listener) -> ScenarioEngine.pass(scenarios.get(0), listener),
                new Scenario("first", null, "DodCriterion:a"),
                new Scenario("second", null, "DodCriterion:b")))
        .contains("planned test second as #second")
        .doesNotContain("started test second as #second");
  }

  @Test
  void aPlanOfWhichAllHasBegunIsNotNamedOnceMore() {
    assertThat(
            events(
                (scenarios, listener) -> {
                  ScenarioEngine.pass(scenarios.get(0), listener);
                  listener.executionSkipped(scenarios.get(1), "not today");
                },
                new Scenario("first", null, "DodCriterion:a"),
                new Scenario("second", null, "DodCriterion:b")))
        .containsExactly(
            "started test first as #first",
            "finished first SUCCESSFUL",
            "skipped test second as #second not today");
  }

  @Test
  void whatIsRegisteredAndNeverBeginsIsNamedAtTheEnd() {
    Scenario late = new Scenario("late", null, "DodCriterion:late");
    assertThat(
            events(
                (scenarios, listener) -> {
                  ScenarioEngine.pass(scenarios.get(0), listener);
                  scenarios.get(0).addChild(late);
                  listener.dynamicTestRegistered(late);
                },
                new Scenario("first", null)))
        .containsExactly("planned test late as #late");
  }

  @Test
  void whatIsRegisteredBelowAPlanWithoutClaimsIsRecordedOnceItBegins() {
    Scenario late = new Scenario("late", null, "DodCriterion:late");
    assertThat(
            events(
                (scenarios, listener) -> {
                  listener.executionStarted(scenarios.get(0));
                  scenarios.get(0).addChild(late);
                  listener.dynamicTestRegistered(late);
                  ScenarioEngine.pass(late, listener);
                  listener.executionFinished(scenarios.get(0), TestExecutionResult.successful());
                },
                new Scenario("first", null)))
        .containsExactly("started test late as #late", "finished late SUCCESSFUL");
  }

  @Test
  void whatIsRegisteredAndSkippedNeedsNoStart() {
    Scenario late = new Scenario("late", null, "DodCriterion:late");
    assertThat(
            events(
                (scenarios, listener) -> {
                  ScenarioEngine.pass(scenarios.get(0), listener);
                  scenarios.get(0).addChild(late);
                  listener.dynamicTestRegistered(late);
                  listener.executionSkipped(late, "cancelled");
                },
                new Scenario("first", null)))
        .containsExactly("skipped test late as #late cancelled");
  }

  @Test
  void anEngineThatSkipsATestUnderWayIsTakenAtItsWord() {
    assertThat(
            events(
                (scenarios, listener) -> {
                  listener.executionStarted(scenarios.get(0));
                  listener.executionSkipped(scenarios.get(0), "after all");
                },
                new Scenario("first", null, "DodCriterion:a")))
        .containsExactly("started test first as #first", "skipped test first as #first after all");
  }

  @Test
  void belowAFailingContainerWhichThePlatformForgetsEveryTestIsNamed() {
    assertThat(withMemoryCleanUp(LifecycleTestCase.BeforeAllFails.class))
        .contains("planned test test() as BeforeAllFails#test");
  }

  @Test
  void belowASkippedContainerWhichThePlatformForgetsEveryTestIsNamed() {
    assertThat(withMemoryCleanUp(OutcomesTestCase.DisabledClass.class))
        .contains("planned test neverRuns() as DisabledClass#neverRuns");
  }

  private List<String> withMemoryCleanUp(Class<?> type) {
    PretendJvm jvm = new PretendJvm(root);
    try (LauncherSession session = jvm.open()) {
      session
          .getLauncher()
          .execute(
              PretendJvm.builder(type)
                  .configurationParameter("junit.platform.execution.memory.cleanup.enabled", "true")
                  .build());
    }
    return eventsOf(jvm);
  }

  private List<String> events(ScenarioEngine.Execution execution, Scenario... scenarios) {
    PretendJvm jvm = new PretendJvm(root);
    try (LauncherSession session = jvm.open(new ScenarioEngine(execution, scenarios))) {
      session.getLauncher().execute(PretendJvm.request());
    }
    return eventsOf(jvm);
  }

  private List<String> eventsOf(PretendJvm jvm) {
    assertThat(jvm.stderr()).isEmpty();
    ReadRecord record = ReadRecord.only(root);
    assertThat(record.isWhole()).isTrue();
    return record.events();
  }
}
