package dev.dodproof.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** What the plugin says to its users. */
class PluginIT {

  @Test
  void helpNamesEveryGoalAndItsParametersWithTheirDefaults() {
    ExampleProject project = ExampleProject.copyOf("ops-hardening", "help");

    ProcessResult help = project.maven("dod:help", "-Ddetail");

    assertThat(help.exitCode()).as(help.out()).isZero();
    assertThat(help.out())
        .contains("dod:prepare", "dod:check", "dod:aggregate", "dod:report", "dod:help")
        .contains("require (Default: PROVEN)", "User property: dod.require", "dod.policy");
  }

  @Test
  void aReportIsWrittenAgainFromTheStoredVerdictAndForNothingElse() throws Exception {
    ExampleProject project = ExampleProject.copyOf("ops-hardening", "report");
    assertThat(project.maven("verify").exitCode()).isZero();
    Path page = project.folder().resolve("target/dod/index.html");
    String before = Files.readString(page);
    byte[] seal = Files.readAllBytes(project.sealedVerdict("PHASE_ORDERS"));
    Files.delete(page);

    ProcessResult report = project.maven("dod:report");

    assertThat(report.exitCode()).as(report.out()).isZero();
    assertThat(page).hasContent(before);
    assertThat(project.sealedVerdict("PHASE_ORDERS")).hasBinaryContent(seal);

    project.edit("dod/DOD__PHASE_ORDERS.md", "order-team", "other-team");
    ProcessResult refused = project.maven("dod:report");
    assertThat(refused.exitCode()).isNotZero();
    assertThat(refused.out()).contains("dod:report: the verdict in ", "changed since");
    assertThat(project.dod("report", "--all").exitCode()).isEqualTo(4);
  }

  @Test
  void aMisspeltParameterStopsTheBuildAtOnce() {
    ExampleProject project = ExampleProject.copyOf("ops-hardening", "misspelt");
    project.edit(
        "pom.xml",
        "<artifactId>dod-maven-plugin</artifactId>",
        "<artifactId>dod-maven-plugin</artifactId>"
            + "<configuration><requires>PARTIAL</requires></configuration>");

    ProcessResult build = project.maven("verify");

    assertThat(build.exitCode()).isNotZero();
    assertThat(build.out())
        .contains("dod:prepare: found requires in the plugin's configuration")
        .doesNotContain("\tat ");
  }

  @Test
  void theCommandLineOfACiCannotLoosenThePom() {
    ExampleProject project = ExampleProject.copyOf("ops-hardening", "loosened");

    ProcessResult refused = project.maven("dod:check", "-Ddod.require=DESIGNED");

    assertThat(refused.exitCode()).isNotZero();
    assertThat(refused.out()).contains("found -Ddod.require=DESIGNED on the command line");
    assertThat(project.mavenOfADeveloper("dod:check", "-Ddod.require=DESIGNED").exitCode())
        .isZero();
  }
}
