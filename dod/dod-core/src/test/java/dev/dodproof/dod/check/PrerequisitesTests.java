package dev.dodproof.dod.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.dodproof.dod.sample.SampleDocument;
import dev.dodproof.dod.sample.SampleProject;
import dev.dodproof.dod.verdict.PhaseVerdict;
import dev.dodproof.dod.verdict.Verdict;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Phases that require others: only a seal that verifies now counts, and nothing gets lost. */
class PrerequisitesTests {

  private static final Selection PHASE_B = new Selection.One("PHASE_B");

  @TempDir private Path folder;
  private SampleProject project;

  @BeforeEach
  void copySample() {
    project = SampleProject.in(folder.resolve("project"));
    project.write(".git/info/exclude", "dod/phases.yaml\n");
  }

  private void phases(String yaml) {
    project.write("dod/phases.yaml", yaml);
  }

  private List<PhaseVerdict> check(Selection selection) throws CheckException {
    return DodCheck.run(Checks.request(project, selection)).verdicts();
  }

  private String unproven(PhaseVerdict verdict) {
    assertThat(verdict.verdict()).isEqualTo(Verdict.PARTIAL);
    return Checks.finding(verdict, "gate.requires_not_proven").found();
  }

  @Test
  void aRequiredPhaseIsJudgedFirstAndCountsByItsNewSeal() throws Exception {
    phases("phases:\n  PHASE_A:\n    requires: [PHASE_B]\n  PHASE_B:\n");

    List<PhaseVerdict> verdicts = check(Checks.ALL);

    assertThat(verdicts).extracting(PhaseVerdict::phaseId).containsExactly("PHASE_B", "PHASE_A");
    assertThat(verdicts).extracting(PhaseVerdict::verdict).containsOnly(Verdict.PROVEN);
  }

  @Test
  void aRequiredPhaseWithoutSealDoesNotCount() throws Exception {
    phases("phases:\n  PHASE_B:\n    requires: [PHASE_A]\n");

    assertThat(unproven(check(PHASE_B).get(0))).contains("PHASE_A", "no sealed verdict");
  }

  @Test
  void aRequiredPhaseWithAnEarlierSealOfThisCommitCounts() throws Exception {
    phases("phases:\n  PHASE_B:\n    requires: [PHASE_A]\n");
    check(Checks.ALL);

    assertThat(check(PHASE_B).get(0).verdict()).isEqualTo(Verdict.PROVEN);
  }

  @Test
  void aRequiredPhaseNobodyHasADocumentForDoesNotCount() throws Exception {
    phases("phases:\n  PHASE_B:\n    requires: [PHASE_X]\n");

    assertThat(unproven(check(PHASE_B).get(0))).contains("PHASE_X");
  }

  @Test
  void aSealedPartialDoesNotCount() throws Exception {
    phases("phases:\n  PHASE_B:\n    requires: [PHASE_A]\n");
    project.write(
        "dod/DOD__PHASE_A.md",
        SampleDocument.of("PHASE_A", "- [ ] Store: atomic write, roundtrip, deletion"));

    PhaseVerdict verdict = check(Checks.ALL).get(1);

    assertThat(unproven(verdict)).contains("PARTIAL");
  }

  @Test
  void aSealOfAnotherKeyDoesNotCount() throws Exception {
    check(Checks.ALL);
    phases("phases:\n  PHASE_B:\n    requires: [PHASE_A]\n");
    CheckRequest request =
        Checks.with(
            Checks.request(project, PHASE_B),
            new Sealing.WithKeyOf(Map.of(), folder.resolve("other-home")));

    assertThat(unproven(DodCheck.run(request).verdicts().get(0))).contains("does not verify");
  }

  @Test
  void aSealOfAnotherCommitDoesNotCount() throws Exception {
    check(Checks.ALL);
    phases("phases:\n  PHASE_B:\n    requires: [PHASE_A]\n");
    project.commitAll();

    assertThat(unproven(check(PHASE_B).get(0))).contains("does not verify (commit");
  }

  @Test
  void theSealOfAnotherPhaseUnderTheNameDoesNotCount() throws Exception {
    check(Checks.ALL);
    phases("phases:\n  PHASE_B:\n    requires: [PHASE_C]\n");
    Files.copy(project.seal("PHASE_A"), project.seal("PHASE_C"));

    assertThat(unproven(check(PHASE_B).get(0))).contains("another phase");
  }

  @Test
  void aFolderInPlaceOfTheSealDoesNotCount() throws Exception {
    phases("phases:\n  PHASE_B:\n    requires: [PHASE_A]\n");
    Files.createDirectories(project.seal("PHASE_A"));

    assertThat(unproven(check(PHASE_B).get(0))).contains("no sealed verdict");
  }

  @Test
  void aProvisionalCheckTrustsNoSeal() throws Exception {
    check(Checks.ALL);
    phases("phases:\n  PHASE_B:\n    requires: [PHASE_A]\n");
    CheckRequest request = Checks.with(Checks.request(project, PHASE_B), new Sealing.Provisional());

    assertThat(unproven(DodCheck.run(request).verdicts().get(0))).contains("no key");
  }

