package dev.dodproof.dod.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.dodproof.dod.sample.SampleDocument;
import dev.dodproof.dod.sample.SampleProject;
import dev.dodproof.dod.seal.VerdictVerifier;
import dev.dodproof.dod.seal.VerificationOptions;
import dev.dodproof.dod.trust.TrustedSigners;
import dev.dodproof.dod.verdict.Activity;
import dev.dodproof.dod.verdict.FeedState;
import dev.dodproof.dod.verdict.PhaseVerdict;
import dev.dodproof.dod.verdict.Verdict;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole way on a real project: read, complete, judge, seal, report. */
class DodCheckTests {

  @TempDir private Path folder;
  private SampleProject project;

  @BeforeEach
  void copySample() {
    project = SampleProject.in(folder.resolve("project"));
  }

  @Test
  void aTestedProjectIsProvenSealedAndReported() throws Exception {
    CheckOutcome outcome = DodCheck.run(Checks.request(project, Checks.ALL));

    assertThat(outcome.verdicts()).allSatisfy(v -> assertThat(v.missing()).isEmpty());
    assertThat(outcome.overall()).isEqualTo(Verdict.PROVEN);
    for (String phase : List.of("PHASE_A", "PHASE_B")) {
      assertThat(
              VerdictVerifier.verify(
                      Files.readAllBytes(project.seal(phase)),
                      VerificationOptions.trusting(
                              TrustedSigners.of(outcome.key().orElseThrow().verificationKeys()))
                          .atRoot(project.root())
                          .beside(project.file("target/dod")))
                  .verdict())
          .contains(Verdict.PROVEN);
    }
    assertThat(outcome.report()).isRegularFile().content().contains("PHASE_A", "PHASE_B");
    assertThat(project.file("target/dod/report.md")).content().contains("PHASE_A", "PHASE_B");
    JsonNode json =
        JsonMapper.builder()
            .build()
            .readTree(Files.readString(project.file("target/dod/PHASE_A.verdict.json")));
    assertThat(json.path("verdict").asText()).isEqualTo("PROVEN");
    assertThat(json.path("provisional").asBoolean(true)).isFalse();
  }

  @Test
  void aDocumentThatIsNotInTheCommitJudgesNothing() throws Exception {
    Files.copy(project.file("dod/DOD__PHASE_A.md"), project.file("target/DOD__PHASE_A.md"));
    ProjectFiles files = ProjectFiles.below(project.root());
    ProjectFiles elsewhere =
        new ProjectFiles(
            files.root(),
            Optional.of(project.file("target")),
            files.phases(),
            files.feed(),
            files.runs(),
            files.reports());

    PhaseVerdict verdict =
        DodCheck.run(Checks.with(Checks.request(project, Checks.ALL), elsewhere)).verdicts().get(0);

    assertThat(verdict.verdict()).isEqualTo(Verdict.PARTIAL);
    assertThat(verdict.missing()).contains("git.uncommitted");
  }

  @Test
  void aFeedBehindALinkOutOfTheRootIsNotRead() throws Exception {
    Checks.check(project);
    Path outside = project.root().resolveSibling("outside.jsonl");
    Files.move(project.feed(), outside);
    Files.createSymbolicLink(project.feed(), outside);

    PhaseVerdict verdict = Checks.check(project);

    assertThat(verdict.verdict()).isEqualTo(Verdict.PARTIAL);
    assertThat(verdict.feed()).isInstanceOf(FeedState.Damaged.class);
  }

  @Test
  void theEventsOfAFinishedRunAreInOrder() throws Exception {
    PhaseVerdict verdict = Checks.check(project);

    Activity activity = verdict.activity();
    assertThat(activity.started().orElseThrow()).isBefore(activity.completed().orElseThrow());
    assertThat(activity.completed().orElseThrow()).isBefore(activity.verified().orElseThrow());
    assertThat(activity.verified().orElseThrow()).isBeforeOrEqualTo(verdict.judgedAt());
  }

