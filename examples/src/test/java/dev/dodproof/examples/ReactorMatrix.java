package dev.dodproof.examples;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Several modules, of which one fails or stays away. */
class ReactorMatrix {

  private static final String TEST = "kinds/src/test/java/com/example/honest/ServiceIT.java";

  @Test
  void afterAFailedModuleNoVerdictIsLeftAndTheGoalAloneTellsWhy() {
    ExampleProject project = ExampleProject.copyOf("honest", "failed module");
    assertThat(project.maven("verify").exitCode()).isZero();
    assertThat(project.sealedVerdict("KINDS")).exists();
    breakTest(project);

    ProcessResult build = project.maven("verify", "-fae");

    assertThat(build.exitCode()).isNotZero();
    assertThat(build.out()).contains("mvn -N dod:aggregate tells what that leaves unproven");
    assertThat(project.sealedVerdict("KINDS")).doesNotExist();
    ProcessResult aggregate = project.maven("-N", "dod:aggregate");
    assertThat(aggregate.exitCode()).isNotZero();
    assertThat(aggregate.out()).contains("KINDS is PARTIAL");
    assertFailed(project.verdict("KINDS"));
  }

  @Test
  void aBuildThatNeverFailsIsPartialAllTheSame() {
    ExampleProject project = ExampleProject.copyOf("honest", "fail never");
    breakTest(project);

    ProcessResult build = project.maven("verify", "-fn");

    assertThat(build.out()).contains("KINDS is PARTIAL");
    assertFailed(project.verdict("KINDS"));
    assertThat(project.verdict("FORKS").path("verdict").asText()).isEqualTo("PROVEN");
  }

  @Test
  void aBuildThatLeavesAModuleOutGivesNoVerdict() {
    ExampleProject project = ExampleProject.copyOf("honest", "left out");
    assertThat(project.maven("install").exitCode()).isZero();

    ProcessResult build = project.maven("verify", "-pl", "kinds,gate");

    assertThat(build.exitCode()).isNotZero();
    assertThat(build.out())
        .contains("dod:aggregate: found a build without the modules forks, modular")
        .doesNotContain("\tat ");
    for (String phase : List.of("KINDS", "FORKS", "MODULAR")) {
      assertThat(project.sealedVerdict(phase)).doesNotExist();
    }
  }

  private static void breakTest(ExampleProject project) {
    project.edit(TEST, "assertEquals(4, 2 + 2)", "assertEquals(5, 2 + 2)");
    project.commit();
  }

  private static void assertFailed(JsonNode verdict) {
    assertThat(verdict.path("verdict").asText()).isEqualTo("PARTIAL");
    assertThat(verdict.path("missing"))
        .anyMatch(code -> code.asText().equals("criterion.failed:integration-tested"));
  }
}
