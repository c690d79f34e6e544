package dev.dodproof.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.tngtech.archunit.lang.ArchRule;
import dev.dodproof.archrules.Baseline;
import dev.dodproof.archrules.ClassImport;
import dev.dodproof.archrules.SilentFailureRules;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code dod:baseline}, and {@code dod:rules} with what it wrote. */
class BaselineMojoTests {

  private static final String DROPPED = "dropped-exceptions";
  private static final String VIOLATION =
      "no classes should drop exceptions: Method <com.acme.Store.close(java.io.Closeable)> drops"
          + " <java.io.IOException> in (Store.java:4)";

  @TempDir private Path folder;
  private SampleModule module;
  private Path file;

  @BeforeEach
  void makeModule() throws Exception {
    module = new SampleModule(folder);
    file = folder.resolve("dod/rules.baseline");
    writeStore("close");
  }

  private void writeStore(String... methods) throws Exception {
    StringBuilder code = new StringBuilder("package com.acme;\nclass Store {\n");
    for (String method : methods) {
      code.append("void %s(java.io.Closeable file) {\n".formatted(method))
          .append("try { file.close(); } catch (java.io.IOException e) { }\n}\n");
    }
    module.write("src/main/java/com/acme/Store.java", code.append("}\n").toString());
    module.compile();
  }

  private BaselineMojo freezing(String rule) throws Exception {
    return module.baseline(
        "action", "freeze", "rule", rule, "reason", "inherited", "expires", "2026-12-31");
  }

  private BaselineMojo shrinking() throws Exception {
    return module.baseline("action", "shrink", "rule", DROPPED);
  }

  private void assertRefused(BaselineMojo goal, String message) {
    assertThatExceptionOfType(MojoFailureException.class)
        .isThrownBy(goal::execute)
        .withMessage(message);
  }

