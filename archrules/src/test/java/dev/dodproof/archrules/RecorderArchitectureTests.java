package dev.dodproof.archrules;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchRule;
import dev.dodproof.junit.DodCriterion;
import dev.dodproof.junit.DodPhase;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The rules, applied to the recorder from outside: it lies on the class path of users' tests and so
 * depends on nothing, these rules included.
 */
@DodPhase("PHASE_OPS")
class RecorderArchitectureTests {

  private final JavaClasses classes =
      ClassImport.everyClassIn(
          ProjectRoot.find().resolve("junit-dod-extension/recorder/target/classes"));

  @Test
  @DodCriterion("No hard paths")
  void noClassOfTheRecorderHasHardPaths() {
    assertThat(classes).hasSizeGreaterThan(20);
    HardPathRules.NO_CLASSES_SHOULD_CONTAIN_HARD_PATHS.check(classes);
  }

  @Test
  @DodCriterion("No hard paths")
  void noResourceOfTheRecorderHasHardPaths() {
    assertThat(
            HardPaths.inResources(
                ProjectRoot.find().resolve("junit-dod-extension/recorder/src/main/resources")))
        .isEmpty();
  }

  static List<ArchRule> houseRules() {
    return List.of(
        HouseRules.onlyClassesReadClocks("dev.dodproof.junit.recorder.SystemClock"),
        HouseRules.onlyClassesWriteStandardStreams("dev.dodproof.junit.recorder.Loudspeaker"),
        HouseRules.onlyClassesEndTheProcess(),
        HouseRules.packagesAreFreeOfCycles("dev.dodproof.junit"),
        HouseRules.everyPackageIsNullMarked(),
        BoundedFileRules.NO_CLASSES_SHOULD_APPEND_WITHOUT_BOUND,
        SilentFailureRules.noClassesShouldDropExceptionsExcept(
            allowed("RecorderSessionListener", "complain", "java.lang.Throwable"),
            allowed("RunHeartbeat", "write", "java.lang.Throwable"),
            allowed("RunHeartbeat", "withdraw", "java.io.IOException"),
            new AllowedCode(
                "dev.dodproof.junit.recorder.FolderDigests",
                "helpFromTheEnd",
                "java.lang.OutOfMemoryError",
                "where no second thread can be had, the first one does all of the work")),
        classes()
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                "java..",
                "org.junit.platform..",
                "org.junit.jupiter.api..",
                "org.jspecify.annotations",
                "dev.dodproof.junit..")
            .because("it must run on any test class path, whatever else is there"));
  }

  private static AllowedCode allowed(String type, String method, String dropped) {
    return new AllowedCode(
        "dev.dodproof.junit.recorder." + type,
        method,
        dropped,
        "the last resort of a recorder that must never disturb the tests");
  }

  @ParameterizedTest
  @MethodSource("houseRules")
  void theRecorderKeepsTheRulesOfTheHouse(ArchRule rule) {
    rule.check(classes);
  }
}
