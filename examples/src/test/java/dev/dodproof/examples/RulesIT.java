package dev.dodproof.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The goals {@code rules}, {@code lock} and {@code baseline} in a real build of three modules. */
class RulesIT {

  private static final String SHOP = "shop/src/main/java/com/example/shop/";
  private static final String TESTS = "shop/src/test/java/com/example/shop/";
  private static final String OLD = "shop/src/main/java/com/example/legacy/OldCart.java";

  private static final String DROPPING =
      """
      package com.example.shop;

      class Dropping {
        void close(java.io.Closeable file) {
          try {
            file.close();
          } catch (java.io.IOException e) {
          }
        }
      }
      """;

  /** An example whose package {@code com.example.legacy} is locked. */
  private static ExampleProject locked(String name) {
    ExampleProject project = ExampleProject.copyOf("rules", name);
    assertPasses(
        goal(
            project,
            "lock",
            "package=com.example.legacy",
            "date=2026-11-26",
            "reason=replaced by com.example.shop"));
    return project;
  }

  private static ProcessResult goal(ExampleProject project, String goal, String... parameters) {
    List<String> arguments = new ArrayList<>(List.of("test-compile", "dod:" + goal));
    for (String parameter : parameters) {
      arguments.add("-Ddod." + goal + "." + parameter);
    }
    if (goal.equals("baseline")) {
      arguments.addAll(List.of("-pl", "shop"));
    }
    return project.maven(arguments.toArray(String[]::new));
  }

  private static void assertPasses(ProcessResult build) {
    assertThat(build.exitCode()).as(build.out() + build.err()).isZero();
  }

  private static void assertFails(ProcessResult build, String... parts) {
    assertThat(build.exitCode()).as(build.out() + build.err()).isNotZero();
    assertThat(build.out()).contains(parts).doesNotContain("\tat ");
  }

  private static void write(ExampleProject project, String file, String text) throws IOException {
    Path path = project.folder().resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, text);
  }

  @Test
  void aProjectWithoutALockFailsAndOneThatKeepsEveryRulePasses() {
    assertFails(
        ExampleProject.copyOf("rules", "no lock").maven("verify"),
        "no decommissioned file should be modified: LOCK_MISSING: ");

    ProcessResult build = locked("clean").maven("verify");

    assertPasses(build);
    assertThat(build.out())
        .contains(
            "Packaging pom: no classes and no resources to look at",
            "No tests in this module: the rules about tests are not applied",
            "no decommissioned file should be modified: kept",
            "no classes should contain hard paths: kept",
            "no resources should contain hard paths: kept",
            "no classes should depend on decommissioned packages: kept",
            "tests that claim a criterion should reach an assertion: kept",
            "no tests should be bypassed beyond their expiry: kept",
            "no classes should drop exceptions: kept",
            "no classes should append to files without bound: kept",
            "every log file should have a bound: kept");
  }

  @Test
  void everyRuleFailsTheModuleThatBreaksIt() throws Exception {
    ExampleProject project = locked("wrong");
    write(project, SHOP + "Dropping.java", DROPPING);
    write(
        project,
        SHOP + "Wrong.java",
        """
        package com.example.shop;

        class Wrong {
          Object old() {
            return new com.example.legacy.OldCart();
          }

          Object open() throws java.io.IOException {
            return new java.io.FileWriter("/%s/bob/journal", true);
          }
        }
        """
            .formatted("home"));
    write(project, "shop/src/main/resources/shop.properties", "data=/" + "home/bob\n");
    write(
        project,
        "shop/src/main/resources/logback.xml",
        "<configuration><appender name='A' class='ch.qos.logback.core.FileAppender'/>"
            + "</configuration>");
    project.edit(TESTS + "CartTests.java", "assertEquals(3, cart.sum());", "cart.sum();");
    project.edit(
        TESTS + "CartTests.java",
        "import static org.junit.jupiter.api.Assertions.assertEquals;",
        "");
    project.edit(TESTS + "CartTests.java", "  @Test\n", "  @Test void isThere() {}\n\n  @Test\n");

    assertFails(
        project.maven("verify"),
        "found 8 violations of the rules in shop, expected none:",
        "no classes should contain hard paths: Method <com.example.shop.Wrong.open()> has the hard"
            + " path ",
        "no resources should contain hard paths: Resource <shop.properties> has the hard path ",
        "no classes should depend on decommissioned packages: Method <com.example.shop.Wrong.old()>"
            + " calls constructor <com.example.legacy.OldCart.<init>()> in (Wrong.java:5)",
        "tests that claim a criterion should reach an assertion: Test"
            + " <com.example.shop.CartTests.addsUp()> claims \"Cart adds up\" and reaches no"
            + " assertion",
        "no tests should be bypassed beyond their expiry: Test"
            + " <com.example.shop.CartTests.isThere()> is empty",
        "no classes should drop exceptions: Method"
            + " <com.example.shop.Dropping.close(java.io.Closeable)> drops <java.io.IOException> in"
            + " (Dropping.java:7)",
        "no classes should append to files without bound: Method <com.example.shop.Wrong.open()>",
        "every log file should have a bound: Log configuration logback.xml has the appender 'A'");
  }

  @Test
  void anEditOfALockedPackageFailsEveryModule() {
    ExampleProject project = locked("edited");
    project.edit(OLD, "left + right", "left - right");

    assertFails(
        project.maven("verify"),
        "no decommissioned file should be modified: FILE_EDITED: com/example/legacy/OldCart.java");
  }

  @Test
  void membersAreComparedInTheModuleOfThePackage() {
    ExampleProject project = locked("members");
    project.edit(OLD, "public int sum", "public int more() { return 1; }\n\n  public int sum");

    assertFails(
        project.maven("verify", "-pl", "shop"),
        "MEMBER_ADDED: Member <public com.example.legacy.OldCart.more() : int>");
  }

  @Test
  void whatABaselineFreezesPassesAndIsInTheReport() throws Exception {
    ExampleProject project = locked("frozen");
    write(project, SHOP + "Dropping.java", DROPPING);
    assertFails(
        goal(project, "baseline", "action=freeze", "rule=dropped-exceptions", "reason=SHOP-17"),
        "found no -Ddod.baseline.expires, expected one to freeze; add it");
    assertPasses(
        goal(
            project,
            "baseline",
            "action=freeze",
            "rule=dropped-exceptions",
            "reason=SHOP-17",
            "expires=9999-12-31"));

    ProcessResult build = project.maven("verify");

    assertPasses(build);
    assertThat(build.out())
        .contains(
            "Frozen: no classes should drop exceptions: 1 until 9999-12-31, because: SHOP-17");
    project.dod("check", "--phase", "PHASE_RULES");
    assertThat(project.folder().resolve("target/dod/report.md"))
        .content()
        .contains("no classes should drop exceptions", "until 9999-12-31, because: SHOP-17");

    project.edit(
        SHOP + "Dropping.java",
        "catch (java.io.IOException e) {",
        "catch (java.io.IOException e) { toString();");
    assertFails(project.maven("verify"), "freezes what is no longer there, so shrink it: ");
    assertPasses(goal(project, "baseline", "action=shrink", "rule=dropped-exceptions"));
    assertPasses(project.maven("verify"));
  }
}
