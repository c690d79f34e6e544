package dev.dodproof.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.dodproof.archrules.AcceptedEdits;
import dev.dodproof.archrules.DecommissionedLock;
import dev.dodproof.archrules.Decommissioning;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.project.MavenProject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code dod:rules} and {@code dod:lock} on a small project. */
class RulesMojoTests {

  private static final String OLD = "src/main/java/com/acme/legacy/Old.java";

  @TempDir private Path folder;
  private SampleModule module;
  private MavenProject project;

  @BeforeEach
  void makeProject() throws Exception {
    module = new SampleModule(folder);
    project = module.project();
    write(OLD, "package com.acme.legacy;\npublic class Old {}\n");
    module.compile();
  }

  private void write(String file, String text) throws Exception {
    module.write(file, text);
  }

  private RulesMojo rules() throws Exception {
    return module.rules();
  }

  private void lockLegacy() throws Exception {
    DecommissionedLock.lock(
        folder.resolve("dod/decommissioned.lock"),
        new Decommissioning("com.acme.legacy", LocalDate.of(2026, 2, 12), "replaced"),
        List.of(folder.resolve("src/main/java")));
  }

  @Test
  void acceptsACleanModule() throws Exception {
    RulesMojo goal = rules();

    assertThatCode(goal::execute).doesNotThrowAnyException();
  }

  @Test
  void failsWithEveryViolationOfEveryRule() throws Exception {
    lockLegacy();
    String path = "/" + "home/bob/data";
    write(
        "src/main/java/com/acme/Wrong.java",
        """
        package com.acme;
        class Wrong {
          String path() { return "%s"; }
          Object old() { return new com.acme.legacy.Old(); }
        }
        """
            .formatted(path));
    write("src/main/resources/app.properties", "a=1\ndata=" + path + "\n");
    module.compile();
    write(OLD, "package com.acme.legacy;\npublic class Old { int edited; }\n");

    assertThatExceptionOfType(MojoFailureException.class)
        .isThrownBy(rules()::execute)
        .satisfies(
            failure ->
                assertThat(failure.getMessage().lines())
                    .satisfiesExactly(
                        line ->
                            assertThat(line)
                                .isEqualTo(
                                    "dod: found 4 violations of the rules in sample, expected"
                                        + " none:"),
                        line ->
                            assertThat(line)
                                .startsWith(
                                    "no decommissioned file should be modified: FILE_EDITED:"
                                        + " com/acme/legacy/Old.java was edited: found sha256:"),
                        line ->
                            assertThat(line)
                                .isEqualTo(
                                    "no classes should contain hard paths: Method <com.acme.Wrong.path()> has"
                                        + " the hard path \""
                                        + path
                                        + "\" in (Wrong.java:3)"),
                        line ->
                            assertThat(line)
                                .isEqualTo(
                                    "no resources should contain hard paths: Resource <app.properties> has the"
                                        + " hard path \"data="
                                        + path
                                        + "\" in (app.properties:2)"),
                        line ->
                            assertThat(line)
                                .isEqualTo(
                                    "no classes should depend on decommissioned packages: Method"
                                        + " <com.acme.Wrong.old()> calls constructor"
                                        + " <com.acme.legacy.Old.<init>()> in (Wrong.java:4)")));
  }

  @Test
  void countsWhatThePolicyNamesAsAnAssertion() throws Exception {
    write(
        "src/main/java/com/acme/check/Checks.java",
        "package com.acme.check;\npublic class Checks { public static void verify() {} }\n");
    write(
        "src/test/java/com/acme/SampleTests.java",
        """
        package com.acme;
        class SampleTests {
          @org.junit.jupiter.api.Test @dev.dodproof.junit.DodCriterion("x")
          void t() { com.acme.check.Checks.verify(); }
        }
        """);
    module.compile();
    module.compileTests();

    assertThatExceptionOfType(MojoFailureException.class)
        .isThrownBy(rules()::execute)
        .withMessageContaining("SampleTests.t()> claims \"x\" and reaches no assertion");
    write("dod/policy.yaml", "version: 1\ntests: {assertions: [com.acme.check]}\n");
    assertThatCode(rules()::execute).doesNotThrowAnyException();
  }

  @Test
  void aPolicyThatIsNotUnderstoodIsAnError() throws Exception {
    write("dod/policy.yaml", "version: 1\ntests: {assertions: [java.util]}\n");

    assertThatExceptionOfType(MojoExecutionException.class)
        .isThrownBy(rules()::execute)
        .withMessageStartingWith("dod: dod/policy.yaml: found a policy that cannot be used")
        .withMessageContaining("'java.util'");
  }

  @Test
  void failsOnAModuleThatIsNotCompiled() throws Exception {
    RulesMojo goal = rules();
    Builds.inject(goal, "classes", folder.resolve("target/none").toFile());

    assertThatExceptionOfType(MojoFailureException.class)
        .isThrownBy(goal::execute)
        .withMessageContaining("is missing; compile first");
  }

  @Test
  void failsOnAMissingLock() throws Exception {
    Files.delete(folder.resolve("dod/decommissioned.lock"));

    assertThatExceptionOfType(MojoFailureException.class)
        .isThrownBy(rules()::execute)
        .withMessageContaining("no decommissioned file should be modified: LOCK_MISSING: ");
  }