  @Test
  void aSecondCheckAppendsNothingAndComesToTheSameVerdict() throws Exception {
    Checks.check(project);
    byte[] feed = Files.readAllBytes(project.feed());

    PhaseVerdict again = Checks.check(project);

    assertThat(again.missing()).isEmpty();
    assertThat(again.verdict()).isEqualTo(Verdict.PROVEN);
    assertThat(project.feed()).hasBinaryContent(feed);
  }

  @Test
  void withoutCompletionTheFeedIsOnlyRead() throws Exception {
    CheckRequest request = Checks.request(project, Checks.PHASE_A);
    CheckRequest readOnly =
        new CheckRequest(
            request.files(),
            request.selection(),
            request.policy(),
            false,
            request.sealing(),
            request.time());

    PhaseVerdict verdict = DodCheck.run(readOnly).verdicts().get(0);

    assertThat(verdict.verdict()).isEqualTo(Verdict.PARTIAL);
    assertThat(Checks.codes(verdict))
        .contains("activity.started", "activity.completed", "activity.verified");
    assertThat(project.feed()).doesNotExist();
  }

  @Test
  void judgingWritesNothing() throws Exception {
    Map<String, String> before = SampleProject.tree(folder);

    DodCheck.judge(Checks.request(project, Checks.ALL));

    assertThat(SampleProject.tree(folder)).isEqualTo(before);
  }

  @Test
  void judgingWithPrerequisitesMakesNoKeyEither() throws Exception {
    requireAForB();
    Map<String, String> before = SampleProject.tree(folder);

    List<PhaseVerdict> verdicts = DodCheck.judge(Checks.request(project, Checks.ALL));

    assertThat(SampleProject.tree(folder)).isEqualTo(before);
    assertThat(Checks.finding(verdicts.get(1), "gate.requires_not_proven").found())
        .contains("no key");
  }

  @Test
  void judgingComesToTheVerdictOfTheCheckBefore() throws Exception {
    requireAForB();
    DodCheck.run(Checks.request(project, Checks.ALL));

    List<PhaseVerdict> verdicts = DodCheck.judge(Checks.request(project, Checks.ALL));

    assertThat(verdicts)
        .allSatisfy(verdict -> assertThat(verdict.missing()).isEmpty())
        .extracting(PhaseVerdict::verdict)
        .containsOnly(Verdict.PROVEN);
  }

  @Test
  void aProvisionalCheckVoidsTheSealOfItsPhaseAlone() throws Exception {
    DodCheck.run(Checks.request(project, Checks.ALL));

    CheckRequest request = Checks.request(project, Checks.PHASE_A);
    CheckOutcome outcome = DodCheck.run(Checks.with(request, new Sealing.Provisional()));

    assertThat(outcome.key()).isEmpty();
    assertThat(project.seal("PHASE_A")).doesNotExist();
    assertThat(project.seal("PHASE_B")).isRegularFile();
    assertThat(project.file("target/dod/PHASE_A.verdict.json"))
        .content()
        .contains("\"provisional\" : true");
  }

  @Test
  void onlyTouchedPhasesAreCheckedWhenAskedFor() throws Exception {
    project.write("dod/DOD__PHASE_C.md", SampleDocument.of("PHASE_C", "- [ ] Nobody tests this"));

    CheckOutcome outcome = DodCheck.run(Checks.request(project, new Selection.Touched()));

    assertThat(outcome.verdicts())
        .extracting(PhaseVerdict::phaseId)
        .containsExactly("PHASE_A", "PHASE_B");
  }

  @Test
  void aPhaseNobodyTestsIsDesignedAndDecidesTheWhole() throws Exception {
    project.write("dod/DOD__PHASE_C.md", SampleDocument.of("PHASE_C", "- [ ] Nobody tests this"));

    CheckOutcome outcome = DodCheck.run(Checks.request(project, Checks.ALL));

    assertThat(outcome.overall()).isEqualTo(Verdict.DESIGNED);
    assertThat(Checks.finding(outcome.verdicts().get(2), "criterion.unclaimed").location().file())
        .isEqualTo("dod/DOD__PHASE_C.md");
  }

