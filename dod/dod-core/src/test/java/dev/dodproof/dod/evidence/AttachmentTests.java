package dev.dodproof.dod.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dodproof.dod.evidence.Attachment.AttachedFile;
import dev.dodproof.dod.evidence.Attachment.Value;
import dev.dodproof.dod.files.FileDigest;
import dev.dodproof.dod.model.Finding;
import dev.dodproof.dod.model.FindingCode;
import dev.dodproof.ops.time.TimeSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a test attached, read again and compared with its record. */
class AttachmentTests {

  private static final String NAME = Recording.JVM + ".evidence/1-log.txt";
  private static final String SHA256 =
      "5023662705d96810758a40e018035f9a90b8df6e8250eb522e9ba9e188443ba7";

  @TempDir Path root;
  private Path run;
  private Path file;

  @BeforeEach
  void attach() throws IOException {
    run = Files.createDirectories(root.resolve("target/dod/runs").resolve(Recording.RUN));
    file = run.resolve(NAME);
    Files.createDirectories(file.getParent());
    Files.writeString(file, "opened");
  }

  @Test
  void wholeEvidenceIsShownWithItsTestAndNoFinding() {
    RunEvidence evidence = read(recording(NAME));

    String path = "target/dod/runs/" + Recording.RUN + "/" + NAME;
    assertThat(evidence.results().get(Recording.SEALS).attachments())
        .containsExactly(
            new AttachedFile("log", path, 6, SHA256), new Value("time to open", "12.5", "ms"));
    assertThat(evidence.results().get(Recording.SEALS).attachedFiles())
        .containsExactly(new FileDigest(path, SHA256));
    assertThat(codes(evidence)).noneMatch(code -> code.code().startsWith("evidence."));
  }

  @Test
  void changedEvidenceOfTheSameSizeIsFound() throws IOException {
    Files.writeString(file, "closed");

    assertOnly(FindingCode.EVIDENCE_HASH_MISMATCH, NAME);
  }

  @Test
  void grownEvidenceIsFound() throws IOException {
    Files.writeString(file, "opened too late");

    assertOnly(FindingCode.EVIDENCE_HASH_MISMATCH, NAME);
  }

  @Test
  void missingEvidenceIsFound() throws IOException {
    Files.delete(file);

    assertOnly(FindingCode.EVIDENCE_HASH_PATH_MISSING, NAME);
  }

  @Test
  void aFolderInPlaceOfEvidenceIsFound() throws IOException {
    Files.delete(file);
    Files.createDirectory(file);

    assertOnly(FindingCode.EVIDENCE_HASH_PATH_MISSING, NAME);
  }

  @Test
  void aLinkInPlaceOfEvidenceIsFoundThoughItsContentIsRight() throws IOException {
    Path elsewhere = Files.writeString(root.resolve("elsewhere"), "opened");
    Files.delete(file);
    Files.createSymbolicLink(file, elsewhere);

    assertOnly(FindingCode.EVIDENCE_PATH_TRAVERSAL, NAME);
  }

  @Test
  void aLinkInPlaceOfTheFolderIsFoundThoughItsContentIsRight() throws IOException {
    Path elsewhere = root.resolve("elsewhere");
    Files.move(file.getParent(), elsewhere);
    Files.createSymbolicLink(file.getParent(), elsewhere);

    assertOnly(FindingCode.EVIDENCE_PATH_TRAVERSAL, NAME);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../../../../secret",
        "/etc/hosts",
        "other.evidence/1-log.txt",
        Recording.JVM + ".evidence/../1-log.txt",
        Recording.JVM + ".evidence/log.txt",
        Recording.JVM + ".evidence/1-",
        "",
      })
  void aPathThatIsNotOfTheRecordsOwnFolderIsFoundAndNeverRead(String path) {
    assertOnly(FindingCode.EVIDENCE_PATH_TRAVERSAL, path);
  }

  @Test
  void lostEvidenceIsAFindingAtItsLine() {
    Recording recording =
        Recording.open()
            .plan(1)
            .test(Recording.SEALS, Recording.SEALS_ID)
            .started(Recording.SEALS_ID)
            .evidence("lost", Recording.SEALS_ID, Map.of("name", "log", "reason", "no space left"))
            .finished(Recording.SEALS_ID, "SUCCESSFUL")
            .planFinished()
            .closed();

    Finding finding = finding(read(recording), FindingCode.EVIDENCE_LOST);
    assertThat(finding.location().line()).isEqualTo(4);
    assertThat(finding.found()).contains("no space left");
  }

  @Test
  void evidenceOfATestThatThePlanDoesNotNameDamagesTheRecord() {
    Recording recording =
        Recording.open()
            .plan(1)
            .line("evidence_value", Map.of("node", 1, "name", "n", "value", "1", "unit", ""))
            .planFinished()
            .closed();

    assertThat(finding(read(recording), FindingCode.RECORD_DAMAGED).found())
        .contains("its field 'node' is 1, expected the seq of a line that names a test");
  }

  private static Recording recording(String path) {
    return Recording.open()
        .plan(1)
        .test(Recording.SEALS, Recording.SEALS_ID)
        .started(Recording.SEALS_ID)
        .evidence(
            "file",
            Recording.SEALS_ID,
            Map.of("name", "log", "path", path, "size", 6, "sha256", SHA256))
        .evidence(
            "value",
            Recording.SEALS_ID,
            Map.of("name", "time to open", "value", "12.5", "unit", "ms"))
        .finished(Recording.SEALS_ID, "SUCCESSFUL")
        .planFinished()
        .closed();
  }

  private void assertOnly(FindingCode code, String path) {
    RunEvidence evidence = read(recording(path));

    assertThat(codes(evidence).filter(each -> each.code().startsWith("evidence.")))
        .containsExactly(code);
    assertThat(evidence.whole()).isFalse();
  }

  private static Finding finding(RunEvidence evidence, FindingCode code) {
    return evidence.findings().stream()
        .filter(finding -> finding.code() == code)
        .findFirst()
        .orElseThrow();
  }

  private static Stream<FindingCode> codes(RunEvidence evidence) {
    return evidence.findings().stream().map(Finding::code);
  }

  private RunEvidence read(Recording recording) {
    recording.writeTo(run);
    return RunEvidenceReader.readLatest(root, run.getParent(), TimeSource.system());
  }
}
