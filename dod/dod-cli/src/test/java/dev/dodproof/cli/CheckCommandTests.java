package dev.dodproof.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dodproof.dod.check.CheckRequest;
import dev.dodproof.dod.check.DodCheck;
import dev.dodproof.dod.check.ProjectFiles;
import dev.dodproof.dod.check.Sealing;
import dev.dodproof.dod.check.Selection;
import dev.dodproof.dod.sample.SampleDocument;
import dev.dodproof.dod.sample.SampleProject;
import dev.dodproof.dod.verdict.Policy;
import dev.dodproof.ops.time.TimeSource;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code dod check} and {@code dod explain} on a real project whose run is complete. */
class CheckCommandTests {

  @TempDir private Path folder;
  private SampleProject project;
  private Path root;

  @BeforeEach
  void completeRun() throws Exception {
    root = folder.resolve("project");
    project = SampleProject.in(root);
    DodCheck.run(
        new CheckRequest(
            ProjectFiles.below(root),
            new Selection.All(),
            Policy.STRICT,
            true,
            new Sealing.Provisional(),
            TimeSource.system()));
  }

  @Test
  void provenExitsWithZeroAndTheReportIsNamed() {
    Call call = Call.of(root, "check", "--phase", "PHASE_A");

    assertThat(call.exitCode()).isZero();
    assertThat(call.out())
        .contains("PHASE_A: PROVEN", "Report: " + root.resolve("target/dod/index.html"));
    assertThat(call.err()).contains("new seal key", "seal.key.pub");
    assertThat(project.seal("PHASE_A")).isRegularFile();
  }

  @Test
  void aKnownKeyIsNotAnnouncedAgain() {
    Call.of(root, "check", "--all");

    assertThat(Call.of(root, "check", "--all").err()).isEmpty();
  }

  @Test
  void jsonNamesEveryCriterionWithItsTests() {
    Call call = Call.of(root, "check", "--all", "--json");

    assertThat(call.exitCode()).isZero();
    JsonNode json = call.json();
    assertThat(json.path("report_path").asText())
        .isEqualTo(root.resolve("target/dod/index.html").toString());
    List<String> lines = new ArrayList<>();
    for (JsonNode result : json.path("results")) {
      assertThat(result.path("missing").isArray()).isTrue();
      for (JsonNode criterion : result.path("criteria")) {
        List<String> tests = new ArrayList<>();
        criterion
            .path("tests")
            .forEach(t -> tests.add(t.path("test").asText() + " " + t.path("outcome").asText()));
        if (criterion.path("built_in").isNull()) {
          lines.add(result.path("phase_id").asText() + " " + criterion.path("id").asText() + tests);
        }
      }
    }
    assertThat(lines)
        .containsExactly(
            "PHASE_A store-atomic-write"
                + "[sample.StoreTests#writesAtomically(dev.dodproof.junit.Evidence) passed]",
            "PHASE_A store-roundtrip[sample.StoreTests#readsWhatItWrote() passed]",
            "PHASE_B backup-restored[sample.StoreTests#restoresTheBackup() passed]");
  }

  @Test
  void partialExitsWithTwo() {
    project.write("new.txt", "not committed");

    assertThat(Call.of(root, "check", "--phase", "PHASE_A").exitCode()).isEqualTo(2);
    Call json = Call.of(root, "check", "--phase", "PHASE_A", "--json");
    assertThat(json.exitCode()).isEqualTo(2);
    assertThat(json.json().at("/results/0/missing/0").asText()).startsWith("criterion.");
  }

  @Test
  void designedExitsWithThree() {
    project.write("dod/DOD__PHASE_C.md", SampleDocument.of("PHASE_C", "- [ ] Nobody tests this"));

    assertThat(Call.of(root, "check", "--phase", "PHASE_C").exitCode()).isEqualTo(3);
    assertThat(Call.of(root, "check", "--all").exitCode()).isEqualTo(3);
    assertThat(Call.of(root, "explain", "--phase", "PHASE_C").exitCode()).isEqualTo(3);
  }

  @Test
  void explainWritesNothingAndSaysWhatProvenRestsOn() {
    Map<String, String> before = SampleProject.tree(folder);

    Call call = Call.of(root, "explain", "--phase", "PHASE_A");

    assertThat(call.exitCode()).isZero();
    assertThat(call.out()).contains("PHASE_A is PROVEN", project.head());
    assertThat(call.err()).isEmpty();
    assertThat(SampleProject.tree(folder)).isEqualTo(before);
  }

  @Test
  void explainSaysWhatToDo() {
    project.write("new.txt", "not committed");

    Call call = Call.of(root, "explain", "--all");

    assertThat(call.exitCode()).isEqualTo(2);
    assertThat(call.out()).contains("PHASE_A is PARTIAL", "new.txt", "git status");
  }

  @Test
  void checkNeverCompletesARun() throws Exception {
    Files.delete(project.feed());

    assertThat(Call.of(root, "check", "--phase", "PHASE_A").exitCode()).isEqualTo(2);
    assertThat(project.feed()).doesNotExist();
  }

  @ParameterizedTest
  @ValueSource(strings = {"project", "project/dod", "project/src/test/java"})
  void theRootIsFoundFromAnyFolderBelow(String folderName) {
    assertThat(Call.of(folder.resolve(folderName), "explain", "--all").exitCode()).isZero();
  }

