package dev.dodproof.dod.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Spells paths relative to the root, and never leaves it. */
class ProjectPathTests {

  @TempDir Path folder;
  private Path root;

  @BeforeEach
  void createRoot() throws IOException {
    root = Files.createDirectories(folder.resolve("root"));
    Files.createDirectories(folder.resolve("secret"));
    Files.createFile(folder.resolve("secret").resolve("file"));
  }

  @Test
  void spellsWithSlashes() {
    assertThat(ProjectPath.relative(root, root.resolve("a").resolve("b"))).isEqualTo("a/b");
  }

  @Test
  void spellsTheRootAsADot() {
    assertThat(ProjectPath.relative(root, root.resolve("a").resolve(".."))).isEqualTo(".");
  }

  @Test
  void namesAPathOutsideByItsLastName() {
    assertThat(ProjectPath.relative(root, folder.resolve("secret").resolve("file")))
        .isEqualTo("file");
  }

  @Test
  void aSiblingWithTheRootsNameAsPrefixLiesOutside() {
    assertThat(ProjectPath.relative(root, folder.resolve("root-2").resolve("x"))).isEqualTo("x");
  }

  @Test
  void resolvesBelowTheRootWhetherItExistsOrNot() throws IOException {
    Files.createDirectories(root.resolve("a"));

    assertThat(ProjectPath.resolve(root, "a")).contains(root.resolve("a"));
    assertThat(ProjectPath.resolve(root, "a/absent")).contains(root.resolve("a/absent"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", " ", "..", "../secret", "a/../../secret", "a/..", "./../secret", "x\0y", "\0"})
  void refusesWhatCouldLeaveTheRoot(String stored) {
    assertThat(ProjectPath.resolve(root, stored)).isEmpty();
  }

  @Test
  void refusesAbsolutePaths() {
    assertThat(ProjectPath.resolve(root, root.resolve("a").toString())).isEmpty();
    assertThat(ProjectPath.resolve(root, "/")).isEmpty();
  }

  @Test
  void windowsSeparatorsNeverLeaveTheRoot() {
    assertThat(ProjectPath.resolve(root, "..\\secret\\file"))
        .satisfiesAnyOf(
            path -> assertThat(path).isEmpty(),
            path -> assertThat(path.orElseThrow().getParent()).isEqualTo(root));
  }

  @Test
  void aBackSlashInANameIsPartOfIt() throws IOException {
    assumeTrue(File.separatorChar == '/', "on Windows it is a separator");
    Path odd = Files.createFile(root.resolve("a\\b"));

    assertThat(ProjectPath.relative(root, odd)).isEqualTo("a\\b");
    assertThat(ProjectPath.resolve(root, "a\\b")).contains(odd);
  }

  @Test
  void refusesALinkOutOfTheRoot() throws IOException {
    Files.createSymbolicLink(root.resolve("link"), folder.resolve("secret"));

    assertThat(ProjectPath.resolve(root, "link")).isEmpty();
    assertThat(ProjectPath.resolve(root, "link/file")).isEmpty();
  }

  @Test
  void acceptsALinkInsideTheRootAndARootThatIsALink() throws IOException {
    Files.createDirectories(root.resolve("a"));
    Files.createSymbolicLink(root.resolve("link"), root.resolve("a"));
    Path linkedRoot = Files.createSymbolicLink(folder.resolve("linked"), root);

    assertThat(ProjectPath.resolve(root, "link")).contains(root.resolve("link"));
    assertThat(ProjectPath.resolve(linkedRoot, "link")).contains(linkedRoot.resolve("link"));
  }
}
