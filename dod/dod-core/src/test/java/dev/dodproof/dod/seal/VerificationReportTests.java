package dev.dodproof.dod.seal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.dodproof.dod.sample.SampleProject;
import dev.dodproof.dod.verdict.Verdict;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The report names every check, in order: what held, what did not, and what was not looked at. */
class VerificationReportTests {

  @TempDir private static Path shared;
  private static SealedSample sealed;

  @TempDir private Path folder;

  @BeforeAll
  static void seal() throws Exception {
    sealed = SealedSample.in(shared);
  }

  private static List<String> lines(VerificationReport report) {
    return report.steps().stream()
        .map(step -> step.result() + " " + step.name().replaceAll("/runs/.*", "/runs/…"))
        .toList();
  }

  @Test
  void everyCheckOfAGenuineVerdictIsThere() throws Exception {
    VerificationReport report =
        VerdictVerifier.verify(
            sealed.file(),
            sealed
                .trusting()
                .atRoot(sealed.project.root())
                .underPolicy("strict")
                .ofPhase("PHASE_A")
                .beside(sealed.folder()));

    assertThat(lines(report))
        .containsExactly(
            "PASSED envelope",
            "PASSED payload type",
            "PASSED payload",
            "PASSED statement type",
            "PASSED predicate type",
            "PASSED predicate schema",
            "PASSED signature",
            "PASSED signature",
            "PASSED time",
            "PASSED trust",
            "PASSED verdict",
            "PASSED phase",
            "PASSED statements",
            "PASSED policy",
            "PASSED subjects",
            "PASSED commit",
            "PASSED tree",
            "PASSED file dod/DOD__PHASE_A.md",
            "PASSED file target/dod/activity_feed.jsonl",
            "PASSED file target/dod/runs/…",
            "PASSED file target/dod/runs/…",
            "PASSED beside PHASE_A.test-result.dsse.json",
            "PASSED beside PHASE_A.svr.dsse.json",
            "PASSED beside PHASE_A.sigstore.json");
    assertThat(detail(report, "verdict"))
        .isEqualTo("PROVEN, and every criterion in it is proven, attested or waived");
    assertThat(report.steps())
        .filteredOn(step -> step.name().equals("signature"))
        .extracting(VerificationStep::detail)
        .satisfiesExactly(
            trusted -> assertThat(trusted).startsWith("Ed25519").endsWith(", trusted"),
            named ->
                assertThat(named).startsWith("ML-DSA-65").endsWith(", which the verdict names"));
  }

  @Test
  void whatNobodyAskedForIsNotChecked() throws Exception {
    assertThat(lines(sealed.verify(sealed.file())))
        .filteredOn(line -> line.startsWith("NOT_CHECKED"))
        .containsExactly(
            "NOT_CHECKED phase",
            "NOT_CHECKED policy",
            "NOT_CHECKED commit",
            "NOT_CHECKED tree",
            "NOT_CHECKED file dod/DOD__PHASE_A.md",
            "NOT_CHECKED file target/dod/activity_feed.jsonl",
            "NOT_CHECKED file target/dod/runs/…",
            "NOT_CHECKED file target/dod/runs/…");
  }

  @Test
  void theTreeIsThatOfHeadAndNotOfAnotherCommit() throws Exception {
    String commit = sealed.statement().at("/predicate/commit/id").asText();

    assertThat(
            lines(
                VerdictVerifier.verify(
                    sealed.file(),
                    sealed.trusting().atRoot(sealed.project.root()).ofCommit(commit))))
        .contains("PASSED commit", "NOT_CHECKED tree");
  }

  @Test
  void aVerdictWithoutCommitIsNotTheOneOfACommit() throws Exception {
    SampleProject project = SampleProject.in(folder.resolve("project"));
    delete(project.file(".git"));
    SealedSample partial = SealedSample.of(project);

    VerificationReport unasked = partial.verify(partial.file());
    assertThat(unasked.verdict()).contains(Verdict.PARTIAL);
    assertThat(detail(unasked, "verdict")).isEqualTo("PARTIAL, and it names what is missing");
    assertThat(lines(unasked)).contains("NOT_CHECKED commit").doesNotContain("NOT_CHECKED tree");

    assertThat(lines(partial.verifyAtRoot(partial.file()))).contains("FAILED commit");
    assertThat(
            lines(
                VerdictVerifier.verify(
                    partial.file(), partial.trusting().ofCommit("c".repeat(40)))))
        .contains("FAILED commit");
  }

  private static void delete(Path folder) throws Exception {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"attested", "waived"})
  void whatPeopleVouchForIsGenuineAsWhatItIs(String standing) throws Exception {
    VerificationReport report =
        sealed.verify(
            sealed.signed(statement -> vouch(statement, standing).putObject("statement")));

    assertThat(SealedSample.failures(report)).isEmpty();
    assertThat(report.verdict()).contains(Verdict.PROVEN);
  }

  @Test
  void nobodyVouchesForWhatTheEvaluatorKnowsOrWithoutAStatement() throws Exception {
    for (byte[] file :
        List.of(
            sealed.signed(statement -> vouch(statement, "attested")),
            sealed.signed(statement -> vouch(statement, "believed").putObject("statement")),
            sealed.signed(
                statement -> {
                  ObjectNode criterion = vouch(statement, "attested");
                  criterion.putObject("statement");
                  criterion.put("built_in", "activity_started");
                }))) {
      assertThat(detail(sealed.verify(file), "verdict"))
          .startsWith("PROVEN, although its criterion '")
          .endsWith("' is not proven");
    }
  }

  /** Lets a person stand in for the tests of the first criterion that has some. */
  private static ObjectNode vouch(ObjectNode statement, String standing) {
    for (var criterion : statement.at("/predicate/criteria")) {
      if (criterion.path("built_in").isNull()) {
        ObjectNode vouched = (ObjectNode) criterion;
        vouched.put("standing", standing).put("proven", false).putArray("tests");
        SealedSample.predicate(statement).withArray(standing).add(criterion.path("id").asText());
        return vouched;
      }
    }
    throw new AssertionError("no criterion that needs tests");
  }

  @ParameterizedTest
  @ValueSource(strings = {"feed", "run", "commit"})
  void aProvenRestsOnFeedRunAndCommit(String field) throws Exception {
    VerificationReport report =
        sealed.verify(sealed.signed(s -> SealedSample.predicate(s).putNull(field)));

    assertThat(detail(report, "verdict"))
        .isIn(
            "PROVEN, although it rests on no activity feed",
            "PROVEN, although it rests on no run",
            "PROVEN, although not everything was committed");
  }

  private static String detail(VerificationReport report, String step) {
    return report.steps().stream()
        .filter(each -> each.name().equals(step))
        .map(VerificationStep::detail)
        .findFirst()
        .orElse("");
  }
}
