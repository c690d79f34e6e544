package dev.dodproof.archrules;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchRule;
import dev.dodproof.archrules.examples.legacy.Old;
import dev.dodproof.archrules.examples.legacy.Older;
import dev.dodproof.archrules.examples.users.FrozenUser;
import dev.dodproof.archrules.examples.users.NamingUser;
import dev.dodproof.archrules.examples.users.NewUser;
import dev.dodproof.archrules.examples.users.ReferringUser;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecommissionedRulesTests {

  private static final String EXAMPLES = "dev.dodproof.archrules.examples";

  private static final String USER = EXAMPLES + ".users.ReferringUser";
  private static final String OLD = EXAMPLES + ".legacy.Old";

  @TempDir Path folder;
  private Path lockFile;
  private ArchRule rule;
  private final JavaClasses classes =
      TestClasses.of(NewUser.class, FrozenUser.class, Old.class, Older.class);

  @BeforeEach
  void lockThePackage() throws Exception {
    lockFile = folder.resolve("decommissioned.lock");
    rule = DecommissionedRules.noClassesShouldDependOnDecommissionedPackages(lockFile);
    Path legacy = Files.createDirectories(folder.resolve(EXAMPLES.replace('.', '/') + "/legacy"));
    Files.writeString(legacy.resolve("Old.java"), "class Old {}");
    DecommissionedLock.lock(
        lockFile,
        new Decommissioning(
            EXAMPLES + ".legacy",
            LocalDate.of(2026, 2, 12),
            "to be deleted",
            Set.of(FrozenUser.class.getName())),
        List.of(folder));
  }

  @Test
  void listsEveryNewDependencyAndNoOther() {
    assertThat(TestClasses.violations(rule, classes))
        .containsExactlyInAnyOrder(
            "Method <"
                + EXAMPLES
                + ".users.NewUser.call()> calls method <"
                + EXAMPLES
                + ".legacy.Old.answer()> in (NewUser.java:12)",
            "Method <"
                + EXAMPLES
                + ".users.NewUser.count([L"
                + EXAMPLES
                + ".legacy.Older;)> has parameter of type <[L"
                + EXAMPLES
                + ".legacy.Older;> in (NewUser.java:0)",
            "Method <"
                + EXAMPLES
                + ".users.NewUser.count([L"
                + EXAMPLES
                + ".legacy.Older;)> depends on component type <"
                + EXAMPLES
                + ".legacy.Older> in (NewUser.java:0)");
  }

  @Test
  void listsAnnotationsLiteralsAndTypeArguments() {
    assertThat(TestClasses.violations(rule, TestClasses.of(ReferringUser.class)))
        .containsExactlyInAnyOrder(
            "Class <"
                + USER
                + "> has annotation member of type <"
                + OLD
                + "> in (ReferringUser.java:0)",
            "Method <"
                + USER
                + ".generic(java.util.List)> has generic parameter type <java.util.List<"
                + OLD
                + ">> with type argument depending on <"
                + OLD
                + "> in (ReferringUser.java:0)",
            "Method <"
                + USER
                + ".literal()> references class object <"
                + OLD
                + "> in (ReferringUser.java:13)");
  }

  @Test
  void listsNamesOfLockedClassesInStringConstants() {
    assertThat(TestClasses.violations(rule, TestClasses.of(NamingUser.class)))
        .containsExactly(
            "Method <"
                + EXAMPLES
                + ".users.NamingUser.load()> has the name of the decommissioned class <"
                + EXAMPLES
                + ".legacy.Old> in (NamingUser.java:9)");
  }

  @Test
  void acceptsFrozenDependentsAndThePackageItself() {
    assertThat(TestClasses.violations(rule, TestClasses.of(FrozenUser.class, Old.class))).isEmpty();
  }

  @Test
  void acceptsEverythingUnderALockWithoutPackages() throws Exception {
    DecommissionedLock.empty().write(lockFile);

    assertThat(TestClasses.violations(rule, classes)).isEmpty();
  }

  @Test
  void failsOnAMissingLock() throws Exception {
    Files.delete(lockFile);

    assertThat(TestClasses.violations(rule, classes))
        .singleElement()
        .asString()
        .startsWith("LOCK_MISSING: " + lockFile + " is missing");
  }

  @ParameterizedTest
  @CsvSource({
    "edited-reason.lock, LOCK_EDITED",
    "other-version.lock, LOCK_VERSION_UNKNOWN",
    "cut-in-the-middle.lock, LOCK_MALFORMED",
    "binary.lock, LOCK_UNREADABLE",
  })
  void failsOnALockThatCannotBeUsed(String sample, String kind) throws Exception {
    Files.copy(LockSamplesTests.sample(sample), lockFile, StandardCopyOption.REPLACE_EXISTING);

    assertThat(TestClasses.violations(rule, classes))
        .singleElement()
        .asString()
        .startsWith(kind + ": " + lockFile);
  }
}
