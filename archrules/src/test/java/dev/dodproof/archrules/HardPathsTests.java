package dev.dodproof.archrules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HardPathsTests {

  private static final String HARD = String.join("/", "", "home", "bob");

  @TempDir Path folder;

  private void write(String name, String text, Charset charset) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.write(file, text.getBytes(charset));
  }

  private void write(String name, String text) throws IOException {
    write(name, text, StandardCharsets.UTF_8);
  }

  @Test
  void listsEveryLineWithAHardPathAndNoOther() throws IOException {
    write("a.properties", "name=x\r\nroot=" + HARD + "\r\nurl=https://example.org" + HARD);
    write("b/c.xml", "<dir>" + HARD + "</dir>\n<var>x</var>\n  " + HARD + "/y\n");

    assertThat(HardPaths.inResources(folder))
        .containsExactly(
            violation("a.properties", "root=" + HARD, ":2"),
            violation("b/c.xml", "<dir>" + HARD + "</dir>", ":1"),
            violation("b/c.xml", HARD + "/y", ":3"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16", "ISO-8859-1"})
  void readsTextInUsualEncodings(String charset) throws IOException {
    write("ä.txt", "ä\n" + HARD + "/ä", Charset.forName(charset));

    assertThat(HardPaths.inResources(folder))
        .containsExactly(violation("ä.txt", HARD + "/ä", ":2"));
  }

  @Test
  void readsTextAfterAByteOrderMark() throws IOException {
    write("a.txt", "\uFEFF" + HARD);

    assertThat(HardPaths.inResources(folder)).containsExactly(violation("a.txt", HARD, ":1"));
  }

  @Test
  void findsPathsInBinaryFiles() throws IOException {
    write("a.bin", "\0\u00ff\u0001" + HARD + "/project\0", StandardCharsets.ISO_8859_1);

    assertThat(HardPaths.inResources(folder))
        .containsExactly(violation("a.bin", HARD + "/project", ""));
  }

  private static String violation(String file, String text, String line) {
    return "Resource <" + file + "> has the hard path \"" + text + "\" in (" + file + line + ")";
  }

  @Test
  void acceptsCleanResourcesAndLeavesClassFilesToTheRule() throws IOException {
    write("a.properties", "root=relative/path");
    write("A.class", HARD);

    assertThatCode(() -> HardPaths.checkResources(folder)).doesNotThrowAnyException();
  }

  @Test
  void allowsTheNamedLineOnly() throws IOException {
    write("a.properties", "root=" + HARD + "\nother=" + HARD);

    assertThat(
            HardPaths.inResources(
                folder, new AllowedHardPath("a.properties", "root=" + HARD, "is an example")))
        .containsExactly(violation("a.properties", "other=" + HARD, ":2"));
  }

  @Test
  void reportsAnExceptionThatIsNoLongerNeeded() throws IOException {
    write("a.properties", "root=relative");

    assertThat(
            HardPaths.inResources(folder, new AllowedHardPath("a.properties", "gone", "was once")))
        .singleElement()
        .asString()
        .contains("is allowed in <a.properties> and is not there");
  }

  @Test
  void failsOnAMissingFolder() {
    Path missing = folder.resolve("missing");

    assertThatThrownBy(() -> HardPaths.checkResources(missing))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("Resource folder " + missing + " cannot be listed");
  }

  @Test
  void failsOnAFolderWithoutResources() throws IOException {
    write("A.class", "");

    assertThatThrownBy(() -> HardPaths.checkResources(folder))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("Resource folder " + folder + " has no file");
  }

  @Test
  void reportsLinksInsteadOfFollowingThem(@TempDir Path elsewhere) throws IOException {
    write("a.txt", "clean");
    Files.createSymbolicLink(folder.resolve("link"), elsewhere);

    assertThat(HardPaths.inResources(folder))
        .containsExactly(
            "Resource <link> is no regular file; expected no links; put the file itself there");
  }
}
