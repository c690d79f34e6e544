package dev.dodproof.junit.recorder;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dodproof.junit.recorder.fixture.ArchUnitTestCase;
import dev.dodproof.junit.recorder.fixture.SuiteTestCase;
import dev.dodproof.junit.recorder.fixture.VintageTestCase;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The engines of others, as they are published. */
class StandardEngineTests {

  @TempDir Path root;

  @Test
  void testsOfJunit4AreRecordedWithEveryOutcome() {
    ReadRecord record = run(VintageTestCase.class);

    assertThat(outcomes(record))
        .containsExactlyInAnyOrder(
            "passes SUCCESSFUL", "fails FAILED", "aborts ABORTED", "ignored skipped");
    assertThat(record.ofType("started"))
        .extracting(line -> (Map<?, ?>) line.get("test"))
        .allMatch(test -> "junit-vintage".equals(test.get("engine")))
        .allMatch(test -> VintageTestCase.class.getName().equals(test.get("class")));
  }

  @Test
  void inheritedTestsOfJunit4BelongToTheSubclassAndOverridingOnesLoseTheClaim() {
    assertThat(run(VintageTestCase.Inheriting.class).claims())
        .containsExactlyInAnyOrder(
            "Inheriting#passes [FIXTURE:passes]",
            "Inheriting#aborts [FIXTURE:aborts]",
            "Inheriting#ignored [FIXTURE:ignored]");
  }

  @Test
  void aFailingBeforeClassOfJunit4FailsTheContainerOfItsTests() {
    assertThat(run(VintageTestCase.BeforeClassFails.class).events())
        .contains(
            "planned test BeforeClassFails) as BeforeClassFails#test",
            "container_failed BeforeClassFails FAILED java.lang.AssertionError: no database");
  }

  @Test
  void everySetOfArgumentsOfJunit4IsAnExecutionOfTheSameTest() {
    ReadRecord record = run(VintageTestCase.WithParameters.class);

    assertThat(record.claims()).hasSize(2).containsOnly("WithParameters#isOne [FIXTURE:one]");
    assertThat(outcomes(record)).containsExactlyInAnyOrder("isOne SUCCESSFUL", "isOne FAILED");
  }

  @Test
  void testsOfSuitesWithinSuitesBelongToTheirOwnEngine() {
    ReadRecord record = run(SuiteTestCase.class);

    assertThat(record.events()).contains("container_skipped DisabledClass not today");
    assertThat(outcomes(record))
        .containsExactlyInAnyOrder(
            "notTwo SUCCESSFUL",
            "notTwo SUCCESSFUL",
            "notTwo SUCCESSFUL",
            "notTwo FAILED",
            "passes SUCCESSFUL",
            "aborts ABORTED",
            "ignored skipped");
    assertThat(record.lines())
        .filteredOn(line -> line.containsKey("test"))
        .extracting(line -> String.valueOf(((Map<?, ?>) line.get("test")).get("engine")))
        .containsOnly("junit-jupiter", "junit-vintage");
  }

  @Test
  void archUnitsFieldsAndMethodsAreRecordedButAFieldThatOnlyIncludesRulesIsNot() {
    ReadRecord record = run(ArchUnitTestCase.class);

    assertThat(record.claims())
        .containsExactlyInAnyOrder(
            "ArchUnitTestCase#HOLDS [FIXTURE:holds]",
            "ArchUnitTestCase#BROKEN [FIXTURE:broken]",
            "ArchUnitTestCase#method [FIXTURE:method]");
    assertThat(outcomes(record))
        .containsExactlyInAnyOrder("HOLDS SUCCESSFUL", "BROKEN FAILED", "method SUCCESSFUL");
  }

  /** Returns each end of a claiming test or container by the name of its member. */
  private static List<String> outcomes(ReadRecord record) {
    Map<Object, String> members = new HashMap<>();
    List<String> outcomes = new ArrayList<>();
    for (Map<String, Object> line : record.lines()) {
      Object id = line.get("unique_id");
      if (line.get("test") instanceof Map<?, ?> test) {
        members.put(id, String.valueOf(test.get("method")));
      }
      if (members.containsKey(id) && List.of("finished", "skipped").contains(line.get("type"))) {
        outcomes.add(members.get(id) + " " + line.getOrDefault("status", line.get("type")));
      }
    }
    return outcomes;
  }

  private ReadRecord run(Class<?> type) {
    return new PretendJvm(root).run(type).wholeRecord();
  }
}