  @Test
  void aRelativeRootIsThatOfTheWorkingFolder() {
    Call call = Call.of(folder, "check", "--root", "project", "--all", "--json");

    assertThat(call.exitCode()).isZero();
    assertThat(call.json().path("report_path").asText())
        .isEqualTo(root.resolve("target/dod/index.html").toString());
  }

  @Test
  void theReportsFolderIsWhereTheReportIsSaidToBe() {
    Call call =
        Call.of(folder, "check", "--root", "project", "--all", "--json", "--reports-dir", "out");

    Path report = folder.resolve("out/index.html");
    assertThat(call.json().path("report_path").asText()).isEqualTo(report.toString());
    assertThat(report).isRegularFile();
    assertThat(folder.resolve("out/PHASE_A.dsse.json")).isRegularFile();
    assertThat(project.seal("PHASE_A")).doesNotExist();
  }

  @Test
  void manyFindingsAreNotSaidToBeWhereTheyAreNot() {
    StringBuilder items = new StringBuilder();
    for (int i = 0; i < 60; i++) {
      items.append("- [ ] Open item ").append(i).append('\n');
    }
    project.write("dod/DOD__PHASE_C.md", SampleDocument.of("PHASE_C", items.toString()));

    Call call = Call.of(root, "check", "--phase", "PHASE_C", "--reports-dir", "out");

    assertThat(call.out()).contains("more in the report").doesNotContain("target/dod/index.html");
  }

  @Test
  void theDocumentsFolderIsTheOneGiven() throws Exception {
    Files.createDirectory(project.file("plans"));
    Files.move(project.file("dod/DOD__PHASE_A.md"), project.file("plans/DOD__PHASE_A.md"));

    Call call = Call.of(root, "explain", "--root", ".", "--docs-dir", "plans", "--all");

    assertThat(call.out()).contains("PHASE_A is").doesNotContain("PHASE_B");
  }

  @Test
  void theFeedIsTheOneGiven() throws Exception {
    Files.move(project.feed(), project.file("target/other.jsonl"));

    assertThat(Call.of(root, "explain", "--all").exitCode()).isEqualTo(2);
    assertThat(Call.of(root, "explain", "--all", "--feed", "target/other.jsonl").exitCode())
        .isZero();
  }

  @Test
  void theRunsAreTheOnesGiven() throws Exception {
    Files.move(project.file("target/dod/runs"), project.file("target/runs"));

    assertThat(Call.of(root, "explain", "--all").exitCode()).isEqualTo(2);
    // The feed names the records by their old paths, so this is no proof, but they are read.
    Call call = Call.of(root, "explain", "--all", "--runs", "target/runs");
    assertThat(call.out()).contains("target/runs/" + SampleProject.RUN_ID);
  }

  @ParameterizedTest
  @ValueSource(strings = {"--feed", "--runs"})
  void evidenceOutsideTheRootIsRefused(String option) {
    Call call = Call.of(root, "check", "--all", "--json", option, "../elsewhere");

    assertThat(call.exitCode()).isEqualTo(4);
    assertThat(call.json().path("error").asText()).contains(option, "not below the root");
  }

  @Test
  void theStatusFileIsTheOneGiven() throws Exception {
    Path phases = folder.resolve("phases.yaml");
    Files.writeString(phases, "phases: {PHASE_A: {requires: [PHASE_X]}}\n");

    Call call = Call.of(root, "explain", "--phase", "PHASE_A", "--status", "../phases.yaml");

    assertThat(call.exitCode()).isEqualTo(2);
    assertThat(call.out()).contains("PHASE_X");
  }

  @Test
  void thePolicyIsTheOneGivenElseThatOfTheEnvironment() {
    assertThat(policy(Map.of())).isEqualTo("dev");
    assertThat(policy(Map.of("CI", "true"))).isEqualTo("strict");
    assertThat(policy(Map.of("CI", "true"), "--policy", "dev")).isEqualTo("dev");
    assertThat(policy(Map.of(), "--policy", "strict")).isEqualTo("strict");
  }

  private String policy(Map<String, String> variables, String... more) {
    List<String> arguments = new ArrayList<>(List.of("check", "--phase", "PHASE_A", "--json"));
    arguments.addAll(List.of(more));
    Call call = Call.with(variables, root, arguments.toArray(String[]::new));
    return call.json().at("/results/0/policy/name").asText();
  }

  @Test
  void thePolicyInForceIsExplainedWithoutJudging() {
    project.write("dod/policy.yaml", "version: 1\ntests: {minimum: 2}\n");

    Call call = Call.of(root, "check", "--explain-policy", "--policy", "strict");

    assertThat(call.exitCode()).isZero();
    assertThat(call.out())
        .startsWith("policy strict with dod/policy.yaml (SHA-256 ")
        .contains("tests.minimum: 2   (tighter than the standard 1)", "waivers.max_days: 90");
    assertThat(project.seal("PHASE_A")).doesNotExist();
    assertThat(
            Call.of(root, "check", "--explain-policy", "--json")
                .json()
                .at("/rules/tests.minimum")
                .asText())
        .isEqualTo("2");
  }

  @Test
  void aPolicyThatIsTooLooseIsExplainedAsAnError() {
    project.write("dod/policy.yaml", "version: 1\ntests: {minimum: 0}\n");

    Call call = Call.of(root, "check", "--explain-policy");

    assertThat(call.exitCode()).isEqualTo(4);
    assertThat(call.out()).contains("policy.loosened", "tests.minimum: 0");
  }
}