  @Test
  void looksAtTheLockAloneInAModuleOfPackagingPom() throws Exception {
    project.setPackaging("pom");
    RulesMojo goal = rules();
    Builds.inject(goal, "classes", folder.resolve("target/none").toFile());

    assertThatCode(goal::execute).doesNotThrowAnyException();
    Files.delete(folder.resolve("dod/decommissioned.lock"));
    assertThatExceptionOfType(MojoFailureException.class)
        .isThrownBy(goal::execute)
        .withMessageContaining("found 1 violations");
  }

  @Test
  void anExceptionNeedsAReason() throws Exception {
    RulesMojo goal = rules();
    Builds.inject(goal, "allowedHardPaths", List.of(new AllowedPath()));

    assertThatExceptionOfType(MojoExecutionException.class)
        .isThrownBy(goal::execute)
        .withMessageStartingWith("dod: parameter allowedHardPaths: ");
  }

  @Test
  void keysToTrustThatAreNotThereAreAnError() throws Exception {
    RulesMojo goal = rules();
    Builds.inject(goal, "trust", folder.resolve("no.pub").toFile());

    assertThatExceptionOfType(MojoExecutionException.class)
        .isThrownBy(goal::execute)
        .withMessageContaining("the seal of the lock cannot be verified");
  }

  private LockMojo lock(String... parameters) throws Exception {
    LockMojo goal = new LockMojo(Map.of(), folder.resolve("home"));
    Builds.inject(goal, "project", project);
    for (int index = 0; index < parameters.length; index += 2) {
      Builds.inject(goal, parameters[index], parameters[index + 1]);
    }
    return goal;
  }

  @Test
  void comparesMembersAsSoonAsTheModulesOfThePackageAreBuilt() throws Exception {
    lock("packageName", "com.acme.legacy", "date", "2026-02-12", "reason", "replaced").execute();
    write(OLD, "package com.acme.legacy;\npublic class Old { public int edited; }\n");
    module.compile();
    write(OLD, "package com.acme.legacy;\npublic class Old {}\n");
    MavenProject later = Builds.project("later", folder.resolve("later"));

    RulesMojo inItsModule = rules();
    Builds.inject(inItsModule, "session", Builds.session(project, later));
    assertThatExceptionOfType(MojoFailureException.class)
        .isThrownBy(inItsModule::execute)
        .withMessageContaining("MEMBER_ADDED: Member <public com.acme.legacy.Old.edited : int>");

    write("later/src/main/java/com/acme/legacy/Late.java", "package com.acme.legacy;\n");
    assertThatExceptionOfType(MojoFailureException.class)
        .isThrownBy(inItsModule::execute)
        .withMessageContaining("FILE_ADDED: com/acme/legacy/Late.java")
        .withMessageNotContaining("MEMBER_ADDED");
  }

  @ParameterizedTest
  @CsvSource({
    "'',           because, tokens, found no -Ddod.lock.date",
    "2026-02-12,   '',      tokens, found no -Ddod.lock.reason",
    "2026-02-30,   because, tokens, 'found ''2026-02-30'', expected a date like 2026-11-30'",
    "2026-02-12,   because, TOKENS, 'found ''TOKENS'', expected tokens, lines or bytes'",
  })
  void lockRefusesWrongParameters(String date, String reason, String exactness, String message)
      throws Exception {
    LockMojo goal = lock("packageName", "com.acme.legacy", "exactness", exactness);
    Builds.inject(goal, "date", date.isEmpty() ? null : date);
    Builds.inject(goal, "reason", reason.isEmpty() ? null : reason);

    assertThatExceptionOfType(MojoExecutionException.class)
        .isThrownBy(goal::execute)
        .withMessageStartingWith("dod:lock: ")
        .withMessageContaining(message);
  }

  @Test
  void lockRefusesOverViolationsAndListsThem() throws Exception {
    lockLegacy();
    write(OLD, "package com.acme.legacy;\npublic class Old { int edited; }\n");
    LockMojo goal = lock("packageName", "com.acme", "date", "2026-02-12", "reason", "because");

    assertThatExceptionOfType(MojoFailureException.class)
        .isThrownBy(goal::execute)
        .withMessageContainingAll("nothing was locked", "\nFILE_EDITED: com/acme/legacy/Old.java");
  }

  @Test
  void lockLocksWithMembersAndAcceptsEdits() throws Exception {
    lock("packageName", "com.acme.legacy", "date", "2026-02-12", "reason", "replaced").execute();
    RulesMojo rules = rules();
    assertThatCode(rules::execute).doesNotThrowAnyException();
    write(OLD, "package com.acme.legacy;\npublic class Old { public int edited; }\n");
    module.compile();
    assertThatExceptionOfType(MojoFailureException.class)
        .isThrownBy(rules::execute)
        .withMessageContainingAll(
            "FILE_EDITED: ", "MEMBER_ADDED: Member <public com.acme.legacy.Old.edited : int>");

    LockMojo accept =
        lock("packageName", "com.acme.legacy", "date", "2026-03-01", "reason", "a fix");
    Builds.inject(accept, "accept", true);
    accept.execute();

    assertThatCode(rules::execute).doesNotThrowAnyException();
    assertThat(DecommissionedLock.read(folder.resolve("dod/decommissioned.lock")).packages())
        .singleElement()
        .satisfies(
            locked ->
                assertThat(locked.accepted())
                    .containsExactly(new AcceptedEdits(LocalDate.of(2026, 3, 1), "a fix")));
  }
}
