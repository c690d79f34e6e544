package dev.dodproof.examples;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Builds every example for real, as a new user would, and holds the outcome against its README. */
class ExamplesIT {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  @Test
  void opsHardeningEndsProvenWithASealedVerdictThatVerifies() throws Exception {
    ExampleProject project = ExampleProject.copyOf("ops-hardening", "proven");

    ProcessResult build = project.maven("verify");

    assertThat(build.exitCode()).as(build.out() + build.err()).isZero();
    assertThat(project.verdict("PHASE_ORDERS").path("verdict").asText()).isEqualTo("PROVEN");
    ProcessResult check = project.dod("check", "--phase", "PHASE_ORDERS", "--json");
    assertThat(check.exitCode()).as(check.out() + check.err()).isZero();
    JsonNode result = JSON.readTree(check.out()).path("results").path(0);
    assertThat(result.path("missing")).isEmpty();
    for (JsonNode criterion : result.path("criteria")) {
      assertThat(criterion.path("built_in").isNull())
          .as("%s is proven by a test or built in", criterion.path("id"))
          .isEqualTo(!criterion.path("tests").isEmpty());
    }
    assertThat(Path.of(JSON.readTree(check.out()).path("report_path").asText())).isRegularFile();
    ProcessResult verify = verify(project, project.publicKey());
    assertThat(verify.exitCode()).as(verify.out() + verify.err()).isZero();
    assertThat(verify.out()).contains("Genuine: PHASE_ORDERS PROVEN");
  }

  @Test
  void aSealedVerdictIsRefusedWithAnotherKeyAndForAnotherCommit() {
    ExampleProject project = ExampleProject.copyOf("ops-hardening", "sealed");
    ExampleProject stranger = ExampleProject.copyOf("partial", "stranger");
    assertThat(project.maven("verify").exitCode()).isZero();
    stranger.maven("verify");

    ProcessResult otherKey = verify(project, stranger.publicKey());
    assertThat(otherKey.exitCode()).isEqualTo(1);
    assertThat(otherKey.out()).contains("FAILED  signature").contains("NOT GENUINE");

    project.edit("dod/DOD__PHASE_ORDERS.md", "order-team", "other-team");
    project.commit();
    ProcessResult otherCommit = verify(project, project.publicKey());
    assertThat(otherCommit.exitCode()).isEqualTo(1);
    assertThat(otherCommit.out()).contains("FAILED  commit").contains("NOT GENUINE");
  }

  @Test
  void partialEndsPartialAndNamesTheUnprovenClause() {
    ExampleProject project = ExampleProject.copyOf("partial", "partial");

    ProcessResult build = project.maven("verify");

    assertThat(build.exitCode()).isNotZero();
    assertThat(build.out()).contains("PHASE_PARTIAL is PARTIAL").doesNotContain("\tat ");
    assertThat(missing(project.verdict("PHASE_PARTIAL")))
        .containsExactly(
            "criterion.auto_checker:auto-checker-result-proven",
            "criterion.unclaimed:parser-refuses-a-letter");
    assertThat(project.dod("check", "--phase", "PHASE_PARTIAL").exitCode()).isEqualTo(2);
    assertThat(verify(project, project.publicKey()).exitCode()).isEqualTo(2);
  }

  @Test
  void designedEndsDesignedAlthoughItsTestsPass() {
    ExampleProject project = ExampleProject.copyOf("designed", "designed");

    ProcessResult build = project.maven("verify");

    assertThat(build.exitCode()).isNotZero();
    assertThat(build.out()).contains("PHASE_DESIGNED is DESIGNED");
    assertThat(missing(project.verdict("PHASE_DESIGNED")))
        .contains(
            "activity.started:PHASE_DESIGNED",
            "criterion.unclaimed:parser-reads-a-number",
            "criterion.unclaimed:parser-refuses-a-letter");
    assertThat(project.dod("check", "--phase", "PHASE_DESIGNED").exitCode()).isEqualTo(3);
    assertThat(verify(project, project.publicKey()).exitCode()).isEqualTo(3);
  }

  @Test
  void tickedBoxesChangeNothingAndWithoutARunThePhaseIsDesigned() {
    ExampleProject project = ExampleProject.copyOf("ops-hardening", "ticked");
    project.edit("dod/DOD__PHASE_ORDERS.md", "- [ ]", "- [x]");
    project.commit();

    ProcessResult check = project.dod("check", "--phase", "PHASE_ORDERS");

    assertThat(check.exitCode()).as(check.out() + check.err()).isEqualTo(3);
    assertThat(check.out()).contains("PHASE_ORDERS: DESIGNED");
  }