  @Test
  void anItemThatDeniesPrerequisitesIsContradicted() throws Exception {
    phases("phases:\n  PHASE_B:\n    requires: [PHASE_A]\n");
    project.write(
        "dod/DOD__PHASE_B.md",
        SampleDocument.of(
            "PHASE_B", "- [ ] Backup restored\n- [ ] No prerequisite phases required"));

    PhaseVerdict verdict = check(Checks.ALL).get(1);

    assertThat(verdict.verdict()).isEqualTo(Verdict.PARTIAL);
    assertThat(Checks.finding(verdict, "gate.has_prerequisites").found()).contains("PHASE_A");
  }

  @Test
  void withoutFileNothingIsRequired() throws Exception {
    assertThat(check(PHASE_B).get(0).verdict()).isEqualTo(Verdict.PROVEN);
  }

  static Stream<String> unusableFiles() {
    String deep = "[".repeat(5000);
    return Stream.of(
        "",
        "phases",
        "- PHASE_A\n",
        "phases: []\n",
        "phases: {PHASE_B: [PHASE_A]}\n",
        "phases: {PHASE_B: {requires: PHASE_A}}\n",
        "phases: {PHASE_B: {requires: [[PHASE_A]]}}\n",
        "phases: {PHASE_B: {requires: [~]}}\n",
        "phases: {PHASE_B: {requires: ['']}}\n",
        "phases: {PHASE_B: {requires: {PHASE_A: 1}}}\n",
        "phases: {PHASE_B: {require: [PHASE_A]}}\n",
        "phases: {PHASE_B: {}}\nphase: {PHASE_B: {requires: [PHASE_A]}}\n",
        "phases: {PHASE_B: {}, PHASE_B: {requires: [PHASE_A]}}\n",
        "phases: {PHASE_B: {requires: [PHASE_A], requires: []}}\n",
        "phases: {}\n---\nphases: {PHASE_B: {requires: [PHASE_A]}}\n",
        "base: &b {requires: [PHASE_A]}\nphases: {PHASE_B: {<<: *b}}\n",
        "phases:\n  PHASE_C: &b {requires: [PHASE_A]}\n  PHASE_B: *b\n",
        "phases: {PHASE_A: {requires: [PHASE_B]}, PHASE_B: {requires: [PHASE_A]}}\n",
        "phases: {PHASE_B: {requires: [PHASE_B]}}\n",
        "phases: {PHASE_B: {requires: [PHASE_A]}\n",
        "phases: " + deep,
        "phases: !!java.net.URL {PHASE_B: {requires: []}}\n\u0000",
        """
        a: &a [x,x,x,x,x,x,x,x,x]
        b: &b [*a,*a,*a,*a,*a,*a]
        phases: *b
        """,
        "#" + "x".repeat(1 << 20) + "\nphases: {}\n",
        chain(5000));
  }

  private static String chain(int length) {
    StringBuilder yaml = new StringBuilder("phases:\n");
    for (int i = 0; i < length; i++) {
      yaml.append(" P").append(i).append(": {requires: [P").append(i + 1).append("]}\n");
    }
    return yaml.toString();
  }

  @ParameterizedTest
  @MethodSource("unusableFiles")
  void whatIsNotUnderstoodIsRefusedAndVoidsTheVerdict(String yaml) throws Exception {
    check(PHASE_B);
    phases(yaml);

    assertThatExceptionOfType(CheckException.class)
        .isThrownBy(() -> check(PHASE_B))
        .withMessageContainingAll("phases.yaml", "found", "expected", "requires")
        .withMessageNotContaining("Exception");
    assertThat(project.seal("PHASE_B")).doesNotExist();
    assertThat(project.file("target/dod/PHASE_B.verdict.json")).doesNotExist();
  }

  @Test
  void aCycleIsSpelledOut() {
    phases("phases: {A: {requires: [B]}, B: {requires: [PHASE_B]}, PHASE_B: {requires: [B]}}\n");

    assertThatExceptionOfType(CheckException.class)
        .isThrownBy(() -> check(PHASE_B))
        .withMessageContaining("B → PHASE_B → B");
  }

  @Test
  void aDiamondIsNoCycle() throws Exception {
    phases(
        "phases: {PHASE_B: {requires: [PHASE_A, Y]}, PHASE_A: {requires: []}, Y: {requires:"
            + " [PHASE_A]}}\n");

    assertThat(check(Checks.ALL)).extracting(PhaseVerdict::phaseId).hasSize(2);
  }

  @Test
  void aLongestAllowedChainIsNoTrouble() throws Exception {
    phases(chain(999));

    assertThat(check(PHASE_B).get(0).missing())
        .allMatch(each -> each.startsWith("gate.unknown_phase:") || each.contains("auto_checker"));
  }

  @Test
  void aFolderInPlaceOfTheFileIsRefused() throws Exception {
    Files.createDirectory(project.file("dod/phases.yaml"));

    assertThatExceptionOfType(CheckException.class)
        .isThrownBy(() -> check(PHASE_B))
        .withMessageContaining("no regular file");
  }
}
