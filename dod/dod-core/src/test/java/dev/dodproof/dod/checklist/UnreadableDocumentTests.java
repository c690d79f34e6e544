package dev.dodproof.dod.checklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.dodproof.dod.model.Finding;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnreadableDocumentTests {

  private static final byte[] GOOD =
      (Documents.METADATA + "- [ ] item\n").getBytes(StandardCharsets.UTF_8);

  @TempDir private Path folder;

  @Test
  void isReportedWhenAbsent() {
    assertUnreadable(folder.resolve(Documents.PATH), "no such file");
  }

  @Test
  void isReportedWhenADirectory() throws IOException {
    Path directory = Files.createDirectories(folder.resolve(Documents.PATH));

    assertUnreadable(directory, "no regular file");
  }

  @Test
  void isReportedWhenADanglingOrLoopingLink() throws IOException {
    Path dangling = Files.createSymbolicLink(folder.resolve("DOD__A.md"), Path.of("absent"));
    Path loop = Files.createSymbolicLink(folder.resolve("DOD__B.md"), Path.of("DOD__B.md"));

    assertUnreadable(dangling, "no such file");
    assertUnreadable(loop, "a file that cannot be read");
  }

  @Test
  void isReportedWhenALinkLeavesTheRoot() throws IOException {
    Path root = Files.createDirectories(folder.resolve("root"));
    Path outside = Files.write(folder.resolve("outside.md"), GOOD);
    Path link = Files.createSymbolicLink(root.resolve("DOD__PHASE_X.md"), outside);

    Checklist checklist = ChecklistReader.read(root, link);

    assertThat(checklist.items()).isEmpty();
    assertThat(checklist.findings())
        .extracting(Finding::found)
        .containsExactly("a document outside the root");
  }

  @Test
  void isReadThroughALinkThatStaysInside() throws IOException {
    Files.write(folder.resolve("inside.md"), GOOD);
    Path link = Files.createSymbolicLink(folder.resolve("DOD__PHASE_X.md"), Path.of("inside.md"));

    assertThat(ChecklistReader.read(folder, link).findings()).isEmpty();
  }

  @Test
  void isReportedWhenAPipeWithoutEverOpeningIt() throws Exception {
    Path pipe = folder.resolve("DOD__PHASE_X.md");
    assumeTrue(makePipe(pipe), "no mkfifo here: reading a named pipe was not tried");

    assertTimeoutPreemptively(
        Duration.ofSeconds(10), () -> assertUnreadable(pipe, "no regular file"));
  }

  @ParameterizedTest
  @ValueSource(ints = {0x80, 0xC3, 0xFE, 0xFF})
  void isReportedWhenNotUtf8(int wrong) {
    byte[] bytes = GOOD.clone();
    bytes[bytes.length - 2] = (byte) wrong;
    Path file = Documents.write(folder, Documents.PATH, bytes);

    assertUnreadable(file, "bytes that are not UTF-8");
    assertThat(ChecklistReader.read(folder, file).sha256()).hasSize(64);
  }

  @Test
  void isReportedWhenUtf16() {
    byte[] bytes = Documents.METADATA.getBytes(StandardCharsets.UTF_16);

    assertUnreadable(Documents.write(folder, Documents.PATH, bytes), "bytes that are not UTF-8");
  }

  @Test
  void isReportedWhenOneByteTooLarge() {
    byte[] allowed = filled(DocumentFile.MAX_BYTES);
    byte[] tooLarge = filled(DocumentFile.MAX_BYTES + 1);

    assertThat(Documents.problems(Documents.read(folder, allowed)))
        .doesNotContain("document.unreadable:PHASE_X@0");
    assertUnreadable(Documents.write(folder, Documents.PATH, tooLarge), "more than 1048576 bytes");
  }

  @Test
  void isReportedAsEmptyWhenItHasNoBytes() {
    assertThat(Documents.read(folder, new byte[0]).findings())
        .extracting(Finding::missing)
        .contains("document.empty:PHASE_X", "metadata.missing:Commit SHA");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"DOD__.md", "DOD__a b.md", "dod__X.md", "DOD__X.txt", "DOD__-X.md", "X.md"})
  void isReportedWhenItsNameGivesNoPhase(String name) {
    Checklist checklist = ChecklistReader.read(folder, Documents.write(folder, name, GOOD));

    assertThat(checklist.phaseId()).isEmpty();
    assertThat(Documents.problems(checklist)).contains("document.name_invalid@0");
  }

  @Test
  void hasTheDigestOfItsBytesIncludingTheByteOrderMark() {
    String text = Documents.METADATA + "- [ ] item\n";

    assertThat(Documents.read(folder, "\uFEFF" + text).sha256())
        .hasSize(64)
        .isNotEqualTo(Documents.read(folder, text).sha256());
  }

  private void assertUnreadable(Path file, String found) {
    Checklist checklist = ChecklistReader.read(folder, file);

    assertThat(checklist.items()).isEmpty();
    assertThat(checklist.findings()).hasSize(1);
    assertThat(checklist.findings().get(0).missing()).startsWith("document.unreadable:");
    assertThat(checklist.findings().get(0).found()).startsWith(found);
  }

  private static byte[] filled(int size) {
    byte[] bytes = new byte[size];
    for (int i = 0; i < size; i++) {
      bytes[i] = (byte) (i % 100 == 99 ? '\n' : i % 1000 == 0 ? '\n' : 'a');
    }
    return bytes;
  }

  private static boolean makePipe(Path path) throws InterruptedException {
    try {
      return new ProcessBuilder("mkfifo", path.toString()).start().waitFor() == 0;
    } catch (IOException e) {
      return false;
    }
  }
}