  @Test
  void aDisabledTestKeepsItsCriterionUnproven() {
    ExampleProject project = ExampleProject.copyOf("ops-hardening", "disabled");
    project.edit(
        "src/test/java/com/example/ops/ReceiptTests.java",
        "  @DodCriterion(\"Receipt refused",
        "  @org.junit.jupiter.api.Disabled(\"later\")\n  @DodCriterion(\"Receipt refused");
    project.commit();

    assertThat(project.maven("verify").exitCode()).isNotZero();

    assertThat(missing(project.verdict("PHASE_ORDERS")))
        .contains("criterion.skipped:receipt-refused-after-any-change");
    assertThat(project.dod("check", "--phase", "PHASE_ORDERS").exitCode()).isEqualTo(2);
  }

  @Test
  void aFailingTestKeepsItsCriterionUnprovenEvenIfMavenIgnoresIt() {
    ExampleProject project = ExampleProject.copyOf("ops-hardening", "failing");
    project.edit("src/test/java/com/example/ops/ReceiptTests.java", "paid 990\"", "paid 991\"");
    project.commit();

    assertThat(project.maven("verify", "-Dmaven.test.failure.ignore").exitCode()).isNotZero();

    assertThat(missing(project.verdict("PHASE_ORDERS")))
        .contains("criterion.failed:receipt-signed-with-the-shop-s-key");
    assertThat(project.dod("check", "--phase", "PHASE_ORDERS").exitCode()).isEqualTo(2);
  }

  @Test
  void aFilteredRunNamesTheTestsThatWereLeftOut() {
    ExampleProject project = ExampleProject.copyOf("ops-hardening", "filtered");

    assertThat(project.maven("verify", "-Dtest=ReceiptTests").exitCode()).isNotZero();

    assertThat(missing(project.verdict("PHASE_ORDERS")))
        .contains("criterion.not_run:timeline-loss", "criterion.not_run:worker-health")
        .doesNotContain("criterion.not_run:receipt-refused-after-any-change");
    ProcessResult explain = project.dod("explain", "--phase", "PHASE_ORDERS");
    assertThat(explain.exitCode()).isEqualTo(2);
    assertThat(explain.out()).contains("-Dtest=com.example.ops.OperationsTests#");
  }

  @Test
  void skippedTestsNeverProveAnything() {
    ExampleProject project = ExampleProject.copyOf("ops-hardening", "skipped");
    assertThat(project.maven("verify").exitCode()).isZero();

    for (String skip : List.of("-DskipTests", "-Dmaven.test.skip")) {
      assertThat(project.maven("verify", skip).exitCode()).isNotZero();

      JsonNode verdict = project.verdict("PHASE_ORDERS");
      assertThat(verdict.path("verdict").asText()).isEqualTo("PARTIAL");
      assertThat(missing(verdict)).anyMatch(code -> code.startsWith("record.none"));
      assertThat(project.sealedVerdict("PHASE_ORDERS")).exists();
      assertThat(verify(project, project.publicKey()).exitCode()).isEqualTo(2);
    }
  }

  @Test
  void testsThatAreNotEvenCompiledProveNothing() {
    ExampleProject project = ExampleProject.copyOf("ops-hardening", "uncompiled");

    assertThat(project.maven("verify", "-Dmaven.test.skip").exitCode()).isNotZero();

    JsonNode verdict = project.verdict("PHASE_ORDERS");
    assertThat(verdict.path("verdict").asText()).isEqualTo("DESIGNED");
    assertThat(missing(verdict)).anyMatch(code -> code.startsWith("inventory.module_missing"));
  }

  @Test
  void aDryRunProvesNothing() {
    ExampleProject project = ExampleProject.copyOf("ops-hardening", "dry");

    ProcessResult build = project.maven("verify", "-Djunit.platform.execution.dryRun.enabled=true");

    assertThat(build.exitCode()).isNotZero();
    JsonNode verdict = project.verdict("PHASE_ORDERS");
    assertThat(verdict.path("verdict").asText()).isEqualTo("DESIGNED");
    assertThat(missing(verdict)).anyMatch(code -> code.startsWith("criterion.skipped"));
  }

