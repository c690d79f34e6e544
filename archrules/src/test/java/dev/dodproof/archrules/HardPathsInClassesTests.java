package dev.dodproof.archrules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dodproof.archrules.examples.clean.CleanCode;
import dev.dodproof.archrules.examples.hardpaths.CodePaths;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HardPathsInClassesTests {

  private static final String CLEAN = CleanCode.class.getName().replace('.', '/') + ".class";

  @TempDir Path folder;

  @FunctionalInterface
  private interface Content {
    void write(OutputStream out) throws IOException;
  }

  private Path jar(String entry, Content content) throws IOException {
    Path jar = folder.resolve("a.jar");
    try (var out = new JarOutputStream(Files.newOutputStream(jar))) {
      out.putNextEntry(new JarEntry(entry));
      content.write(out);
    }
    return jar;
  }

  private byte[] bytes(Class<?> type) throws IOException {
    return Files.readAllBytes(TestClasses.copy(type, folder.resolve("copies")));
  }

  @Test
  void findsInAFolderWhatTheRuleFinds() throws IOException {
    TestClasses.copy(CodePaths.class, folder);

    assertThat(HardPaths.inClasses(List.of(folder)))
        .containsExactlyInAnyOrderElementsOf(
            TestClasses.violations(
                HardPathRules.NO_CLASSES_SHOULD_CONTAIN_HARD_PATHS,
                TestClasses.of(CodePaths.class)));
  }

  @Test
  void findsPathsInJarsOfAllVersions() throws IOException {
    byte[] classFile = bytes(CodePaths.class);

    assertThat(
            HardPaths.inClasses(
                List.of(jar("META-INF/versions/21/a/B.class", out -> out.write(classFile)))))
        .hasSize(12);
  }

  @Test
  void acceptsCleanClasses() throws IOException {
    TestClasses.copy(CleanCode.class, folder);

    assertThatCode(() -> HardPaths.checkClasses(List.of(folder))).doesNotThrowAnyException();
  }

  @Test
  void failsWithTheWholeList() throws IOException {
    TestClasses.copy(CodePaths.class, folder);

    assertThatThrownBy(() -> HardPaths.checkClasses(List.of(folder)))
        .isInstanceOf(AssertionError.class)
        .hasMessageStartingWith(
            "Rule 'no classes should contain hard paths' was violated (12 times)");
  }

  @Test
  void allowsTheNamedStringAndReportsAStaleException() throws IOException {
    TestClasses.copy(CodePaths.class, folder);

    assertThat(
            HardPaths.inClasses(
                List.of(folder),
                new AllowedHardPath(CodePaths.class.getName(), "/tmp/literal", "is an example"),
                new AllowedHardPath(CodePaths.class.getName(), "gone", "was once")))
        .hasSize(12)
        .noneMatch(violation -> violation.contains("/tmp/literal"))
        .last()
        .asString()
        .contains("\"gone\" is allowed");
  }

  @Test
  void failsWithoutPlace() {
    assertThat(HardPaths.inClasses(List.of()))
        .singleElement()
        .asString()
        .startsWith("No class was imported");
  }

  @Test
  void failsOnAPlaceThatIsMissing() {
    Path missing = folder.resolve("missing");

    assertThat(HardPaths.inClasses(List.of(missing)))
        .containsExactly("Place " + missing + " is missing; compile first, or name the right one");
  }

  @Test
  void failsOnAPlaceWithoutClasses() throws IOException {
    Path jar = jar("a.txt", out -> {});

    assertThat(HardPaths.inClasses(List.of(jar)))
        .containsExactly("Place " + jar + " has no class file; compile first, or name another");
  }

  @Test
  void failsOnAFileThatIsNoJar() throws IOException {
    Path file = Files.writeString(folder.resolve("a.jar"), "no jar");

    assertThat(HardPaths.inClasses(List.of(file)))
        .singleElement()
        .asString()
        .startsWith("Place " + file + " cannot be read");
  }

  @Test
  void reportsADamagedClassFileAndGoesOn() throws IOException {
    TestClasses.copy(CodePaths.class, folder);
    TestClasses.damage(TestClasses.copy(CleanCode.class, folder));

    assertThat(HardPaths.inClasses(List.of(folder)))
        .hasSize(13)
        .contains(
            "Class file "
                + CLEAN
                + " cannot be read: it is not a whole class file (it ends too early); expected a"
                + " whole class file; compile it again");
  }

  @Test
  void reportsAnEntryThatUnpacksToMoreThanAClassFileCanHave() throws IOException {
    Path jar = jar(CLEAN, HardPathsInClassesTests::writeZeros);

    assertThat(HardPaths.inClasses(List.of(jar)))
        .anyMatch(violation -> violation.contains("cannot be read: it has more than 64 MiB"));
  }

  private static void writeZeros(OutputStream out) throws IOException {
    byte[] zeros = new byte[1 << 20];
    for (int count = 0; count <= 64; count++) {
      out.write(zeros);
    }
  }

  @Test
  void reportsALinkInsteadOfFollowingIt() throws IOException {
    Path file = TestClasses.copy(CodePaths.class, folder.resolve("elsewhere"));
    Path classes = Files.createDirectory(folder.resolve("classes"));
    Files.createSymbolicLink(classes.resolve("A.class"), file);

    assertThat(HardPaths.inClasses(List.of(classes)))
        .containsExactly(
            "Class file A.class is no regular file; expected no links; put the file itself there");
  }

  @Test
  void findsNoneInTheKotlinLibrary() throws Exception {
    Path jar =
        Path.of(kotlin.Unit.class.getProtectionDomain().getCodeSource().getLocation().toURI());

    assertThat(HardPaths.inClasses(List.of(jar))).isEmpty();
  }
}
