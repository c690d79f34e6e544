package dev.dodproof.dod.project;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dodproof.dod.model.Finding;
import dev.dodproof.dod.model.FindingCode;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import org.assertj.core.api.Assumptions;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which modules a project has, and that no build file can make one vanish silently. */
final class ProjectLayoutTests {

  @TempDir private Path folder;
  private Path root;

  @BeforeEach
  void makeRoot() throws IOException {
    root = Files.createDirectories(folder.resolve("my project ä"));
  }

  @Test
  void modulesAreFoundRecursivelyInTheOrderOfTheBuildFiles() throws IOException {
    pom(".", modules("extension/recorder", "core", "extension"));
    pom("extension/recorder", "");
    pom("core", modules("deep", "../beside"));
    pom("core/deep", "");
    pom("beside", "");
    pom("extension", "");

    ProjectLayout layout = ProjectLayout.discover(root);

    assertThat(layout.findings()).isEmpty();
    assertThat(layout.modules())
        .extracting(ProjectModule::path)
        .containsExactly(".", "extension/recorder", "core", "core/deep", "beside", "extension");
    assertThat(layout.modules().get(1))
        .isEqualTo(
            new ProjectModule(
                "extension/recorder",
                root.resolve("extension/recorder"),
                root.resolve("extension/recorder/target/test-classes"),
                root.resolve("extension/recorder/src/test/java"),
                root.resolve("extension/recorder/target/classes")));
  }

  @Test
  void subprojectsOfMaven4AreModules() throws IOException {
    pom(".", "<subprojects><subproject>a</subproject></subprojects>");
    pom("a", "");

    assertThat(foldersByModule()).containsOnlyKeys(".", "a");
  }

  @Test
  void aModuleMayNameThePomItself() throws IOException {
    pom(".", modules("a/pom.xml", "b/other.xml"));
    pom("a", "");
    Files.createDirectories(root.resolve("b"));
    Files.writeString(root.resolve("b/other.xml"), "<project/>");

    assertThat(foldersByModule()).containsOnlyKeys(".", "a", "b");
    assertThat(ProjectLayout.discover(root).findings()).isEmpty();
  }

  @Test
  void aModuleNamedTwiceCountsOnce() throws IOException {
    pom(".", modules("a", "./a", "a/"));
    pom("a", "");

    assertThat(ProjectLayout.discover(root).modules()).hasSize(2);
    assertThat(ProjectLayout.discover(root).findings()).isEmpty();
  }

  @Test
  void literalBuildFoldersAreHonoured() throws IOException {
    pom(
        ".",
        "<build><directory>out</directory>"
            + "<testOutputDirectory>${project.build.directory}/tests</testOutputDirectory>"
            + "<testSourceDirectory>${project.basedir}/tests</testSourceDirectory></build>");

    ProjectModule module = ProjectLayout.discover(root).modules().get(0);

    assertThat(module.testClasses()).isEqualTo(root.resolve("out/tests"));
    assertThat(module.testSources()).isEqualTo(root.resolve("tests"));
    assertThat(module.mainClasses()).isEqualTo(root.resolve("out/classes"));
  }

  @Test
  void buildFoldersAreInheritedFromTheParentThatListsTheModule() throws IOException {
    pom(".", "<build><directory>${basedir}/out</directory></build>" + modules("child", "stranger"));
    pom("child", "<parent><version>1</version></parent>");
    pom("stranger", "<parent><relativePath/></parent>");

    assertThat(foldersByModule())
        .isEqualTo(
            Map.of(
                ".", root.resolve("out/test-classes"),
                "child", root.resolve("child/out/test-classes"),
                "stranger", root.resolve("stranger/target/test-classes")));
  }

  @Test
  void aBuildFolderByUnknownExpressionIsAFinding() throws IOException {
    pom(".", "<build><directory>${somewhere}</directory></build>");

    assertFinding("an empty path or one named by an expression", "empty or named by an expression");
    assertThat(foldersByModule()).containsOnlyKeys(".");
  }

  @ParameterizedTest
  @ValueSource(strings = {"../outside", "../../outside", "a/../../outside", "..\\outside", ".."})
  void aModuleOutsideTheRootIsAFinding(String module) throws IOException {
    pom(".", modules(module));
    Files.createDirectories(folder.resolve("outside"));
    Files.writeString(folder.resolve("outside/pom.xml"), "<project/>");
    Files.writeString(folder.resolve("pom.xml"), "<project/>");

    assertFinding(module, "not a path below the root");
    assertThat(foldersByModule()).containsOnlyKeys(".");
  }

