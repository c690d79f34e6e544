package dev.dodproof.junit.recorder;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dodproof.junit.recorder.ScenarioEngine.Scenario;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.engine.EngineExecutionListener;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.reporting.ReportEntry;

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
                  register(late, scenarios.get(0), listener);
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
                  register(late, scenarios.get(0), listener);
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
                  register(late, scenarios.get(0), listener);
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
        .startsWith("started test first as #first", "skipped test first as #first after all");
  }

  @Test
  void anEngineThatBeginsATestTwiceDoesNotHideTheOneThatItNeverBegins() {
    assertThat(
            events(
                (scenarios, listener) -> {
                  listener.executionStarted(scenarios.get(0));
                  ScenarioEngine.pass(scenarios.get(0), listener);
                },
                new Scenario("first", null, "DodCriterion:a"),
                new Scenario("second", null, "DodCriterion:b")))
        .contains("planned test second as #second");
  }

  @Test
  void whatIsRegisteredBeforeItsParentBeginsClaimsWhatThatOneClaims() {
    Scenario late = new Scenario("late", null);
    assertThat(
            events(
                (scenarios, listener) -> {
                  register(late, scenarios.get(0), listener);
                  ScenarioEngine.pass(late, listener);
                  ScenarioEngine.pass(scenarios.get(0), listener);
                },
                new Scenario("first", null, "DodCriterion:a")))
        .containsExactly(
            "started test late as #first",
            "finished late SUCCESSFUL",
            "started test first as #first",
            "finished first SUCCESSFUL");
  }

  @Test
  void whatBeginsAfterTheEndOfItsParentClaimsWhatThatOneClaims() {
    Scenario late = new Scenario("late", null);
    assertThat(
            events(
                (scenarios, listener) -> {
                  ScenarioEngine.pass(scenarios.get(0), listener);
                  register(late, scenarios.get(0), listener);
                  listener.executionStarted(late);
                  listener.executionFinished(
                      late, TestExecutionResult.failed(new AssertionError("too late")));
                },
                new Scenario("first", null, "DodCriterion:a")))
        .endsWith(
            "started test late as #first",
            "finished late FAILED java.lang.AssertionError: too late");
  }

  @Test
  void whatATestPublishesBeforeItBeginsIsItsEvidence() {
    assertThat(
            events(
                (scenarios, listener) -> {
                  listener.reportingEntryPublished(
                      scenarios.get(0), ReportEntry.from("reason", "enabled on this machine"));
                  ScenarioEngine.pass(scenarios.get(0), listener);
                },
                new Scenario("first", null, "DodCriterion:a")))
        .containsExactly(
            "planned test first as #first",
            "evidence_value first",
            "started test first as #first",
            "finished first SUCCESSFUL");
  }

  /** Adds a test while the plan runs. */
  private static void register(Scenario late, Scenario parent, EngineExecutionListener listener) {
    parent.addChild(late);
    listener.dynamicTestRegistered(late);
  }

  private List<String> events(ScenarioEngine.Execution execution, Scenario... scenarios) {
    return new PretendJvm(root)
        .run(new ScenarioEngine(execution, scenarios))
        .wholeRecord()
        .events();
  }
}
