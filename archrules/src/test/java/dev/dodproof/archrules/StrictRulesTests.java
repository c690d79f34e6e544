package dev.dodproof.archrules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import dev.dodproof.archrules.examples.clean.CleanCode;
import dev.dodproof.archrules.examples.house.Exits;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every rule. */
class StrictRulesTests {

  @TempDir Path folder;

  static List<ArchRule> rules() {
    return List.of(
        HardPathRules.NO_CLASSES_SHOULD_CONTAIN_HARD_PATHS,
        HouseRules.onlyClassesReadClocks(),
        HouseRules.onlyClassesWriteStandardStreams(),
        HouseRules.onlyClassesEndTheProcess(),
        HouseRules.packagesAreFreeOfCycles("dev.dodproof"),
        HouseRules.everyPackageIsNullMarked(),
        AssertionRules.TESTS_THAT_CLAIM_A_CRITERION_SHOULD_REACH_AN_ASSERTION,
        TestBypassRules.NO_TESTS_SHOULD_BE_BYPASSED,
        TestBypassRules.noTestsShouldBeBypassedBeyondTheirExpiry(Clock.systemUTC()),
        SilentFailureRules.NO_CLASSES_SHOULD_DROP_EXCEPTIONS,
        BoundedFileRules.NO_CLASSES_SHOULD_APPEND_WITHOUT_BOUND,
        Baseline.at(Path.of("absent.baseline"), Clock.systemUTC())
            .applyTo(SilentFailureRules.NO_CLASSES_SHOULD_DROP_EXCEPTIONS),
        DecommissionedRules.noClassesShouldDependOnDecommissionedPackages(Path.of("absent.lock")));
  }

  @ParameterizedTest
  @MethodSource("rules")
  void failsWhenNothingWasImported(ArchRule rule) {
    assertThatThrownBy(() -> rule.check(TestClasses.none()))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("No class was imported");
  }

  @ParameterizedTest
  @MethodSource("rules")
  void failsWhenNothingWasImportedAlthoughEmptyIsAllowed(ArchRule rule) {
    ArchRule lenient = rule.allowEmptyShould(true);

    assertThatThrownBy(() -> lenient.check(TestClasses.none()))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("No class was imported");
  }

  @ParameterizedTest
  @MethodSource("rules")
  void failsWhenAClassFileThatWasLeftOutIsDamaged(ArchRule rule) throws IOException {
    TestClasses.copy(CleanCode.class, folder);
    TestClasses.damage(TestClasses.copy(Exits.class, folder));

    assertThat(TestClasses.violations(rule, new ClassFileImporter().importPath(folder)))
        .singleElement()
        .asString()
        .startsWith(
            "Class file dev/dodproof/archrules/examples/house/Exits.class cannot be read: it is"
                + " not a whole class file")
        .endsWith("expected a whole class file; compile it again");
  }

  @ParameterizedTest
  @MethodSource("rules")
  void failsWhenAClassFileThatWasLeftOutIsOfANewerJdk(ArchRule rule) throws IOException {
    TestClasses.copy(CleanCode.class, folder);
    TestClasses.makeNewer(TestClasses.copy(Exits.class, folder));

    assertThat(TestClasses.violations(rule, new ClassFileImporter().importPath(folder)))
        .singleElement()
        .asString()
        .startsWith(
            "Class file dev/dodproof/archrules/examples/house/Exits.class cannot be read: it has"
                + " version 73, made for a newer JDK than version 72");
  }
}
