package dev.dodproof.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.tngtech.archunit.lang.ArchRule;
import dev.dodproof.archrules.AssertionRules;
import dev.dodproof.archrules.BoundedFileRules;
import dev.dodproof.archrules.DecommissionedRules;
import dev.dodproof.archrules.HardPathRules;
import dev.dodproof.archrules.SilentFailureRules;
import dev.dodproof.archrules.TestBypassRules;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which rules {@code dod:rules} applies, and what it finds by them. */
class ChosenRulesTests {

  private static final String NO_ASSERTION =
      """
      package com.acme;
      import dev.dodproof.junit.DodCriterion;
      import org.junit.jupiter.api.*;
      class CartTests {
        @Test @DodCriterion("Cart adds up") void addsUp() { %s; }
        @Test %s void other() { Assertions.assertEquals(3, 1 + 2); }
      }
      """;

  private static final String STORE =
      """
      package com.acme;
      class Store {
        void close(java.io.Closeable file) {
          try { file.close(); } catch (java.io.IOException e) { }
        }
        Object open() throws java.io.IOException { return new java.io.FileWriter("a", true); }
      }
      """;

  private static final String UNBOUNDED_LOG =
      """
      <configuration>
        <appender name="PLAIN" class="ch.qos.logback.core.FileAppender"/>
      </configuration>
      """;

  @TempDir private Path folder;
  private SampleModule module;

  @BeforeEach
  void makeModule() throws Exception {
    module = new SampleModule(folder);
  }

  private void writeTests(String body, String annotation) throws Exception {
    module.write("src/test/java/com/acme/CartTests.java", NO_ASSERTION.formatted(body, annotation));
    module.compileTests();
  }

  private void writeStore() throws Exception {
    module.write("src/main/java/com/acme/Store.java", STORE);
    module.write("src/main/resources/logback.xml", UNBOUNDED_LOG);
    module.compile();
  }

  private static void assertFails(RulesMojo goal, String... violations) {
    assertThatExceptionOfType(MojoFailureException.class)
        .isThrownBy(goal::execute)
        .satisfies(
            failure ->
                assertThat(failure.getMessage().lines().skip(1)).containsExactly(violations));
  }

  @ParameterizedTest
  @ValueSource(strings = {"hard-path", "LOCK", "", " lock"})
  void anUnknownRuleIsRefused(String id) throws Exception {
    RulesMojo goal = module.rules("lock", id);

    assertThatExceptionOfType(MojoExecutionException.class)
        .isThrownBy(goal::execute)
        .withMessage(
            "dod: parameter rules: found '"
                + id
                + "', expected one of lock, hard-paths-in-classes, hard-paths-in-resources,"
                + " dependency-ban, assertions, bypassed-tests, dropped-exceptions,"
                + " unbounded-files, unbounded-logs");
  }

  @Test
  void findsClaimsWithoutAssertionAndBypassedTestsByDefault() throws Exception {
    writeTests("new Object()", "@Disabled(\"flaky\")");

    assertFails(
        module.rules(),
        "tests that claim a criterion should reach an assertion: Test <com.acme.CartTests.addsUp()> claims \"Cart adds"
            + " up\" and reaches no assertion in (CartTests.java:5)",
        "no tests should be bypassed beyond their expiry: Test <com.acme.CartTests.other()> is disabled by"
            + " <@org.junit.jupiter.api.Disabled> with the reason \"flaky\"; expected \"until"
            + " <yyyy-mm-dd>: <reason>\" in (CartTests.java:6)");
  }

  @Test
  void aTestMayBeDisabledUntilTheDayThatItNames() throws Exception {
    writeTests("Assertions.fail()", "@Disabled(\"until 2026-06-15: the server moves\")");

    RulesMojo onThatDay = module.rules();
    assertThatCode(onThatDay::execute).doesNotThrowAnyException();
    module.moveTo(LocalDate.of(2026, 6, 16));

    assertFails(
        module.rules(),
        "no tests should be bypassed beyond their expiry: Test <com.acme.CartTests.other()> is disabled by"
            + " <@org.junit.jupiter.api.Disabled> with the reason \"until 2026-06-15: the server"
            + " moves\"; expired on 2026-06-15; mend the test, or decide anew in"
            + " (CartTests.java:6)");
  }

  @Test
  void testsThatWereNotCompiledFail() throws Exception {
    module.write("src/test/java/com/acme/CartTests.java", "package com.acme;\nclass CartTests {}");

    assertThatExceptionOfType(MojoFailureException.class)
        .isThrownBy(module.rules("assertions")::execute)
        .withMessageContainingAll(
            "tests that claim a criterion should reach an assertion: ",
            "test-classes is missing; compile first");
  }

  @Test
  void testsThatClaimNothingAreAMatterOfTheVerdict() throws Exception {
    module.write("src/test/java/com/acme/CartTests.java", "package com.acme;\nclass CartTests {}");
    module.compileTests();
    RulesMojo goal = module.rules("assertions", "bypassed-tests");

    assertThatCode(goal::execute).doesNotThrowAnyException();
  }

