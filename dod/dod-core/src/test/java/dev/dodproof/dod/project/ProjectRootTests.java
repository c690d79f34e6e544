package dev.dodproof.dod.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where the root of a project is found. */
final class ProjectRootTests {

  @TempDir private Path folder;
  private Path start;

  @BeforeEach
  void makeFolders() throws IOException {
    start = Files.createDirectories(folder.resolve("outer/inner/module"));
    // Ends the search here, whatever lies above the temporary folder.
    file("outer/.git/HEAD");
  }

  @Test
  void theNearestChecklistMarksTheRoot() throws IOException {
    file("outer/dod/DOD__A.md");
    file("outer/inner/docs/dod/DOD__B.md");

    assertThat(ProjectRoot.find(start)).isEqualTo(folder.resolve("outer/inner"));
    assertThat(ProjectRoot.find(folder.resolve("outer"))).isEqualTo(folder.resolve("outer"));
  }

  @Test
  void aChecklistFurtherUpWinsOverANearerRepository() throws IOException {
    file("outer/dod/DOD__A.md");
    file("outer/inner/.git");

    assertThat(ProjectRoot.find(start)).isEqualTo(folder.resolve("outer"));
  }

  @Test
  void otherFilesAndADocumentInPlaceOfTheFolderAreNoChecklist() throws IOException {
    file("outer/inner/dod/README.md");
    file("outer/inner/module/dod");
    file("outer/inner/docs/DOD__A.md");

    assertThat(ProjectRoot.find(start)).isEqualTo(folder.resolve("outer"));
  }

  @Test
  void theGitFileOfAWorktreeMarksARepository() throws IOException {
    file("outer/inner/.git");

    assertThat(ProjectRoot.find(start)).isEqualTo(folder.resolve("outer/inner"));
  }

  @Test
  void theResultIsAbsoluteAndNormalised() {
    assertThat(ProjectRoot.find(start.resolve("..").resolve("module")))
        .isEqualTo(folder.resolve("outer"));
    assertThat(ProjectRoot.find(Path.of(""))).isAbsolute();
  }

  private void file(String path) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, "x");
  }
}