  @Test
  void withoutTheExtensionNothingIsProven() {
    ExampleProject project = ExampleProject.copyOf("ops-hardening", "without extension");

    ProcessResult build =
        project.maven(
            "verify", "-Dmaven.test.dependency.excludes=dev.dodproof:junit-dod-extension");

    assertThat(build.exitCode()).isNotZero();
    assertThat(build.out()).contains("run the tests with junit-dod-extension on their class path");
    JsonNode verdict = project.verdict("PHASE_ORDERS");
    assertThat(verdict.path("verdict").asText()).isEqualTo("DESIGNED");
    assertThat(missing(verdict)).anyMatch(code -> code.startsWith("record.none"));
  }

  @Test
  void aRunWhoseRecordsCannotBeWrittenIsRefused() {
    ExampleProject project = ExampleProject.copyOf("ops-hardening", "unwritable");
    project.write("target/dod/runs", "a file in place of the folder\n");

    ProcessResult build = project.maven("verify");

    assertThat(build.exitCode()).isNotZero();
    assertThat(build.out())
        .contains("dod:prepare: the run cannot begin", "runs")
        .doesNotContain("\tat ");
    assertThat(project.sealedVerdict("PHASE_ORDERS")).doesNotExist();
  }

  @Test
  void uncommittedWorkIsPartialAndFailsOnlyTheStrictPolicy() throws Exception {
    ExampleProject project = ExampleProject.copyOf("ops-hardening", "uncommitted");
    Files.writeString(project.folder().resolve("NOTES.md"), "not committed\n");

    assertThat(project.maven("verify").exitCode()).isNotZero();
    assertThat(missing(project.verdict("PHASE_ORDERS"))).contains("git.uncommitted");
    assertThat(project.mavenOfADeveloper("verify").exitCode()).isZero();
    assertThat(project.verdict("PHASE_ORDERS").path("verdict").asText()).isEqualTo("PARTIAL");
  }

  @Test
  void theSameFilesGiveTheSameVerdictThroughPluginCommandLineAndSession() throws Exception {
    ExampleProject project = ExampleProject.copyOf("ops-hardening", "same");
    assertThat(project.maven("verify").exitCode()).isZero();
    JsonNode byPlugin = project.verdict("PHASE_ORDERS");
    assertThat(judgement(check(project))).isEqualTo(judgement(byPlugin));

    // Surefire alone, without the plugin, is what an IDE does: the session gives the verdict.
    ProcessResult session = project.maven("surefire:test");
    assertThat(session.exitCode()).as(session.out() + session.err()).isZero();
    JsonNode bySession = project.verdict("PHASE_ORDERS");
    assertThat(bySession.path("provisional").asBoolean()).isTrue();
    assertThat(bySession.path("run").path("run_id"))
        .isNotEqualTo(byPlugin.path("run").path("run_id"));
    assertThat(bySession.path("verdict").asText()).isEqualTo("PROVEN");
    assertThat(project.sealedVerdict("PHASE_ORDERS")).doesNotExist();
    assertThat(judgement(check(project))).isEqualTo(judgement(bySession));

    project.maven("surefire:test", "-Dtest=ReceiptTests");
    JsonNode partial = project.verdict("PHASE_ORDERS");
    assertThat(partial.path("verdict").asText()).isEqualTo("PARTIAL");
    assertThat(judgement(check(project))).isEqualTo(judgement(partial));
  }

  private static JsonNode check(ExampleProject project) throws Exception {
    ProcessResult check =
        project.dod("check", "--phase", "PHASE_ORDERS", "--json", "--policy", "strict");
    return JSON.readTree(check.out()).path("results").path(0);
  }

  private static ProcessResult verify(ExampleProject project, Path key) {
    String phase = project.folder().resolve("dod").toFile().list()[0];
    return project.dod(
        "verify",
        project.sealedVerdict(phase.replace("DOD__", "").replace(".md", "")).toString(),
        "--trust",
        key.toString(),
        "--root",
        project.folder().toString());
  }

  /** Everything in a verdict but when it was given and whether it was sealed. */
  private static List<JsonNode> judgement(JsonNode verdict) {
    List<JsonNode> judgement = new ArrayList<>();
    for (String field :
        List.of(
            "phase_id",
            "verdict",
            "commit",
            "document",
            "run",
            "feed",
            "activity",
            "criteria",
            "findings",
            "missing",
            "policy")) {
      judgement.add(verdict.path(field));
    }
    return judgement;
  }

  private static List<String> missing(JsonNode verdict) {
    List<String> missing = new ArrayList<>();
    verdict.path("missing").forEach(code -> missing.add(code.asText()));
    return missing;
  }
}