  @Test
  void anUnknownPhaseIsAnErrorThatNamesTheKnownOnes() {
    assertThatExceptionOfType(CheckException.class)
        .isThrownBy(() -> DodCheck.run(Checks.request(project, new Selection.One("PHASE_X"))))
        .withMessageContainingAll("PHASE_X", "PHASE_A, PHASE_B", "DOD__PHASE_X.md");
  }

  @Test
  void withoutChecklistThereIsNothingToCheck() throws Exception {
    Files.delete(project.file("dod/DOD__PHASE_A.md"));
    Files.delete(project.file("dod/DOD__PHASE_B.md"));

    assertThatExceptionOfType(CheckException.class)
        .isThrownBy(() -> DodCheck.run(Checks.request(project, Checks.ALL)))
        .withMessageContainingAll("no checklist", project.root().toString(), "--docs-dir");
  }

  @Test
  void aDocumentWithAnUnusableNameIsNamedInsteadOfCalledAbsent() throws Exception {
    Files.delete(project.file("dod/DOD__PHASE_B.md"));
    Files.move(project.file("dod/DOD__PHASE_A.md"), project.file("dod/DOD__PHASE A.md"));

    assertThatExceptionOfType(CheckException.class)
        .isThrownBy(() -> DodCheck.run(Checks.request(project, Checks.ALL)))
        .withMessageContainingAll("no checklist", "DOD__PHASE A.md");
  }

  @Test
  void aMissingDocumentsFolderIsNamed() {
    ProjectFiles files = ProjectFiles.below(project.root());
    ProjectFiles elsewhere =
        new ProjectFiles(
            files.root(),
            Optional.of(project.file("nowhere")),
            files.phases(),
            files.feed(),
            files.runs(),
            files.reports());

    assertThatExceptionOfType(CheckException.class)
        .isThrownBy(() -> DodCheck.run(Checks.with(Checks.request(project, Checks.ALL), elsewhere)))
        .withMessageContainingAll("no checklist", "nowhere");
  }

  @Test
  void aFileInPlaceOfTheReportsFolderIsAnErrorWithoutClassNames() {
    ProjectFiles files = ProjectFiles.below(project.root());
    Path reports = project.write("reports", "in the way");
    ProjectFiles elsewhere =
        new ProjectFiles(
            files.root(), files.documents(), files.phases(), files.feed(), files.runs(), reports);

    assertThatExceptionOfType(CheckException.class)
        .isThrownBy(() -> DodCheck.run(Checks.with(Checks.request(project, Checks.ALL), elsewhere)))
        .withMessageContainingAll(reports.toString(), "--reports-dir")
        .withMessageNotContaining("Exception");
    assertThat(reports).hasContent("in the way");
  }

  @Test
  void aBrokenKeyIsAnErrorAndLeavesNoSeal() throws Exception {
    CheckRequest request =
        Checks.with(
            Checks.request(project, Checks.ALL),
            new Sealing.WithKeyOf(Map.of("DOD_SEAL_KEY", "no key"), Checks.home(project)));

    assertThatExceptionOfType(CheckException.class)
        .isThrownBy(() -> DodCheck.run(request))
        .withMessageContainingAll("cannot be sealed", "DOD_SEAL_KEY");
    assertThat(project.seal("PHASE_A")).doesNotExist();
  }

  @Test
  void theFeedIsNamedRelativeToTheRoot() throws Exception {
    PhaseVerdict verdict = Checks.check(project);

    assertThat(verdict.feed()).isInstanceOf(FeedState.Whole.class);
    assertThat(verdict.feed().path()).isEqualTo("target/dod/activity_feed.jsonl");
  }

  private void requireAForB() {
    project.write("dod/phases.yaml", "phases:\n  PHASE_B:\n    requires: [PHASE_A]\n");
    project.git("update-index", "--refresh");
    ignorePhases();
  }

  /** The run was made without the file; ignoring it keeps commit and work tree as they were. */
  private void ignorePhases() {
    project.write(".git/info/exclude", "dod/phases.yaml\n");
  }
}