  private void assertFails(String... violations) throws Exception {
    assertThatExceptionOfType(MojoFailureException.class)
        .isThrownBy(module.rules(DROPPED)::execute)
        .satisfies(
            failure ->
                assertThat(failure.getMessage().lines().skip(1)).containsExactly(violations));
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "-,      r, 2026-12-31, 'found no -Ddod.baseline.action, expected freeze or shrink; add it'",
        "thaw,   r, 2026-12-31, '-Ddod.baseline.action: found ''thaw'', expected freeze or shrink'",
        "freeze, -, 2026-12-31, 'found no -Ddod.baseline.reason, expected one to freeze; add it'",
        "freeze, r, -,          'found no -Ddod.baseline.expires, expected one to freeze; add it'",
        "freeze, r, 31.12.26,   '-Ddod.baseline.expires: found ''31.12.26'', expected a date like"
            + " 2026-11-30'",
        "freeze, r, 2026-12-31, 'found no -Ddod.baseline.rule, expected the id of a rule; add it'",
        "shrink, r, -,          'found a reason or an expiry, expected neither to shrink, which"
            + " keeps both; leave them out'",
        "shrink, -, 2026-12-31, 'found a reason or an expiry, expected neither to shrink, which"
            + " keeps both; leave them out'",
        "shrink, -, -,          'found no -Ddod.baseline.rule, expected the id of a rule; add it'",
      })
  void refusesWhatIsMissingOrWrong(String action, String reason, String expires, String message)
      throws Exception {
    BaselineMojo goal =
        module.baseline("action", action, "reason", reason, "expires", expires, "rule", null);

    assertThatExceptionOfType(MojoExecutionException.class)
        .isThrownBy(goal::execute)
        .withMessage("dod:baseline: " + message);
    assertThat(file).doesNotExist();
  }

  @Test
  void refusesAnUnknownRule() throws Exception {
    BaselineMojo goal = freezing("exceptions");

    assertThatExceptionOfType(MojoExecutionException.class)
        .isThrownBy(goal::execute)
        .withMessageStartingWith(
            "dod:baseline: -Ddod.baseline.rule: found 'exceptions', expected one of lock, ");
  }

  @ParameterizedTest
  @CsvSource({
    "lock, no decommissioned file should be modified",
    "dependency-ban, no classes should depend on decommissioned packages"
  })
  void refusesTheRulesWhoseExceptionsStandInTheLock(String rule, String title) throws Exception {
    BaselineMojo goal = freezing(rule);

    assertThatExceptionOfType(MojoExecutionException.class)
        .isThrownBy(goal::execute)
        .withMessage(
            "dod:baseline: '" + title + "' has no baseline: what may stand, the lock says");
  }

  @Test
  void refusesAModuleOfPackagingPom() throws Exception {
    module.project().setPackaging("pom");
    BaselineMojo goal = freezing(DROPPED);

    assertThatExceptionOfType(MojoExecutionException.class)
        .isThrownBy(goal::execute)
        .withMessage(
            "dod:baseline: found packaging pom in sample, expected a module with classes; name one"
                + " by -pl");
  }

  @Test
  void refusesToFreezeWhatWasNotCompiled() throws Exception {
    BaselineMojo goal = freezing(DROPPED);
    Builds.inject(goal, "classes", folder.resolve("none").toFile());

    assertThatExceptionOfType(MojoFailureException.class)
        .isThrownBy(goal::execute)
        .withMessageContainingAll("dod:baseline: nothing was written: ", "is missing; compile");
    assertThat(file).doesNotExist();
  }

  @Test
  void refusesToFreezeNothingOrTwiceOrUntilYesterday() throws Exception {
    assertRefused(
        freezing("unbounded-files"),
        "dod:baseline: the rule 'no classes should append to files without bound' has no violation to freeze");
    freezing(DROPPED).execute();
    assertRefused(
        freezing(DROPPED),
        "dod:baseline: the rule 'no classes should drop exceptions' is frozen already in "
            + file
            + ", which only shrinks");
    Files.delete(file);
    module.moveTo(LocalDate.of(2027, 1, 1));
    assertRefused(
        freezing(DROPPED), "dod:baseline: nothing can be frozen until 2026-12-31, which is over");
  }

  @Test
  void refusesToShrinkWhatIsNotThere() throws Exception {
    assertRefused(
        shrinking(),
        "dod:baseline: "
            + file
            + " is missing; expected a baseline; restore it, or check the rule without it");
  }

  @Test
  void whatIsFrozenIsToleratedAndListedAndNothingElse() throws Exception {
    assertFails(VIOLATION);
    freezing(DROPPED).execute();
    module.log().clear();

    module.rules(DROPPED).execute();

    assertThat(module.log())
        .contains(
            "Frozen: no classes should drop exceptions: 1 until 2026-12-31, because: inherited");
    writeStore("close", "again");
    assertFails(
        "no classes should drop exceptions: Method <com.acme.Store.again(java.io.Closeable)> drops"
            + " <java.io.IOException> in (Store.java:7)");
  }

  @Test
  void aFrozenRuleThatIsNotAppliedIsListedAsSuch() throws Exception {
    freezing(DROPPED).execute();

    module.rules("hard-paths-in-classes").execute();

    assertThat(module.log())
        .contains(
            "Frozen: no classes should drop exceptions: 1 until 2026-12-31, because: inherited (not applied"
                + " here)");
  }

  @Test
  void whatWasMendedHasToBeShrunk() throws Exception {
    writeStore("close", "again");
    freezing(DROPPED).execute();
    writeStore("close");
    assertFails(
        "no classes should drop exceptions: "
            + file
            + " freezes what is no longer there, so shrink it: Method"
            + " <com.acme.Store.again(java.io.Closeable)> drops <java.io.IOException> in"
            + " (Store.java)");

    shrinking().execute();

    RulesMojo rules = module.rules(DROPPED);
    assertThatCode(rules::execute).doesNotThrowAnyException();
  }

  @Test
  void nothingIsToleratedAfterTheLastDay() throws Exception {
    freezing(DROPPED).execute();
    module.moveTo(LocalDate.of(2027, 1, 1));

    assertFails(
        "no classes should drop exceptions: "
            + file
            + " tolerated violations of the rule 'no classes should drop exceptions' until 2026-12-31; mend"
            + " them",
        VIOLATION);
  }

  @Test
  void aDamagedBaselineToleratesNothing() throws Exception {
    freezing(DROPPED).execute();
    Files.writeString(file, "x\n");

    assertThatExceptionOfType(MojoFailureException.class)
        .isThrownBy(module.rules(DROPPED)::execute)
        .withMessageContainingAll(
            "found 2 violations", "\nBaseline: " + file + ":1: found version 'x'", VIOLATION);
  }

  @Test
  void aBaselineThatIsNamedHasToBeThere() throws Exception {
    RulesMojo goal = module.rules("hard-paths-in-classes");
    Builds.inject(goal, "baseline", folder.resolve("no.baseline").toFile());

    assertThatExceptionOfType(MojoFailureException.class)
        .isThrownBy(goal::execute)
        .withMessageContaining("\nBaseline: " + folder.resolve("no.baseline") + " is missing; ");
  }

  @Test
  void sharesItsFileWithRulesThatTestsApply() throws Exception {
    ArchRule rule = SilentFailureRules.NO_CLASSES_SHOULD_DROP_EXCEPTIONS;
    Baseline baseline = Baseline.at(file, Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));
    Files.createDirectories(file.getParent());
    baseline.freeze("old", List.of("a violation"), "inherited", LocalDate.of(2026, 12, 31));
    baseline.freeze(
        rule,
        ClassImport.everyClassIn(folder.resolve("target/classes")),
        "inherited",
        LocalDate.of(2026, 12, 31));

    module.rules(DROPPED).execute();

    assertThat(module.log())
        .contains(
            "Frozen: old: 1 until 2026-12-31, because: inherited (not applied here)",
            "no classes should drop exceptions: kept");
  }

  @Test
  void nothingThatCouldNotBeReadIsFrozen() throws Exception {
    module.write("src/main/resources/logback.xml", "<configuration>");
    BaselineMojo goal = freezing("unbounded-logs");

    assertThatExceptionOfType(MojoFailureException.class)
        .isThrownBy(goal::execute)
        .withMessageContainingAll(
            "dod:baseline: nothing was written: ", "logback.xml cannot be read");
    assertThat(file).doesNotExist();
  }
}
