package dev.dodproof.junit.recorder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two threads say of many folders what one says of each. */
class FolderDigestsTests {

  @TempDir Path root;

  @Test
  void everyFolderHasItsOwnDigestInItsOwnPlace() throws IOException {
    List<Path> folders = folders(25);

    assertThat(FolderDigests.of(folders))
        .isEqualTo(folders.stream().map(FolderDigest::of).toList())
        .doesNotHaveDuplicates()
        .doesNotContain(Optional.empty());
  }

  @Test
  void aFolderThatCannotBeReadHasNoneAndTheOthersHave() throws IOException {
    List<Path> folders = new ArrayList<>(folders(3));
    folders.add(1, root.resolve("none"));

    List<Optional<String>> digests = FolderDigests.of(folders);

    assertThat(digests.get(1)).isEmpty();
    assertThat(digests).filteredOn(Optional::isPresent).hasSize(3);
  }

  @Test
  void noFolderHasNoDigest() {
    assertThat(FolderDigests.of(List.of())).isEmpty();
  }

  @Test
  void anInterruptIsPassedOnAndDisturbsNothing() throws IOException {
    List<Path> folders = folders(5);

    Thread.currentThread().interrupt();
    List<Optional<String>> digests = FolderDigests.of(folders);

    assertThat(Thread.interrupted()).isTrue();
    assertThat(digests).doesNotContain(Optional.empty());
  }

  private List<Path> folders(int count) throws IOException {
    List<Path> folders = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Path folder = Files.createDirectory(root.resolve("folder-" + i));
      Files.writeString(folder.resolve("file"), "content " + i);
      folders.add(folder);
    }
    return folders;
  }
}
