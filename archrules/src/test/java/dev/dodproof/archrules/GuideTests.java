package dev.dodproof.archrules;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The examples of the user guide are compiled, and give the violations that stand there. */
class GuideTests {

  private static final Path PAGE = ProjectRoot.find().resolve("docs/guide/archrules-tests.md");

  @TempDir Path folder;

  static Stream<Arguments> sections() {
    return Stream.of(
        Arguments.of(
            "Claims reach an assertion",
            AssertionRules.TESTS_THAT_CLAIM_A_CRITERION_SHOULD_REACH_AN_ASSERTION),
        Arguments.of("Tests are not bypassed", TestBypassRules.NO_TESTS_SHOULD_BE_BYPASSED),
        Arguments.of(
            "No exception is dropped", SilentFailureRules.NO_CLASSES_SHOULD_DROP_EXCEPTIONS),
        Arguments.of(
            "Files have a bound", BoundedFileRules.NO_CLASSES_SHOULD_APPEND_WITHOUT_BOUND));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("sections")
  void theViolatingExampleGivesExactlyTheViolationsShown(String heading, ArchRule rule)
      throws IOException {
    List<String> shown = block(heading, "text").lines().toList();

    assertThat(shown).isNotEmpty();
    assertThat(
            TestClasses.violations(rule, Compiled.from(folder, block(heading, "java violating"))))
        .containsExactlyInAnyOrderElementsOf(shown);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("sections")
  void theCleanExampleHasNone(String heading, ArchRule rule) throws IOException {
    assertThat(TestClasses.violations(rule, Compiled.from(folder, block(heading, "java clean"))))
        .isEmpty();
  }

  @Test
  void theLogConfigurationsAreJudgedAsShown() throws IOException {
    String heading = "Logs have a bound";
    Path violating = folder.resolve("logback.xml");
    Files.writeString(violating, block(heading, "xml violating: logback.xml"));

    assertThat(BoundedLogs.inResources(folder))
        .containsExactlyElementsOf(block(heading, "text").lines().toList());
    Files.writeString(violating, block(heading, "xml clean: logback.xml"));
    assertThat(BoundedLogs.inResources(folder)).isEmpty();
  }

  private static String block(String heading, String language) throws IOException {
    String page = Files.readString(PAGE);
    String section = page.substring(page.indexOf("\n## " + heading + "\n") + 1);
    Matcher fence =
        Pattern.compile("```" + language + "\n(.*?)```", Pattern.DOTALL).matcher(section);
    assertThat(fence.find()).as("block '%s' under '%s'", language, heading).isTrue();
    return fence.group(1);
  }
}
