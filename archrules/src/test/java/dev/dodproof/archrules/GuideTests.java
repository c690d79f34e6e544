package dev.dodproof.archrules;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The examples of the user guide are compiled, and give the violations that stand there. */
class GuideTests {

  private static final String TESTS = "archrules-tests.md";
  private static final String HOUSE = "archrules-house.md";

  @TempDir Path folder;

  static Stream<Arguments> sections() {
    return Stream.of(
        Arguments.of(
            TESTS,
            "Claims reach an assertion",
            AssertionRules.TESTS_THAT_CLAIM_A_CRITERION_SHOULD_REACH_AN_ASSERTION),
        Arguments.of(TESTS, "Tests are not bypassed", TestBypassRules.NO_TESTS_SHOULD_BE_BYPASSED),
        Arguments.of(
            TESTS, "No exception is dropped", SilentFailureRules.NO_CLASSES_SHOULD_DROP_EXCEPTIONS),
        Arguments.of(
            TESTS, "Files have a bound", BoundedFileRules.NO_CLASSES_SHOULD_APPEND_WITHOUT_BOUND),
        Arguments.of(HOUSE, "Clocks", HouseRules.onlyClassesReadClocks()),
        Arguments.of(HOUSE, "Standard streams", HouseRules.onlyClassesWriteStandardStreams()),
        Arguments.of(HOUSE, "End of the process", HouseRules.onlyClassesEndTheProcess()),
        Arguments.of(HOUSE, "Cycles of packages", HouseRules.packagesAreFreeOfCycles("com.acme")),
        Arguments.of(HOUSE, "Null-marked packages", HouseRules.everyPackageIsNullMarked()));
  }

  private List<String> violations(ArchRule rule, GuidePage section, String info)
      throws IOException {
    return TestClasses.violations(rule, Compiled.from(folder, section.sources(info)));
  }

  @ParameterizedTest(name = "{1}")
  @MethodSource("sections")
  void theViolatingExampleGivesExactlyTheViolationsShown(String page, String heading, ArchRule rule)
      throws IOException {
    GuidePage section = GuidePage.read(page).section(heading);

    assertThat(violations(rule, section, "java violating").stream().flatMap(String::lines))
        .containsExactlyInAnyOrderElementsOf(section.lines("text"));
  }

  @ParameterizedTest(name = "{1}")
  @MethodSource("sections")
  void theCleanExampleHasNone(String page, String heading, ArchRule rule) throws IOException {
    assertThat(violations(rule, GuidePage.read(page).section(heading), "java clean")).isEmpty();
  }

  @Test
  void theLogConfigurationsAreJudgedAsShown() throws IOException {
    GuidePage section = GuidePage.read(TESTS).section("Logs have a bound");
    Path configuration = folder.resolve("logback.xml");
    Files.writeString(configuration, section.blocks("xml violating: logback.xml").get(0));

    assertThat(BoundedLogs.inResources(folder)).containsExactlyElementsOf(section.lines("text"));
    Files.writeString(configuration, section.blocks("xml clean: logback.xml").get(0));
    assertThat(BoundedLogs.inResources(folder)).isEmpty();
  }

  @Test
  void theBaselineToleratesWhatIsShown() throws Exception {
    GuidePage section = GuidePage.read("archrules-baseline.md").section("An example");
    ArchRule rule = SilentFailureRules.NO_CLASSES_SHOULD_DROP_EXCEPTIONS;
    Clock clock = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);
    Path file = folder.resolve("rules.baseline");
    Baseline baseline = Baseline.at(file, clock);
    baseline.freeze(rule, compiled(section, "frozen"), "inherited", LocalDate.of(1970, 12, 31));
    ArchRule frozen = baseline.applyTo(rule);

    assertThat(TestClasses.violations(frozen, compiled(section, "violating")))
        .containsExactlyElementsOf(section.blocks("text").get(0).lines().toList());
    assertThat(TestClasses.violations(frozen, compiled(section, "clean"))).isEmpty();
    assertThat(TestClasses.violations(frozen, compiled(section, "mended")))
        .extracting(violation -> violation.replace(file.toString(), "dod/rules.baseline"))
        .containsExactlyElementsOf(section.blocks("text").get(1).lines().toList());
  }

  private JavaClasses compiled(GuidePage section, String label) throws IOException {
    return Compiled.from(folder.resolve(label), section.sources("java " + label));
  }
}
