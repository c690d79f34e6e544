package dev.dodproof.archrules;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchRule;
import dev.dodproof.junit.DodCriterion;
import dev.dodproof.junit.DodPhase;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The rules, applied to themselves. */
@DodPhase("PHASE_OPS")
class ArchitectureTests {

  private final Path lockFile = ProjectRoot.find().resolve("dod/decommissioned.lock");
  private final JavaClasses classes = ClassImport.everyClassBeside(HouseRules.class);

  @Test
  @DodCriterion("No hard paths")
  void noClassHasHardPaths() {
    assertThat(classes).hasSizeGreaterThan(40);
    HardPathRules.NO_CLASSES_SHOULD_CONTAIN_HARD_PATHS.check(classes);
  }

  @Test
  @DodCriterion("No decommissioned file modified")
  void noDecommissionedFileWasModified() throws IOException {
    List<Path> sources = SourceRoots.mainBelow(ProjectRoot.find());

    assertThat(sources).isNotEmpty();
    assertThat(DecommissionedPackages.at(lockFile).underSources(sources).violations()).isEmpty();
  }

  @Test
  void noClassDependsOnADecommissionedPackage() {
    DecommissionedRules.noClassesShouldDependOnDecommissionedPackages(lockFile).check(classes);
  }

  static List<ArchRule> houseRules() {
    return List.of(
        HouseRules.onlyClassesReadClocks(),
        HouseRules.onlyClassesWriteStandardStreams(),
        HouseRules.onlyClassesEndTheProcess(),
        HouseRules.packagesAreFreeOfCycles("dev.dodproof.archrules"),
        HouseRules.everyPackageIsNullMarked(),
        SilentFailureRules.NO_CLASSES_SHOULD_DROP_EXCEPTIONS,
        BoundedFileRules.NO_CLASSES_SHOULD_APPEND_WITHOUT_BOUND,
        classes()
            .that()
            .resideInAPackage("dev.dodproof.archrules.bytecode")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                "java..",
                "org.objectweb.asm..",
                "org.jspecify..",
                "dev.dodproof.archrules.bytecode")
            .because("the evaluator uses it where there is no ArchUnit"));
  }

  @ParameterizedTest
  @MethodSource("houseRules")
  void keepsTheRulesOfTheHouse(ArchRule rule) {
    rule.check(classes);
  }

  static List<ArchRule> rulesOfTests() {
    return List.of(
        AssertionRules.TESTS_THAT_CLAIM_A_CRITERION_SHOULD_REACH_AN_ASSERTION,
        TestBypassRules.NO_TESTS_SHOULD_BE_BYPASSED);
  }

  @ParameterizedTest
  @MethodSource("rulesOfTests")
  void itsTestsCanFail(ArchRule rule) {
    rule.check(ClassImport.everyClassBeside(ArchitectureTests.class));
  }
}
