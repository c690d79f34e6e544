package dev.dodproof.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Surefire's own fail-fast with every kind of JUnit and Surefire. */
class FailFastMatrix {

  /** The older ones run every test all the same: the switch has no effect there. */
  @ParameterizedTest
  @CsvSource({
    "5.10.5, 3.2.5, false",
    "5.10.5, 3.6.1, false",
    "5.14.4, 3.2.5, false",
    "5.14.4, 3.5.4, false",
    "5.14.4, 3.6.1, false",
    "6.1.3, 3.2.5, false",
    "6.1.3, 3.5.4, true",
    "6.1.3, 3.6.1, true"
  })
  void aRunEndedAtItsFirstFailureIsPartial(String junit, String surefire, boolean endsEarly) {
    ExampleProject project = FailFastIT.failing("junit " + junit, surefire);

    ProcessResult build =
        project.maven(
            FailFastIT.failFast(
                "surefire", "-Dmaven.test.failure.ignore", "-Djunit.version=" + junit));

    assertThat(build.exitCode()).isNotZero();
    assertThat(project.verdict("PHASE_ORDERS").path("verdict").asText()).isEqualTo("PARTIAL");
    List<String> missing = FailFastIT.missing(project.verdict("PHASE_ORDERS"));
    assertThat(missing).contains("criterion.failed:timeline-loss");
    assertThat(missing.stream().anyMatch(code -> code.startsWith("criterion.skipped:")))
        .isEqualTo(endsEarly);
    assertThat(build.out().contains("Execution cancelled")).isEqualTo(endsEarly);
  }
}
