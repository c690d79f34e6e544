package dev.dodproof.maven;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchRule;
import dev.dodproof.archrules.AssertionRules;
import dev.dodproof.archrules.BoundedFileRules;
import dev.dodproof.archrules.ClassImport;
import dev.dodproof.archrules.HardPathRules;
import dev.dodproof.archrules.HouseRules;
import dev.dodproof.archrules.SilentFailureRules;
import dev.dodproof.archrules.TestBypassRules;
import dev.dodproof.junit.DodCriterion;
import dev.dodproof.junit.DodPhase;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The rules of the house: the goals print through Maven only. */
@DodPhase("PHASE_OPS")
class ArchitectureTests {

  private final JavaClasses classes = ClassImport.everyClassBeside(PrepareMojo.class);

  @Test
  @DodCriterion("No hard paths")
  void noClassHasHardPaths() {
    assertThat(classes).hasSizeGreaterThan(7);
    HardPathRules.NO_CLASSES_SHOULD_CONTAIN_HARD_PATHS.check(classes);
  }

  static List<ArchRule> houseRules() {
    return List.of(
        HouseRules.onlyClassesReadClocks(),
        HouseRules.onlyClassesWriteStandardStreams(),
        HouseRules.onlyClassesEndTheProcess(),
        HouseRules.packagesAreFreeOfCycles("dev.dodproof.maven"),
        HouseRules.everyPackageIsNullMarked(),
        BoundedFileRules.NO_CLASSES_SHOULD_APPEND_WITHOUT_BOUND,
        SilentFailureRules.NO_CLASSES_SHOULD_DROP_EXCEPTIONS);
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