  @Test
  void aBuildFolderOutsideTheRootIsAFinding() throws IOException {
    pom(".", "<build><directory>../elsewhere</directory></build>");

    assertFinding("../elsewhere", "not a path below the root");
  }

  @Test
  void aModuleBehindALinkOutOfTheRootIsAFinding() throws IOException {
    Assumptions.assumeThat(FileSystems.getDefault().supportedFileAttributeViews())
        .as("symbolic links need a POSIX file system")
        .contains("posix");
    Path outside = Files.createDirectories(folder.resolve("outside"));
    Files.writeString(outside.resolve("pom.xml"), "<project/>");
    Files.createSymbolicLink(root.resolve("link"), outside);
    pom(".", modules("link"));

    assertFinding("link", "not a path below the root");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "${module}", "absent"})
  void aModuleThatCannotBeFoundIsAFinding(String module) throws IOException {
    pom(".", modules(module));

    assertFinding(module, "the module \"" + module + "\"");
  }

  @Test
  void aModuleThatContainsItselfIsAFinding() throws IOException {
    pom(".", modules("."));

    assertFinding("itself", "contains itself");
    assertThat(foldersByModule()).containsOnlyKeys(".");
  }

  @Test
  void aCycleOverSeveralModulesIsAFindingAndLosesNone() throws IOException {
    pom(".", modules("a"));
    pom("a", modules("b"));
    pom("a/b", modules("..", "../.."));

    assertThat(ProjectLayout.discover(root).findings())
        .extracting(Finding::found)
        .containsExactly("a module that contains itself", "a module that contains itself");
    assertThat(foldersByModule()).containsOnlyKeys(".", "a", "a/b");
  }

  @Test
  void aDocumentTypeIsRefused() throws IOException {
    Files.writeString(
        root.resolve("pom.xml"),
        """
        <!DOCTYPE project [<!ENTITY secret SYSTEM "secret.txt">]>
        <project><modules><module>&secret;</module></modules></project>
        """);
    Files.writeString(root.resolve("secret.txt"), "a");
    pom("a", "");

    assertFinding("DOCTYPE", "document type");
    assertThat(foldersByModule()).containsOnlyKeys(".");
  }

  @Test
  void entitiesThatGrowWithoutEndAreRefusedAtOnce() throws IOException {
    StringBuilder text = new StringBuilder("<!DOCTYPE project [<!ENTITY a0 \"ha\">");
    for (int i = 1; i < 40; i++) {
      text.append("<!ENTITY a%d \"&a%d;&a%d;\">".formatted(i, i - 1, i - 1));
    }
    text.append("]><project><modules><module>&a39;</module></modules></project>");
    Files.writeString(root.resolve("pom.xml"), text);

    Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(20), () -> assertFinding("entities", "document type"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "<project",
        "<project><modules><module>a</module>",
        "<project>&undefined;</project>",
        "<!DOCTYPE p [<!ENTITY<project>\u0001",
        "<html><project/></html>",
        "\0\0\0"
      })
  void aPomThatCannotBeParsedIsAFindingAndItsModuleStaysInTheLayout(String text)
      throws IOException {
    Files.writeString(root.resolve("pom.xml"), text);

    assertFinding(text, "");
    assertThat(foldersByModule()).containsOnlyKeys(".");
  }

  @Test
  void aChildThatCannotBeReadStaysInTheLayout() throws IOException {
    pom(".", modules("a"));
    Files.createDirectories(root.resolve("a"));
    Files.writeString(root.resolve("a/pom.xml"), "<project>");

    assertThat(foldersByModule()).containsOnlyKeys(".", "a");
    assertThat(ProjectLayout.discover(root).findings())
        .extracting(finding -> finding.location().file())
        .containsExactly("a/pom.xml");
  }

  @Test
  void aPomThatIsAFolderIsAFinding() throws IOException {
    Files.createDirectories(root.resolve("pom.xml"));

    assertFinding("folder", "a file that cannot be read");
  }

  @Test
  void aPomBeyondTheLimitsIsAFinding() throws IOException {
    Files.write(root.resolve("pom.xml"), new byte[PomReader.MAX_BYTES + 1]);
    assertFinding("size", "more than");

    Files.writeString(root.resolve("pom.xml"), "<project>" + "<a>".repeat(80) + "</a>".repeat(80));
    assertFinding("depth", "nested deeper");

    // Newer JDKs end this by a limit of their own, in words of their own.
    Files.writeString(
        root.resolve("pom.xml"), "<project>" + "<a>".repeat(100_000) + "</a>".repeat(100_000));
    assertFinding("greater depth", "");

    Files.writeString(
        root.resolve("pom.xml"), "<project>" + modules("a".repeat(100_000)) + "</project>");
    assertFinding("text", "longer than");
  }

  @Test
  void modulesNestedBeyondTheLimitAreAFinding() throws IOException {
    StringBuilder path = new StringBuilder(".");
    for (int i = 0; i <= LayoutDiscovery.MAX_NESTING; i++) {
      pom(path.toString(), modules("a"));
      path.append("/a");
    }

    assertFinding("nesting", "more modules than are read");
  }

  @Test
  void modulesOfAProfileCountOnceTheyAreBuilt() throws IOException {
    pom(
        ".",
        "<profiles><profile><id>p</id>"
            + modules("built", "unbuilt", "absent")
            + "</profile></profiles>");
    pom("built", "");
    pom("unbuilt", "");
    Files.createDirectories(root.resolve("built/target/test-classes"));

    assertThat(foldersByModule()).containsOnlyKeys(".", "built");
    assertThat(ProjectLayout.discover(root).findings()).isEmpty();
  }

  @Test
  void aModuleOfTheBuildAndOfAProfileIsNotOptional() throws IOException {
    pom(".", "<profiles><profile>" + modules("a") + "</profile></profiles>" + modules("b"));
    pom("a", "");
    pom("b", modules("../a"));

    assertThat(foldersByModule()).containsOnlyKeys(".", "a", "b");
  }

  @Test
  void commentsAndOtherElementsNamedModuleMakeNoModule() throws IOException {
    pom(
        ".",
        """
        <!-- <modules><module>comment</module></modules> -->
        <build><plugins><plugin><configuration><modules><module>c</module></modules>
        </configuration></plugin></plugins></build>
        """);

    assertThat(foldersByModule()).containsOnlyKeys(".");
    assertThat(ProjectLayout.discover(root).findings()).isEmpty();
  }

  @Test
  void withoutAPomTheRootIsTheOnlyModule() {
    assertThat(foldersByModule()).isEqualTo(Map.of(".", root.resolve("target/test-classes")));
  }

  @Test
  void theFoldersOfGradleCountWhereMavensAreAbsent() throws IOException {
    Files.createDirectories(root.resolve("build/classes/java/test"));
    assertThat(foldersByModule()).isEqualTo(Map.of(".", root.resolve("build/classes/java/test")));

    Files.createDirectories(root.resolve("target"));
    assertThat(foldersByModule()).isEqualTo(Map.of(".", root.resolve("target/test-classes")));
  }

  @Test
  void severalGradleProjectsAreNotTakenForOne() throws IOException {
    Files.writeString(root.resolve("settings.gradle.kts"), "include(\"a\")");

    assertFinding("settings", "Gradle settings");
  }

  @Test
  void aRelativeRootBecomesAbsolute() {
    assertThat(ProjectLayout.discover(Path.of("")).root()).isAbsolute();
  }

  private void assertFinding(String input, String found) {
    assertThat(ProjectLayout.discover(root).findings())
        .as(input)
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.code()).isEqualTo(FindingCode.PROJECT_UNREADABLE);
              assertThat(finding.found()).contains(found);
            });
  }

  private Map<String, Path> foldersByModule() {
    return ProjectLayout.discover(root).modules().stream()
        .collect(Collectors.toMap(ProjectModule::path, ProjectModule::testClasses));
  }

  private void pom(String module, String content) throws IOException {
    Path directory = Files.createDirectories(root.resolve(module));
    Files.writeString(
        directory.resolve("pom.xml"),
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <project xmlns="http://maven.apache.org/POM/4.0.0">%s</project>
        """
            .formatted(content));
  }

  private static String modules(String... names) {
    StringBuilder text = new StringBuilder("<modules>");
    for (String name : names) {
      text.append("<module>").append(name).append("</module>");
    }
    return text.append("</modules>").toString();
  }
}
