package dev.dodproof.junit.recorder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nothing that a test publishes is passed over in silence. */
class PublishedFilesTests {

  @TempDir Path root;

  @Test
  void aFileIsItself() throws IOException {
    Path file = Files.writeString(root.resolve("file"), "");

    assertThat(PublishedFiles.in(file)).containsExactly(file);
  }

  @Test
  void allFilesOfAFolderComeInTheOrderOfTheirNames() throws IOException {
    Path deep = Files.createDirectories(root.resolve("b/c"));
    Path second = Files.writeString(deep.resolve("file"), "");
    Path first = Files.writeString(root.resolve("a"), "");

    assertThat(PublishedFiles.in(root)).containsExactly(first, second);
  }

  @Test
  void whatLiesAtTheLimitIsTakenAndWhatLiesDeeperIsRefused() throws IOException {
    Path deepest = Files.createDirectories(nested(31));
    Path file = Files.writeString(deepest.resolve("file"), "");
    assertThat(PublishedFiles.in(root)).containsExactly(file);

    Files.writeString(Files.createDirectories(nested(32)).resolve("file"), "");

    refused("something more than 32 levels deep");
  }

  @Test
  void aLinkToAFolderIsRefusedForWhatIsInItWouldBeMissing(@TempDir Path elsewhere)
      throws IOException {
    Files.createSymbolicLink(root.resolve("link"), elsewhere);

    refused("link, which is neither a file nor a folder");
  }

  @Test
  void aLinkInPlaceOfTheFolderIsRefusedAndSaidToBeOne(@TempDir Path elsewhere) throws IOException {
    Path link = Files.createSymbolicLink(root.resolve("l"), elsewhere);

    assertThatExceptionOfType(RecorderException.class)
        .isThrownBy(() -> PublishedFiles.in(link))
        .withMessageContaining(
            "found in the published folder " + link + " nothing but a link to another folder;");
  }

  @Test
  void tooManyFilesAreRefused() throws IOException {
    for (int i = 0; i <= 10_000; i++) {
      Files.createFile(root.resolve("f" + i));
    }

    refused("more than 10000 files");
  }

  private Path nested(int levels) {
    return root.resolve(String.join("/", Collections.nCopies(levels, "d")));
  }

  private void refused(String found) {
    assertThatExceptionOfType(RecorderException.class)
        .isThrownBy(() -> PublishedFiles.in(root))
        .withMessageContainingAll(found, root.toString(), "publish an archive");
  }
}
