package dev.dodproof.junit.recorder;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dodproof.junit.recorder.ScenarioEngine.Scenario;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.engine.support.descriptor.ClasspathResourceSource;
import org.junit.platform.engine.support.descriptor.FilePosition;
import org.junit.platform.engine.support.descriptor.FileSource;
import org.junit.platform.engine.support.descriptor.MethodSource;

/** Scenarios of an engine like Cucumber's, which are no Java code. */
class TaggedOriginsTests {

  private static final ClasspathResourceSource LINE_7 =
      ClasspathResourceSource.from("features/seal.feature", FilePosition.from(7));

  @TempDir Path root;

  @Test
  void aTagLinksAScenarioUnderItsFileAndLine() {
    ReadRecord record =
        run(new Scenario("7", LINE_7, "DodCriterion:seal-atomic-key", "DodPhase:FIXTURE", "slow"));

    assertThat(record.ofType("started").get(0).get("test"))
        .isEqualTo(
            Map.of(
                "engine", "scenarios",
                "class", "features/seal.feature",
                "method", "line 7",
                "params", ""));
    assertThat(record.claims())
        .singleElement()
        .asString()
        .endsWith("#line 7 [FIXTURE:seal-atomic-key]");
    assertThat(record.events()).endsWith("finished 7 SUCCESSFUL");
  }

  @Test
  void whatAnEnginePutsBelowATestIsRecordedToo() {
    Scenario outer = new Scenario("7", LINE_7, "slow");
    outer.addChild(new Scenario("8", LINE_7, "DodCriterion:seal-atomic-key"));

    assertThat(run(outer).claims()).singleElement().asString().endsWith("[:seal-atomic-key]");
  }

  @Test
  void severalTagsAreSeveralClaims() {
    assertThat(run(new Scenario("7", LINE_7, "DodCriterion:b", "DodCriterion:a")).claims())
        .singleElement()
        .asString()
        .endsWith("[:a, :b]");
  }

  @Test
  void aFileBelowTheRootIsNamedByItsPathFromThere() {
    FileSource file = FileSource.from(root.resolve("src/seal.feature").toFile());

    assertThat(run(new Scenario("third", file, "DodCriterion:a")).ofType("started").get(0))
        .extracting("test")
        .isEqualTo(
            Map.of(
                "engine",
                "scenarios",
                "class",
                "src/seal.feature",
                "method",
                "third",
                "params",
                ""));
  }

  @Test
  void withoutAnySourceItsEngineNamesIt() {
    assertThat(run(new Scenario("third", null, "DodCriterion:a")).claims())
        .containsExactly("#third [:a]");
  }

  @Test
  void otherTagsClaimNothing() {
    assertThat(
            run(new Scenario("7", LINE_7, "DodPhase:FIXTURE", "dodcriterion:a", "DodCriterion"))
                .events())
        .isEmpty();
  }

  @Test
  void tagsOfJavaCodeClaimNothingForThereTheAnnotationSpeaks() {
    assertThat(
            run(
                    new Scenario("a", ClassSource.from(Object.class), "DodCriterion:a"),
                    new Scenario("b", MethodSource.from(Object.class, method()), "DodCriterion:a"))
                .events())
        .isEmpty();
  }

  private static Method method() {
    return Object.class.getMethods()[0];
  }

  private ReadRecord run(Scenario... scenarios) {
    return new PretendJvm(root).run(new ScenarioEngine(scenarios)).wholeRecord();
  }
}
