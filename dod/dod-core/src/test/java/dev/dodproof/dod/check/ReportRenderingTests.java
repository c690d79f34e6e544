package dev.dodproof.dod.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.dodproof.dod.policy.PolicyChoice;
import dev.dodproof.dod.sample.SampleProject;
import dev.dodproof.dod.verdict.Policy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Reports are written from what is stored, or not at all. */
class ReportRenderingTests {

  @TempDir private Path folder;
  private SampleProject project;

  @BeforeEach
  void judgeSample() throws Exception {
    project = SampleProject.in(folder.resolve("project"));
    DodCheck.run(Checks.request(project, Checks.ALL));
  }

  private CheckOutcome render() throws CheckException {
    return ReportRendering.render(Checks.request(project, Checks.ALL));
  }

  private Path verdict() {
    return project.file("target/dod/PHASE_A.verdict.json");
  }

  private void assertRefused(String... saying) {
    assertThatExceptionOfType(CheckException.class)
        .isThrownBy(this::render)
        .withMessageContainingAll(saying);
  }

  @Test
  void theReportsComeOutAsTheyWereAndNothingElseIsTouched() throws Exception {
    Path page = project.file("target/dod/index.html");
    Path text = project.file("target/dod/report.md");
    String before = Files.readString(page);
    Files.delete(page);
    Files.delete(text);
    Map<String, String> tree = SampleProject.tree(project.root());

    CheckOutcome outcome = render();

    assertThat(page).hasContent(before);
    assertThat(text).isNotEmptyFile();
    assertThat(outcome.report()).isEqualTo(page);
    assertThat(outcome.key()).isEmpty();
    Files.delete(page);
    Files.delete(text);
    tree.keySet().removeAll(Set.of("target/dod/", "target/dod/check.lock"));
    assertThat(SampleProject.tree(project.root())).containsAllEntriesOf(tree);
  }

  @Test
  void aVerdictThatAnotherOneWentBeforeIsReported() throws Exception {
    DodCheck.run(Checks.request(project, Checks.ALL));

    assertThat(render().verdicts()).hasSize(2);
  }

  @Test
  void aVerdictUnderAPolicyFileIsReportedUntilTheFileChanges() throws Exception {
    project.write("dod/policy.yaml", "version: 1\ntests: {minimum: 2}\n");
    Policy policy = PolicyChoice.find(project.root(), project.root(), Optional.empty(), Map.of());
    DodCheck.run(Checks.with(Checks.request(project, Checks.ALL), policy));

    assertThat(render().verdicts()).hasSize(2);

    project.write("dod/policy.yaml", "version: 1\ntests: {minimum: 3}\n");
    assertRefused("PHASE_A.verdict.json", "changed since");
    Files.delete(project.file("dod/policy.yaml"));
    assertRefused("PHASE_A.verdict.json", "changed since");
  }

  @Test
  void onlyTheWantedPhaseIsReported() throws Exception {
    CheckOutcome outcome = ReportRendering.render(Checks.request(project, Checks.PHASE_A));

    assertThat(outcome.verdicts()).singleElement().matches(v -> v.phaseId().equals("PHASE_A"));
  }

  @Test
  void filesThatChangedHaveNoReport() throws Exception {
    project.write("NOTES.md", "not committed");

    assertRefused("PHASE_A.verdict.json", "changed since", "mvn verify");
  }

  @Test
  void anEditedVerdictHasNoReport() throws Exception {
    String text = Files.readString(verdict());
    Files.writeString(verdict(), text.replace("\"title\" : \"", "\"title\" : \"Better "));

    assertRefused("PHASE_A.verdict.json", "no longer that of these files");
  }

  @Test
  void aVerdictUnderAnotherToolsVersionIsReported() throws Exception {
    String text = Files.readString(verdict());
    Files.writeString(
        verdict(), text.replaceAll("\"version\" : \"[^\"]*\"", "\"version\" : \"0\""));

    assertThat(render().verdicts()).hasSize(2);
  }

  @Test
  void withoutAVerdictThereIsNothingToReport() throws Exception {
    Files.delete(verdict());
    Files.delete(project.file("target/dod/PHASE_B.verdict.json"));

    assertRefused("no verdict to report", "*.verdict.json");
  }

  @Test
  void aVerdictWithoutItsDocumentIsNamed() throws Exception {
    Files.delete(project.file("dod/DOD__PHASE_B.md"));
    Files.delete(verdict());

    assertRefused("PHASE_B.verdict.json", "has lost its document");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "null",
        "[]",
        "{}",
        "{\"schema\":\"dod-verdict/v1\",\"policy\":{\"name\":\"strict\"}}",
        "{\"schema\":\"dod-verdict/v2\",\"policy\":{\"name\":\"strict\"},\"judged_at\":\"2026-01-01T00:00:00Z\"}",
        "{\"schema\":\"dod-verdict/v1\",\"policy\":{\"name\":\"lax\"},\"judged_at\":\"2026-01-01T00:00:00Z\"}",
        "{\"schema\":\"dod-verdict/v1\",\"policy\":{\"name\":\"strict\"},\"judged_at\":\"noon\"}",
        "{\"schema\":\"dod-verdict/v1\",\"policy\":{\"name\":\"dev\",\"file\":\"../p\"},\"judged_at\":\"2026-01-01T00:00:00Z\"}",
        "{\"schema\":1,\"schema\":2}"
      })
  void aDamagedVerdictIsNamed(String text) throws Exception {
    Files.writeString(verdict(), text);

    assertRefused("the stored verdict cannot be reported", "PHASE_A.verdict.json", "judge anew");
  }

  @Test
  void everyCutVerdictIsNamed() throws Exception {
    String whole = Files.readString(verdict());
    for (int length = 0; length < whole.length() - 1; length += 1 + whole.length() / 12) {
      Files.writeString(verdict(), whole.substring(0, length));

      assertRefused("PHASE_A.verdict.json");
    }
  }

  @Test
  void aFolderInPlaceOfAVerdictIsNamed() throws Exception {
    Files.delete(verdict());
    Files.createDirectory(verdict());

    assertRefused("PHASE_A.verdict.json", "cannot be read");
  }

  @Test
  void aFolderInPlaceOfAReportIsNamed() throws Exception {
    Path page = project.file("target/dod/index.html");
    Files.delete(page);
    Files.createDirectories(page.resolve("folder"));

    assertRefused("the report cannot be written", "index.html");
  }
}
