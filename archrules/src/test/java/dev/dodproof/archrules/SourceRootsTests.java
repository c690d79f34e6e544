package dev.dodproof.archrules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceRootsTests {

  @TempDir Path folder;

  private Path sources(String module) throws IOException {
    return Files.createDirectories(folder.resolve(module).resolve("src/main/java"));
  }

  @Test
  void findsTheSourcesOfEveryModule() throws IOException {
    Path nested = sources("b/c");
    Path first = sources("a");
    Path own = sources("");
    Files.createDirectories(folder.resolve("a/src/test/java"));

    assertThat(SourceRoots.mainJavaBelow(folder)).containsExactly(first, nested, own);
  }

  @Test
  void findsSourcesOfEveryLanguageAndResources() throws IOException {
    Path java = sources("a");
    Path kotlin = Files.createDirectories(folder.resolve("a/src/main/kotlin"));
    Path resources = Files.createDirectories(folder.resolve("src/main/resources"));
    Files.createDirectories(folder.resolve("a/src/test/java"));
    Files.writeString(folder.resolve("src/main/notes.txt"), "no folder");

    assertThat(SourceRoots.mainBelow(folder)).containsExactly(java, kotlin, resources);
  }

  @Test
  void leavesOutOutputAndHiddenFolders() throws IOException {
    sources("target/it");
    sources("build/x");
    sources(".git/x");
    sources("node_modules/x");

    assertThat(SourceRoots.mainJavaBelow(folder)).isEmpty();
  }

  @Test
  void looksIntoAProjectWhoseOwnNameIsLeftOutElsewhere() throws IOException {
    Path sources = sources("target");

    assertThat(SourceRoots.mainJavaBelow(folder.resolve("target"))).containsExactly(sources);
  }

  @Test
  void failsOnAMissingProject() {
    assertThatThrownBy(() -> SourceRoots.mainJavaBelow(folder.resolve("missing")))
        .isInstanceOf(NoSuchFileException.class);
  }
}
