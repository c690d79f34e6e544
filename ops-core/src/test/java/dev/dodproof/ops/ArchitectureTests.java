package dev.dodproof.ops;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchRule;
import dev.dodproof.archrules.AllowedCode;
import dev.dodproof.archrules.AssertionRules;
import dev.dodproof.archrules.BoundedFileRules;
import dev.dodproof.archrules.ClassImport;
import dev.dodproof.archrules.HardPathRules;
import dev.dodproof.archrules.HouseRules;
import dev.dodproof.archrules.SilentFailureRules;
import dev.dodproof.archrules.TestBypassRules;
import dev.dodproof.junit.DodCriterion;
import dev.dodproof.junit.DodPhase;
import dev.dodproof.ops.time.TimeSource;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The rules of the house for this module, which has no resources. */
@DodPhase("PHASE_OPS")
class ArchitectureTests {

  private final JavaClasses classes = ClassImport.everyClassBeside(TimeSource.class);

  @Test
  @DodCriterion("No hard paths")
  void noClassHasHardPaths() {
    assertThat(classes).hasSizeGreaterThan(50);
    HardPathRules.NO_CLASSES_SHOULD_CONTAIN_HARD_PATHS.check(classes);
  }

  static List<ArchRule> houseRules() {
    return List.of(
        HouseRules.onlyClassesReadClocks("dev.dodproof.ops.time.SystemTimeSource"),
        HouseRules.onlyClassesWriteStandardStreams(),
        HouseRules.onlyClassesEndTheProcess(),
        HouseRules.packagesAreFreeOfCycles("dev.dodproof.ops"),
        HouseRules.everyPackageIsNullMarked(),
        BoundedFileRules.NO_CLASSES_SHOULD_APPEND_WITHOUT_BOUND,
        SilentFailureRules.noClassesShouldDropExceptionsExcept(
            new AllowedCode(
                "dev.dodproof.ops.seal.JdkMlDsa65$PlatformSigner",
                "destroy",
                "javax.security.auth.DestroyFailedException",
                "not every JDK can zero its keys, and the seed is gone all the same"),
            new AllowedCode(
                "dev.dodproof.ops.timeline.Intake",
                "await",
                "java.lang.InterruptedException",
                "only the writer waits there, whom an interrupt tells nothing"),
            new AllowedCode(
                "dev.dodproof.ops.watchdog.OpenFiles",
                "addAll",
                "java.io.IOException | java.nio.file.DirectoryIteratorException",
                "a process that has ended, or is another user's, has no file that we could see"),
            new AllowedCode(
                "dev.dodproof.ops.watchdog.Owners",
                "add",
                "dev.dodproof.ops.watchdog.BadContentException | java.io.IOException",
                "an owner whose beat cannot be read has no status, and that is the answer")));
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
