package dev.dodproof.dod.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Digests folders by the rule that the recorder follows too. */
class FolderDigestTests {

  @TempDir Path root;

  @Test
  void followsTheRuleOfTheFormatPage() throws IOException {
    Path folder = Files.createDirectories(root.resolve("src"));
    Files.createDirectories(folder.resolve("a"));
    Files.writeString(folder.resolve("a").resolve("b.txt"), "hello");
    Files.writeString(folder.resolve("a.txt"), "ü");
    Files.createFile(folder.resolve("Z"));
    // In the order of UTF-16 code units: "Z" < "a.txt" < "a/b.txt".
    String expected = "Z\0" + "0\0" + "a.txt\0" + "2\0ü" + "a/b.txt\0" + "5\0hello";

    assertThat(FolderDigest.of(folder))
        .contains(Sha256.hex(expected.getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void namesAreOrderedByCodeUnit() throws IOException {
    String beyondBasicPlane = "\uD83D\uDE00";
    String privateUse = "\uE000";
    Files.createFile(root.resolve(beyondBasicPlane));
    Files.createFile(root.resolve(privateUse));
    String expected = beyondBasicPlane + "\0" + "0\0" + privateUse + "\0" + "0\0";

    assertThat(FolderDigest.of(root))
        .contains(Sha256.hex(expected.getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void anEmptyFolderHasTheDigestOfNothing() {
    assertThat(FolderDigest.of(root)).contains(Sha256.hex(new byte[0]));
  }

  @Test
  void anAbsentFolderHasNone() {
    assertThat(FolderDigest.of(root.resolve("absent"))).isEmpty();
  }

  @Test
  void aFileIsNoFolder() throws IOException {
    assertThat(FolderDigest.of(Files.createFile(root.resolve("file")))).isEmpty();
  }

  @Test
  void aNewNameIsANewDigest() throws IOException {
    Path file = Files.createFile(root.resolve("before"));
    String before = FolderDigest.of(root).orElseThrow();
    Files.move(file, root.resolve("after"));

    assertThat(FolderDigest.of(root)).isPresent().get().isNotEqualTo(before);
  }

  @Test
  void bytesCannotMoveFromOneFileToTheNext() throws IOException {
    Files.writeString(root.resolve("a"), "x");
    Files.writeString(root.resolve("b"), "");
    String before = FolderDigest.of(root).orElseThrow();
    Files.writeString(root.resolve("a"), "");
    Files.writeString(root.resolve("b"), "x");

    assertThat(FolderDigest.of(root)).isPresent().get().isNotEqualTo(before);
  }

  @Test
  void linkedFoldersAreFollowedAsByTheRecorder() throws IOException {
    Path shared = Files.createDirectories(root.resolve("shared"));
    Files.writeString(shared.resolve("x"), "1");
    Path folder = Files.createDirectories(root.resolve("src"));
    Files.createSymbolicLink(folder.resolve("link"), shared);

    assertThat(FolderDigest.of(folder))
        .contains(Sha256.hex("link/x\0001\0001".getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void aCircleOfLinksHasNoDigest() throws IOException {
    Path folder = Files.createDirectories(root.resolve("src"));
    Files.createSymbolicLink(folder.resolve("self"), folder);

    assertThat(FolderDigest.of(folder)).isEmpty();
  }

  @Test
  void aLinkToNowhereIsNoFile() throws IOException {
    Files.createSymbolicLink(root.resolve("link"), root.resolve("nowhere"));

    assertThat(FolderDigest.of(root)).contains(Sha256.hex(new byte[0]));
  }

  @Test
  void aBackSlashInANameIsNoSeparator() throws IOException {
    assumeTrue(File.separatorChar == '/', "on Windows it is one");
    Files.createFile(root.resolve("a\\b"));

    assertThat(FolderDigest.of(root))
        .contains(Sha256.hex("a\\b\0000\0".getBytes(StandardCharsets.UTF_8)));
  }
}
