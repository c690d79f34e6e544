package dev.dodproof.examples;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Tests that are written in Kotlin. */
class KotlinMatrix {

  @Test
  void testsInKotlinAreProven() {
    ExampleProject project = ExampleProject.copyOf("kotlin", "kotlin");

    ProcessResult build = project.maven("verify");

    assertThat(build.exitCode()).as(build.out() + build.err()).isZero();
    assertThat(project.verdict("PHASE_KOTLIN").path("verdict").asText()).isEqualTo("PROVEN");
  }
}
