package dev.dodproof.examples;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Runs that Surefire or Failsafe ends at the first test that fails. */
class FailFastIT {

  private static final String PHASE = "PHASE_ORDERS";
  private static final String SUREFIRE =
      "<artifactId>maven-surefire-plugin</artifactId>\n        <version>3.6.1</version>\n";

  private static ExampleProject failing(String name) {
    return failing(name, "3.6.1");
  }

  /** Returns a project of which a class fails that comes first in alphabetical order. */
  static ExampleProject failing(String name, String surefire) {
    ExampleProject project = ExampleProject.copyOf("ops-hardening", name);
    project.edit(
        "src/test/java/com/example/ops/OperationsTests.java", "990).length > 0", "990).length < 0");
    project.edit("pom.xml", "<version>3.6.1</version>", "<version>" + surefire + "</version>");
    project.commit();
    return project;
  }

  /** Lets Failsafe run the tests in place of Surefire. */
  private static void useFailsafe(ExampleProject project) {
    project.edit(
        "pom.xml",
        SUREFIRE,
        SUREFIRE
            + "        <configuration><skip>true</skip></configuration>\n"
            + "      </plugin>\n"
            + "      <plugin>\n"
            + "        <artifactId>maven-failsafe-plugin</artifactId>\n"
            + "        <version>3.6.1</version>\n"
            + "        <configuration>"
            + "<includes><include>**/*Tests.java</include></includes></configuration>\n"
            + "        <executions><execution><goals><goal>integration-test</goal>"
            + "<goal>verify</goal></goals></execution></executions>\n");
    project.commit();
  }

  static String[] failFast(String plugin, String... more) {
    List<String> arguments = new ArrayList<>();
    arguments.add("verify");
    arguments.add("-D" + plugin + ".skipAfterFailureCount=1");
    arguments.add("-D" + plugin + ".runOrder=alphabetical");
    arguments.addAll(List.of(more));
    return arguments.toArray(String[]::new);
  }

  @ParameterizedTest
  @ValueSource(strings = {"surefire", "failsafe"})
  void whatDidNotRunIsNamedWithTheCommandThatRunsIt(String plugin) {
    ExampleProject project = failing(plugin);
    if (plugin.equals("failsafe")) {
      useFailsafe(project);
    }

    ProcessResult build = project.maven(failFast(plugin, "-Dmaven.test.failure.ignore"));

    assertThat(build.exitCode()).isNotZero();
    assertThat(build.out()).contains("PHASE_ORDERS is PARTIAL");
    assertCutShort(project, build);
    ProcessResult verify =
        project.dod(
            "verify",
            project.sealedVerdict(PHASE).toString(),
            "--trust",
            project.publicKey().toString());
    assertThat(verify.exitCode()).as(verify.out() + verify.err()).isEqualTo(2);
    assertThat(verify.out()).contains("Genuine: PHASE_ORDERS PARTIAL");
  }

  @ParameterizedTest
  @CsvSource({"--fail-fast, false", "--fail-never, true"})
  void aBuildThatEndsThereLeavesNoVerdictAndTheGoalAloneNamesWhatDidNotRun(
      String mode, boolean succeeds) {
    ExampleProject project = failing("stopped");
    project.write("target/dod/PHASE_ORDERS.dsse.json", "an earlier one\n");

    ProcessResult build = project.maven(failFast("surefire", mode));

    assertThat(build.exitCode() == 0).as(build.out()).isEqualTo(succeeds);
    assertThat(build.out())
        .contains("should the build stop at a test, mvn dod:check tells what that leaves unproven");
    assertThat(project.sealedVerdict(PHASE)).doesNotExist();
    ProcessResult check = project.maven("dod:check");
    assertThat(check.exitCode()).isNotZero();
    assertCutShort(project, check);
  }

  private static void assertCutShort(ExampleProject project, ProcessResult said) {
    assertThat(said.out())
        .contains(
            "found the test com.example.ops.ReceiptTests#aReceiptForAnotherAmountIsRefused(), which"
                + " was not run, because the run was ended before it (Execution cancelled)")
        .contains("or let the run go on after a failure (without")
        .contains(
            "it alone runs with: mvn verify"
                + " '-Dtest=com.example.ops.ReceiptTests#aReceiptForAnotherAmountIsRefused'");
    JsonNode verdict = project.verdict(PHASE);
    assertThat(verdict.path("verdict").asText()).isEqualTo("PARTIAL");
    assertThat(missing(verdict))
        .contains(
            "criterion.failed:timeline-loss",
            "criterion.skipped:receipt-signed-with-the-shop-s-key",
            "criterion.skipped:receipt-refused-after-any-change",
            "criterion.skipped:payment-outage-accepted-again-when-payment-recovers");
  }

  static List<String> missing(JsonNode verdict) {
    List<String> missing = new ArrayList<>();
    verdict.path("missing").forEach(code -> missing.add(code.asText()));
    return missing;
  }

  @Test
  void aRunInWhichNothingFailsIsProven() {
    ExampleProject project = ExampleProject.copyOf("ops-hardening", "not needed");

    ProcessResult build = project.maven(failFast("surefire"));

    assertThat(build.exitCode()).as(build.out() + build.err()).isZero();
    assertThat(project.verdict(PHASE).path("verdict").asText()).isEqualTo("PROVEN");
  }
}
