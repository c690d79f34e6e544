package dev.dodproof.dod.checklist;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dodproof.dod.model.Finding;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChecklistFinderTests {

  @TempDir private Path folder;

  @Test
  void findsNothingWhereThereIsNoFolder() {
    FoundDocuments found = ChecklistFinder.find(folder, Optional.empty());

    assertThat(found.documents()).isEmpty();
    assertThat(found.findings()).isEmpty();
  }

  @Test
  void findsTheDocumentsOfBothFoldersInOrder() {
    write("docs/dod/DOD__A.md", "dod/DOD__C.md", "dod/DOD__B.md", "dod/README.md", "DOD__D.md");
    write("dod/deeper/DOD__E.md");

    FoundDocuments found = ChecklistFinder.find(folder, Optional.empty());

    assertThat(paths(found))
        .containsExactly("docs/dod/DOD__A.md", "dod/DOD__B.md", "dod/DOD__C.md");
    assertThat(found.documents()).extracting(FoundDocument::phaseId).containsExactly("A", "B", "C");
    assertThat(found.findings()).isEmpty();
    assertThat(found.ofPhase("B")).hasSize(1);
    assertThat(found.ofPhase("b")).isEmpty();
  }

  @Test
  void looksOnlyIntoTheGivenFolder() {
    write("dod/DOD__A.md", "specs/DOD__B.md");

    assertThat(paths(ChecklistFinder.find(folder, Optional.of(Path.of("specs")))))
        .containsExactly("specs/DOD__B.md");
    assertThat(paths(ChecklistFinder.find(folder, Optional.of(folder.resolve("specs")))))
        .containsExactly("specs/DOD__B.md");
  }

  @Test
  void reportsAGivenFolderThatIsAbsentOrAFile() {
    write("file");

    for (String given : List.of("absent", "file")) {
      FoundDocuments found = ChecklistFinder.find(folder, Optional.of(Path.of(given)));

      assertThat(found.findings())
          .extracting(Finding::missing)
          .containsExactly("document.unreadable");
      assertThat(found.documents()).isEmpty();
    }
  }

  @Test
  void reportsAPhaseInBothFoldersOnEachDocument() {
    write("dod/DOD__A.md", "docs/dod/DOD__A.md", "dod/DOD__B.md");

    FoundDocuments found = ChecklistFinder.find(folder, Optional.empty());

    assertThat(found.ofPhase("A"))
        .hasSize(2)
        .allSatisfy(
            document ->
                assertThat(document.findings())
                    .extracting(Finding::missing)
                    .containsExactly("document.duplicate:A"));
    assertThat(found.ofPhase("B").get(0).findings()).isEmpty();
  }

  @Test
  void reportsPhasesThatDifferOnlyByCase() {
    write("dod/DOD__ops.md", "docs/dod/DOD__OPS.md");

    FoundDocuments found = ChecklistFinder.find(folder, Optional.empty());

    assertThat(found.documents())
        .flatExtracting(FoundDocument::findings)
        .extracting(Finding::missing)
        .containsExactly("document.duplicate:OPS", "document.duplicate:ops");
    assertThat(found.documents().get(0).findings().get(0).found()).contains("dod/DOD__ops.md");
  }

  @Test
  void passesItsFindingsOnToTheReader() {
    write("dod/DOD__A.md", "docs/dod/DOD__A.md");

    FoundDocument document = ChecklistFinder.find(folder, Optional.empty()).documents().get(0);

    assertThat(ChecklistReader.read(folder, document).findings())
        .extracting(Finding::missing)
        .contains("document.duplicate:A");
  }

  @Test
  void reportsNamesThatAreAlmostRight() {
    write("dod/dod__a.md", "dod/DOD__B.MD", "dod/DOD__c d.md", "dod/DOD__.md");

    FoundDocuments found = ChecklistFinder.find(folder, Optional.empty());

    assertThat(found.documents()).isEmpty();
    assertThat(found.findings())
        .hasSize(4)
        .allMatch(finding -> finding.missing().equals("document.name_invalid"));
  }

  @Test
  void refusesAPhaseWhoseSealWouldBeCalledLikeAFileBesideAnothers() {
    write("dod/DOD__A.svr.md", "dod/DOD__A.test-result.md", "dod/DOD__A.svr.b.md");

    FoundDocuments found = ChecklistFinder.find(folder, Optional.empty());

    assertThat(paths(found)).containsExactly("dod/DOD__A.svr.b.md");
    assertThat(found.findings())
        .hasSize(2)
        .allMatch(finding -> finding.missing().equals("document.name_invalid"))
        .allMatch(finding -> finding.expected().endsWith("neither in .svr nor in .test-result"));
  }

  @Test
  void countsOneFolderReachedByTwoNamesOnce() throws IOException {
    write("dod/DOD__A.md", "docs/other");
    Files.createSymbolicLink(folder.resolve("docs/dod"), Path.of("../dod"));

    FoundDocuments found = ChecklistFinder.find(folder, Optional.empty());

    assertThat(paths(found)).containsExactly("dod/DOD__A.md");
    assertThat(found.documents().get(0).findings()).isEmpty();
  }

  @Test
  void refusesAFolderThatLinksOutOfTheRoot() throws IOException {
    write("outside/DOD__A.md", "root/x");
    Path root = folder.resolve("root");
    Files.createSymbolicLink(root.resolve("dod"), folder.resolve("outside"));

    FoundDocuments found = ChecklistFinder.find(root, Optional.empty());

    assertThat(found.documents()).isEmpty();
    assertThat(found.findings())
        .extracting(Finding::found)
        .containsExactly("a folder outside the root");
    assertThat(ChecklistFinder.find(root, Optional.of(Path.of("../outside"))).findings())
        .hasSize(1);
  }

  @Test
  void stillNamesADocumentThatCannotBeReadSoThatItsPhaseIsNotForgotten() throws IOException {
    Files.createDirectories(folder.resolve("dod/DOD__A.md"));

    FoundDocuments found = ChecklistFinder.find(folder, Optional.empty());

    assertThat(ChecklistReader.read(folder, found.documents().get(0)).findings())
        .extracting(Finding::missing)
        .containsExactly("document.unreadable:A");
  }

  private void write(String... paths) {
    for (String path : paths) {
      Documents.write(folder, path, "- [ ] a\n".getBytes(StandardCharsets.UTF_8));
    }
  }

  private List<String> paths(FoundDocuments found) {
    return found.documents().stream()
        .map(document -> DocumentName.pathBelow(folder, document.file()))
        .toList();
  }
}
