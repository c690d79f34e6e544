package dev.dodproof.junit.recorder;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dodproof.junit.recorder.ScenarioEngine.Scenario;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.reporting.ReportEntry;
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
                  scenarios.get(0).addChild(late);
                  listener.dynamicTestRegistered(late);
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
                  scenarios.get(0).addChild(late);
                  listener.dynamicTestRegistered(late);
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
