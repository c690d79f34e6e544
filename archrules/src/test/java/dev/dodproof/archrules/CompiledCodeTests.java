package dev.dodproof.archrules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.InstanceOfAssertFactories.LIST;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchRule;
import java.lang.reflect.Array;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.objectweb.asm.ClassReader;

/** The rules without ArchUnit find what the rules of ArchUnit find. */
class CompiledCodeTests {

  private static final Clock CLOCK = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);

  private static final String WRONG =
      """
      package com.acme;
      import dev.dodproof.junit.DodCriterion;
      import java.io.*;
      import org.junit.jupiter.api.*;
      class WrongTests {
        final String path = "/%s/bob";
        Object old() { return new com.acme.legacy.Old(); }
        Writer open() throws IOException { return new FileWriter("a", true); }
        void close(Closeable file) { try { file.close(); } catch (IOException e) { } }
        @Test @DodCriterion("a") void a() { open(0); }
        @Test @Disabled void b() { Assertions.fail(); }
        void open(int i) {}
        static class Inner { Object old; String name = "com.acme.legacy.Old"; }
      }
      """
          .formatted("home");

  private static final String OLD = "package com.acme.legacy;\npublic class Old {}\n";

  @TempDir private Path folder;
  private Path classes;

  @FunctionalInterface
  private interface Call {
    List<String> on(CompiledCode code, Path lock) throws NotInspectedException;
  }

  @BeforeEach
  void compile() throws Exception {
    classes = Compiled.compile(folder, WRONG, OLD);
  }

  private Path lock() throws Exception {
    Path lock = folder.resolve("decommissioned.lock");
    DecommissionedLock.lock(
        lock,
        new Decommissioning("com.acme.legacy", LocalDate.of(2026, 2, 12), "replaced"),
        List.of(folder.resolve("src")));
    return lock;
  }

  static Stream<Arguments> rules() {
    Call hardPaths = (code, lock) -> code.hardPaths();
    Call dropped = (code, lock) -> code.droppedExceptions();
    Call unbounded = (code, lock) -> code.unboundedFiles();
    Call claims = (code, lock) -> code.claimsWithoutAssertion();
    Call bypassed = (code, lock) -> code.bypassedTests(CLOCK);
    return Stream.of(
        Arguments.of(hardPaths, HardPathRules.NO_CLASSES_SHOULD_CONTAIN_HARD_PATHS, 2),
        Arguments.of(dropped, SilentFailureRules.NO_CLASSES_SHOULD_DROP_EXCEPTIONS, 1),
        Arguments.of(unbounded, BoundedFileRules.NO_CLASSES_SHOULD_APPEND_WITHOUT_BOUND, 1),
        Arguments.of(
            claims, AssertionRules.TESTS_THAT_CLAIM_A_CRITERION_SHOULD_REACH_AN_ASSERTION, 1),
        Arguments.of(bypassed, TestBypassRules.noTestsShouldBeBypassedBeyondTheirExpiry(CLOCK), 1));
  }

  @ParameterizedTest
  @MethodSource("rules")
  void findsWhatTheRuleOfArchUnitFinds(Call call, ArchRule rule, int count) throws Exception {
    JavaClasses imported = ClassImport.everyClassIn(classes);

    assertThat(call.on(CompiledCode.in(List.of(classes)), lock()))
        .hasSize(count)
        .containsExactlyElementsOf(TestClasses.violations(rule, imported));
  }

  @Test
  void findsWhatDependsOnADecommissionedPackage() throws Exception {
    Path lock = lock();

    assertThat(CompiledCode.in(List.of(classes)).usesOfDecommissionedPackages(lock))
        .hasSize(2)
        .containsExactlyInAnyOrderElementsOf(
            TestClasses.violations(
                DecommissionedRules.noClassesShouldDependOnDecommissionedPackages(lock),
                ClassImport.everyClassIn(classes)));
  }

  @ParameterizedTest
  @CsvSource({
    "absent.lock, LOCK_MISSING",
    "edited-reason.lock, LOCK_EDITED",
    "other-version.lock, LOCK_VERSION_UNKNOWN",
    "cut-in-the-middle.lock, LOCK_MALFORMED",
    "binary.lock, LOCK_UNREADABLE",
  })
  void anUnusableLockIsAViolation(String sample, String kind) throws Exception {
    assertThat(
            CompiledCode.in(List.of(classes))
                .usesOfDecommissionedPackages(LockSamplesTests.sample(sample)))
        .singleElement()
        .asString()
        .startsWith(kind + ": ");
  }

  static Stream<Call> calls() {
    return Stream.of(
        (code, lock) -> code.hardPaths(),
        (code, lock) -> code.droppedExceptions(),
        (code, lock) -> code.unboundedFiles(),
        (code, lock) -> code.claimsWithoutAssertion(),
        (code, lock) -> code.bypassedTests(CLOCK),
        (code, lock) -> code.usesOfDecommissionedPackages(lock));
  }

  private void assertNotInspected(Call call, List<Path> folders, String... parts) throws Exception {
    Path lock = lock();
    CompiledCode code = CompiledCode.in(folders);

    assertThatExceptionOfType(NotInspectedException.class)
        .isThrownBy(() -> call.on(code, lock))
        .satisfies(
            failure -> assertThat(failure.complaints()).singleElement().asString().contains(parts));
  }

  @ParameterizedTest
  @MethodSource("calls")
  void aFolderThatIsMissingIsNoPass(Call call) throws Exception {
    assertNotInspected(call, List.of(folder.resolve("none")), "none is missing; compile first");
  }

  @ParameterizedTest
  @MethodSource("calls")
  void aFolderWithoutClassesIsNoPass(Call call) throws Exception {
    Path empty = Files.createDirectory(folder.resolve("empty"));

    assertNotInspected(call, List.of(empty), "empty has no class file; compile first");
  }

  @ParameterizedTest
  @MethodSource("calls")
  void noFolderIsNoPass(Call call) throws Exception {
    assertNotInspected(call, List.of(), StrictRule.NOTHING_IMPORTED);
  }

  @ParameterizedTest
  @MethodSource("calls")
  void oneDamagedClassFileIsNoPass(Call call) throws Exception {
    TestClasses.damage(classes.resolve("com/acme/legacy/Old.class"));

    assertNotInspected(
        call, List.of(classes), "Class file com/acme/legacy/Old.class cannot be read: ");
  }

  @ParameterizedTest
  @MethodSource("calls")
  void oneClassFileOfANewerJdkIsNoPass(Call call) throws Exception {
    TestClasses.makeNewer(classes.resolve("com/acme/legacy/Old.class"));

    assertNotInspected(
        call,
        List.of(classes),
        "Class file com/acme/legacy/Old.class cannot be read: it has version 73, made for a newer"
            + " JDK than version 72");
  }

  @Test
  void judgesNothingWhereNobodyClaimsOrTests() throws Exception {
    CompiledCode code = CompiledCode.in(List.of(classes.resolve("com/acme/legacy")));

    assertThat(code.claimsWithoutAssertion()).isEmpty();
    assertThat(code.bypassedTests(CLOCK)).isEmpty();
  }

  @Test
  void needsNoArchUnit() throws Exception {
    URL rules = CompiledCode.class.getProtectionDomain().getCodeSource().getLocation();
    URL asm = ClassReader.class.getProtectionDomain().getCodeSource().getLocation();
    ClassLoader platform = ClassLoader.getPlatformClassLoader();
    try (URLClassLoader alone = new URLClassLoader(new URL[] {rules, asm}, platform)) {
      Class<?> type = alone.loadClass(CompiledCode.class.getName());
      Object code = type.getMethod("in", List.class).invoke(null, List.of(classes));

      assertThat(type.getMethod("claimsWithoutAssertion").invoke(code))
          .asInstanceOf(LIST)
          .hasSize(1);
      assertThat(type.getMethod("bypassedTests", Clock.class).invoke(code, CLOCK))
          .asInstanceOf(LIST)
          .hasSize(1);
      for (String rule : List.of("droppedExceptions", "unboundedFiles")) {
        Class<?> none = alone.loadClass(AllowedCode.class.getName()).arrayType();
        Object exceptions = Array.newInstance(none.getComponentType(), 0);
        assertThat(type.getMethod(rule, none).invoke(code, exceptions))
            .asInstanceOf(LIST)
            .hasSize(1);
      }
    }
  }
}
