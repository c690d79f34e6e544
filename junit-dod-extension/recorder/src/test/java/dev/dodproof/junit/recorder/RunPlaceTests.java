package dev.dodproof.junit.recorder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RunPlaceTests {

  @TempDir Path folder;
  private final Map<String, String> properties = new HashMap<>();
  private Path top;
  private Path module;

  @BeforeEach
  void makeFolders() throws IOException {
    top = folder.toRealPath();
    module = Files.createDirectories(top.resolve("group/module"));
    properties.put("user.dir", module.toString());
  }

  @Test
  void theNearestFolderWithADocumentIsTheRoot() throws IOException {
    document(top.resolve("dod"));
    document(top.resolve("group/docs/dod"));
    Files.createDirectories(module.resolve(".git"));
    assertThat(place().root()).isEqualTo(top.resolve("group"));
    assertThat(place().module()).isEqualTo("module");
  }

  @Test
  void aDodFolderWithoutDocumentIsNoRoot() throws IOException {
    Files.createDirectories(module.resolve("dod"));
    Files.writeString(module.resolve("dod/notes.md"), "");
    document(top.resolve("dod"));
    assertThat(place().root()).isEqualTo(top);
    assertThat(place().module()).isEqualTo("group/module");
  }

  @Test
  void withoutDocumentTheNearestRepositoryIsTheRoot() throws IOException {
    Files.writeString(top.resolve("group/.git"), "gitdir: elsewhere");
    assertThat(place().root()).isEqualTo(top.resolve("group"));
  }

  @Test
  void thePropertyWinsOverEverythingFound() throws IOException {
    document(module.resolve("dod"));
    properties.put("dod.root", top.toString());
    assertThat(place().root()).isEqualTo(top);
  }

  @Test
  void theModuleFolderOfTheBuildToolWinsOverTheWorkingFolder() throws IOException {
    document(top.resolve("dod"));
    properties.put("basedir", module.toString());
    properties.put("user.dir", top.toString());
    assertThat(place().module()).isEqualTo("group/module");
  }

  @Test
  void theRootItselfIsADot() {
    properties.put("dod.root", module.toString());
    assertThat(place().module()).isEqualTo(".");
  }

  @Test
  void aModuleReachedThroughALinkIsNamedByItsRealPath() throws IOException {
    document(top.resolve("dod"));
    Path link = Files.createSymbolicLink(top.resolve("link"), module);
    properties.put("user.dir", link.toString());
    assertThat(place().module()).isEqualTo("group/module");
  }

  @Test
  void recordsLieBelowTheTargetFolderOfTheRoot() {
    properties.put("dod.root", top.toString());
    properties.put("dod.run.id", "20260101T000000000Z-build");
    assertThat(place().runFolder())
        .isEqualTo(top.resolve("target/dod/runs/20260101T000000000Z-build"));
    assertThat(place().provisional()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", " ", "..", "../x", "a/b", ".hidden", "${dod.run.id}", "a\nb", "\u00e4"})
  void aRunIdThatIsNoPlainNameIsRefused(String runId) {
    properties.put("dod.run.id", runId);
    assertThatThrownBy(this::place)
        .isInstanceOf(RecorderException.class)
        .hasMessageStartingWith("The system property dod.run.id must match")
        .hasMessageContaining("\"" + runId + "\"")
        .hasMessageEndingWith("let the goal dod:prepare set it, or leave it out");
  }

  @Test
  void aRunIdMayHaveAHundredCharactersAndNoMore() {
    properties.put("dod.run.id", "x".repeat(100));
    assertThat(place().runId()).hasSize(100);
    properties.put("dod.run.id", "x".repeat(101));
    assertThatThrownBy(this::place).isInstanceOf(RecorderException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"none", "file"})
  void aRootThatIsNoFolderIsRefused(String name) throws IOException {
    Files.writeString(top.resolve("file"), "");
    properties.put("dod.root", top.resolve(name).toString());
    assertThatThrownBy(this::place)
        .isInstanceOf(RecorderException.class)
        .hasMessageStartingWith("The system property dod.root must name");
  }

  private RunPlace place() {
    return RunPlace.of(Settings.of(properties::get), () -> "fresh");
  }

  private static void document(Path folder) throws IOException {
    Files.createDirectories(folder);
    Files.writeString(folder.resolve("DOD__PHASE_X.md"), "# X");
  }
}
