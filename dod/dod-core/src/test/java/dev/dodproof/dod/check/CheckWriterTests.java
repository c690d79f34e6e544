package dev.dodproof.dod.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.dodproof.dod.sample.SampleProject;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The files a check leaves, over whatever lay there. */
class CheckWriterTests {

  private static final String REPORTS = "target/dod";

  @TempDir private Path folder;
  private SampleProject project;

  @BeforeEach
  void copySample() {
    project = SampleProject.in(folder.resolve("project"));
  }

  @Test
  void noTemporaryFileIsLeft() throws Exception {
    DodCheck.run(Checks.request(project, Checks.ALL));

    try (Stream<Path> files = Files.list(project.file(REPORTS))) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrder(
              "PHASE_A.dsse.json",
              "PHASE_A.sigstore.json",
              "PHASE_A.svr.dsse.json",
              "PHASE_A.test-result.dsse.json",
              "PHASE_A.verdict.json",
              "PHASE_B.dsse.json",
              "PHASE_B.sigstore.json",
              "PHASE_B.svr.dsse.json",
              "PHASE_B.test-result.dsse.json",
              "PHASE_B.verdict.json",
              "activity_feed.jsonl",
              "activity_feed.jsonl.lock",
              "check.lock",
              "index.html",
              "report.md",
              "runs");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"index.html", "report.md", "PHASE_A.verdict.json", "PHASE_A.dsse.json"})
  void anOldReadOnlyFileIsReplaced(String name) throws Exception {
    Path old = project.write(REPORTS + "/" + name, "old");
    assertThat(old.toFile().setReadOnly()).isTrue();

    Checks.check(project);

    assertThat(old).isRegularFile().content().hasSizeGreaterThan(100);
  }

  @ParameterizedTest
  @ValueSource(strings = {"index.html", "report.md", "PHASE_A.verdict.json", "PHASE_A.dsse.json"})
  void aFolderInPlaceOfAFileIsAnErrorThatLeavesNoTemporaryFile(String name) throws Exception {
    project.write(REPORTS + "/" + name + "/kept.txt", "kept");

    assertThatExceptionOfType(CheckException.class)
        .isThrownBy(() -> Checks.check(project))
        .withMessageContainingAll(name, "expected a writable folder")
        .withMessageNotContaining("Exception");
    assertThat(project.file(REPORTS + "/" + name + "/kept.txt")).hasContent("kept");
    assertThat(temporaryFiles()).isEmpty();
  }

  @Test
  void aLinkIsReplacedAndWhatItLeadsToIsLeftAlone() throws Exception {
    Path victim = Files.writeString(folder.resolve("victim"), "precious");
    Files.createDirectories(project.file(REPORTS));
    Files.createSymbolicLink(project.file(REPORTS + "/index.html"), victim);

    Checks.check(project);

    assertThat(victim).hasContent("precious");
    assertThat(project.file(REPORTS + "/index.html")).isRegularFile().content().contains("PHASE_A");
  }

  @Test
  void theReportsMayBeReadByWhoeverMayReadOtherNewFiles() throws Exception {
    assumeTrue(
        FileSystems.getDefault().supportedFileAttributeViews().contains("posix"),
        "file modes exist on POSIX file systems only");
    Path usual = project.write("target/usual.txt", "any new file");

    Checks.check(project);

    String mode = PosixFilePermissions.toString(Files.getPosixFilePermissions(usual));
    for (String name : new String[] {"index.html", "report.md", "PHASE_A.verdict.json"}) {
      Path report = project.file(REPORTS + "/" + name);
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(report)))
          .as(name)
          .isEqualTo(mode);
    }
  }

  @Test
  void aFolderForReportsIsMade() throws Exception {
    ProjectFiles files = ProjectFiles.below(project.root());
    Path reports = project.file("target/some/where/else");
    CheckRequest request =
        Checks.with(
            Checks.request(project, Checks.ALL),
            new ProjectFiles(
                files.root(),
                files.documents(),
                files.phases(),
                files.feed(),
                files.runs(),
                reports));

    CheckOutcome outcome = DodCheck.run(request);

    assertThat(outcome.report()).isEqualTo(reports.resolve("index.html")).isRegularFile();
    assertThat(reports.resolve("PHASE_A.dsse.json")).isRegularFile();
    assertThat(project.seal("PHASE_A")).doesNotExist();
  }

  private Stream<Path> temporaryFiles() throws IOException {
    try (Stream<Path> files = Files.list(project.file(REPORTS))) {
      return files.filter(file -> file.toString().endsWith(".tmp")).toList().stream();
    }
  }
}