  static Stream<Arguments> rulesOfArchUnit() {
    return Stream.of(
        Arguments.of(
            RuleId.HARD_PATHS_IN_CLASSES, HardPathRules.NO_CLASSES_SHOULD_CONTAIN_HARD_PATHS),
        Arguments.of(
            RuleId.DEPENDENCY_BAN,
            DecommissionedRules.noClassesShouldDependOnDecommissionedPackages(Path.of("any"))),
        Arguments.of(
            RuleId.ASSERTIONS,
            AssertionRules.TESTS_THAT_CLAIM_A_CRITERION_SHOULD_REACH_AN_ASSERTION),
        Arguments.of(
            RuleId.BYPASSED_TESTS,
            TestBypassRules.noTestsShouldBeBypassedBeyondTheirExpiry(Clock.systemUTC())),
        Arguments.of(
            RuleId.DROPPED_EXCEPTIONS, SilentFailureRules.NO_CLASSES_SHOULD_DROP_EXCEPTIONS),
        Arguments.of(
            RuleId.UNBOUNDED_FILES, BoundedFileRules.NO_CLASSES_SHOULD_APPEND_WITHOUT_BOUND));
  }

  @ParameterizedTest
  @MethodSource("rulesOfArchUnit")
  void isNamedAsTheRuleForTests(RuleId id, ArchRule rule) {
    assertThat(rule.getDescription()).startsWith(id.title() + ", because ");
  }

  @Test
  void saysThatAModuleWithoutTestsIsNotJudgedByRulesAboutTests() throws Exception {
    module.rules().execute();

    assertThat(module.log())
        .containsExactly(
            "No tests in this module: the rules about tests are not applied",
            "no decommissioned file should be modified: kept",
            "no classes should contain hard paths: kept",
            "no resources should contain hard paths: kept",
            "no classes should depend on decommissioned packages: kept");
  }

  @Test
  void aHelperInTheMainClassesMayMakeTheAssertion() throws Exception {
    module.write(
        "src/main/java/com/acme/Check.java",
        "package com.acme;\npublic class Check { static void ok() {"
            + " org.junit.jupiter.api.Assertions.fail(); } }\n");
    module.compile();
    writeTests("Check.ok()", "");
    RulesMojo goal = module.rules("assertions", "bypassed-tests");

    assertThatCode(goal::execute).doesNotThrowAnyException();
  }

  @Test
  void dropsAndUnboundedFilesAreFoundOnlyWhenAskedFor() throws Exception {
    writeStore();
    RulesMojo byDefault = module.rules();
    assertThatCode(byDefault::execute).doesNotThrowAnyException();

    assertFails(
        module.rules("unbounded-logs", "unbounded-files", "dropped-exceptions"),
        "no classes should drop exceptions: Method <com.acme.Store.close(java.io.Closeable)> drops"
            + " <java.io.IOException> in (Store.java:4)",
        "no classes should append to files without bound: Method <com.acme.Store.open()> opens a file to append to by"
            + " <java.io.FileWriter> in (Store.java:6)",
        "every log file should have a bound: Log configuration logback.xml has the appender 'PLAIN' that writes"
            + " one file without bound; use RollingFileAppender");
  }

  private static AllowedMethod allowed(String method, String what, String reason) throws Exception {
    AllowedMethod allowed = new AllowedMethod();
    Builds.inject(allowed, "className", "com.acme.Store");
    Builds.inject(allowed, "method", method);
    Builds.inject(allowed, "what", what);
    Builds.inject(allowed, "reason", reason);
    return allowed;
  }

  @ParameterizedTest
  @CsvSource({"dropped-exceptions, allowedDroppedExceptions", "lock, allowedUnboundedFiles"})
  void allowedCodeNeedsAReason(String rule, String parameter) throws Exception {
    RulesMojo goal = module.rules(rule);
    Builds.inject(goal, parameter, List.of(allowed("close", "java.io.IOException", " ")));

    assertThatExceptionOfType(MojoExecutionException.class)
        .isThrownBy(goal::execute)
        .withMessage(
            "dod: parameter "
                + parameter
                + ": what is allowed in com.acme.Store.close needs a reason, found a blank one");
  }

  @Test
  void whatIsAllowedMayStandAndMustBeThere() throws Exception {
    writeStore();
    RulesMojo goal = module.rules("dropped-exceptions", "unbounded-files");
    Builds.inject(
        goal,
        "allowedDroppedExceptions",
        List.of(allowed("close", "java.io.IOException", "the copy is whole already")));
    Builds.inject(
        goal,
        "allowedUnboundedFiles",
        List.of(allowed("open", "java.io.FileWriter", "the caller rotates it")));

    assertThatCode(goal::execute).doesNotThrowAnyException();
    module.write("src/main/java/com/acme/Store.java", "package com.acme;\nclass Store {}\n");
    module.compile();
    assertFails(
        goal,
        "no classes should drop exceptions: <java.io.IOException> is allowed in <com.acme.Store.close> and is"
            + " not there; remove the exception, or name it as the violation prints it",
        "no classes should append to files without bound: <java.io.FileWriter> is allowed in <com.acme.Store.open> and is"
            + " not there; remove the exception, or name it as the violation prints it");
  }
}
