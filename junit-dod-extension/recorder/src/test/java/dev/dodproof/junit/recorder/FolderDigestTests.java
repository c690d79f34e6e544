package dev.dodproof.junit.recorder;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderDigestTests {

  @TempDir Path folder;

  @Test
  void theDigestOfAnEmptyFolderIsThatOfNoBytes() {
    // sha256sum of an empty file
    assertThat(FolderDigest.of(folder))
        .contains("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  }

  @Test
  void theDigestIsThatOfTheFormatPage() throws Exception {
    Files.createDirectories(folder.resolve("a/z"));
    Files.createDirectories(folder.resolve("empty"));
    Files.writeString(folder.resolve("a/z/file"), "one\n");
    Files.writeString(folder.resolve("a.txt"), "");
    Files.writeString(folder.resolve("B"), "\u20ac");
    // printf 'B\0003\000\342\202\254a.txt\0000\000a/z/file\0004\000one\n' | sha256sum
    assertThat(FolderDigest.of(folder))
        .contains("711a5bd9200b4cf655530c99886e678da0bfd8c0b3839587391ac9c7412481a0");
  }

  @Test
  void namesAreOrderedByUtf16CodeUnitOverTheWholePath() throws Exception {
    Files.createDirectories(folder.resolve("a"));
    Files.writeString(folder.resolve("a/x"), "1");
    Files.writeString(folder.resolve("a-b"), "2");
    // "a-b" comes before "a/x", for '-' is below '/':
    // printf 'a-b\0001\0002a/x\0001\0001' | sha256sum
    assertThat(FolderDigest.of(folder))
        .contains("65f6c65c62b9ae36727c4d87aaa2405ff947c43bfbc9a82e70eebef92a15878e");
  }

  @Test
  void everyChangeOfNameLengthOrContentShows() throws Exception {
    Path file = Files.writeString(folder.resolve("f"), "ab");
    Optional<String> before = FolderDigest.of(folder);
    Files.writeString(file, "aB");
    Optional<String> otherContent = FolderDigest.of(folder);
    Files.move(file, folder.resolve("g"));
    Optional<String> otherName = FolderDigest.of(folder);
    Files.writeString(folder.resolve("h"), "");
    assertThat(Set.of(before, otherContent, otherName, FolderDigest.of(folder)))
        .hasSize(4)
        .doesNotContain(Optional.empty());
  }

  @Test
  void aFolderBeyondTheLimitHasNone() throws Exception {
    Files.writeString(folder.resolve("f"), "12345");
    assertThat(FolderDigest.of(folder, 5)).isPresent();
    assertThat(FolderDigest.of(folder, 4)).isEmpty();
  }

  @Test
  void aMissingFolderHasNone() {
    assertThat(FolderDigest.of(folder.resolve("none"))).isEmpty();
  }

  @Test
  void linksAreFollowedAndCirclesHaveNone() throws Exception {
    Path real = Files.createDirectories(folder.resolve("elsewhere"));
    Files.writeString(real.resolve("f"), "x");
    Path linked = Files.createDirectories(folder.resolve("linked"));
    Files.createSymbolicLink(linked.resolve("sub"), real);
    Optional<String> before = FolderDigest.of(linked);
    Files.writeString(real.resolve("f"), "y");
    assertThat(before).isPresent().isNotEqualTo(FolderDigest.of(linked));
    Files.createSymbolicLink(real.resolve("circle"), real);
    assertThat(FolderDigest.of(linked)).isEmpty();
  }

  @Test
  void anInterruptedThreadDigestsAsWell() throws Exception {
    Files.writeString(folder.resolve("f"), "x");
    Thread.currentThread().interrupt();
    Optional<String> digest = FolderDigest.of(folder);
    assertThat(Thread.interrupted()).isTrue();
    assertThat(digest).isPresent();
  }
}
