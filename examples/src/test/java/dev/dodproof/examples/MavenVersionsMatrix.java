package dev.dodproof.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The core cases with every Maven that profile {@code matrix} has fetched. */
class MavenVersionsMatrix {

  static List<Path> mavens() throws IOException {
    try (Stream<Path> homes = Files.list(Path.of(System.getProperty("examples.matrix"), "maven"))) {
      return homes.sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("mavens")
  void anHonestReactorIsProvenAndAFailingOneIsNot(Path maven) {
    ExampleProject project = ExampleProject.copyOf("honest", "maven").withMaven(maven);
    HonestIT.assertProven(project, project.maven("verify", "-T2"));

    project.edit(
        "modular/src/main/java/com/example/modular/Sum.java", "one + other", "one - other");
    project.commit();
    assertThat(project.maven("verify", "-T2", "-fae").exitCode()).isNotZero();
    assertThat(project.sealedVerdict("MODULAR")).doesNotExist();
    assertThat(project.maven("-N", "dod:aggregate").exitCode()).isNotZero();
    assertThat(project.verdict("MODULAR").path("verdict").asText()).isEqualTo("PARTIAL");
  }

  @ParameterizedTest
  @MethodSource("mavens")
  void theCommandLineOfACiCannotLoosenThePom(Path maven) {
    ExampleProject project = ExampleProject.copyOf("ops-hardening", "maven").withMaven(maven);

    ProcessResult refused = project.maven("dod:check", "-Ddod.require=DESIGNED");

    assertThat(refused.exitCode()).isNotZero();
    assertThat(refused.out()).contains("found -Ddod.require=DESIGNED on the command line");
    assertThat(project.maven("dod:help").out()).contains("dod:aggregate");
  }

  @ParameterizedTest
  @MethodSource("mavens")
  void aMisspeltParameterStopsTheBuild(Path maven) {
    ExampleProject project = ExampleProject.copyOf("ops-hardening", "maven").withMaven(maven);
    project.edit(
        "pom.xml",
        "<goal>check</goal>\n            </goals>",
        "<goal>check</goal>\n"
            + "            </goals><configuration><requires>PARTIAL</requires></configuration>");

    ProcessResult refused = project.maven("initialize");

    assertThat(refused.exitCode()).isNotZero();
    assertThat(refused.out()).contains("found requires in the plugin's configuration");
  }
}
