package dev.dodproof.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What is done in an unusual way, and done all the same, must never be blocked. */
class HonestIT {

  private static final List<String> PHASES = List.of("KINDS", "FORKS", "MODULAR");

  @Test
  void everyKindOfTestIsProvenInAParallelReactorAndAgainWithoutClean() {
    ExampleProject project =
        ExampleProject.copyOf("honest", "honest").detachedWorkTree("ehrliche Prüfung 検査");

    assertProven(project, project.maven("verify", "-T2"));
    assertProven(project, project.maven("verify"));
  }

  @Test
  void aSubmoduleIsProven() {
    ExampleProject project = ExampleProject.copyOf("ops-hardening", "sub").asSubmodule("module");

    ProcessResult build = project.maven("verify");

    assertThat(build.exitCode()).as(build.out() + build.err()).isZero();
    assertThat(project.verdict("PHASE_ORDERS").path("verdict").asText()).isEqualTo("PROVEN");
  }

  static void assertProven(ExampleProject project, ProcessResult build) {
    assertThat(build.exitCode()).as(build.out() + build.err()).isZero();
    assertThat(PHASES)
        .allSatisfy(
            phase -> {
              assertThat(project.verdict(phase).path("verdict").asText()).isEqualTo("PROVEN");
              assertThat(project.sealedVerdict(phase)).isRegularFile();
            });
  }
}
