package dev.dodproof.dod.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.dodproof.dod.model.Finding;
import dev.dodproof.dod.model.FindingCode;
import dev.dodproof.dod.model.SourceLocation;
import dev.dodproof.dod.project.ProjectLayout;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Opcodes;

/** Damaged, foreign and missing class files must show: never as a smaller number of tests. */
final class HostileClassFilesTests {

  @TempDir private Path folder;
  private FixtureProject project;
  private Path classes;

  @BeforeEach
  void compileOneTest() {
    project =
        new FixtureProject(folder)
            .test(
                "package a; class T { @Test @DodCriterion(\"x\") void t() { Assertions.fail(); } }")
            .compile();
    classes = project.module(".").testClasses();
  }

  @Test
  void aSoundProjectHasNoFinding() {
    assertThat(project.scan().findings()).isEmpty();
  }

  @Test
  void aClassFileOfAnUnknownVersionIsNamedWithItsVersion() throws IOException {
    byte[] bytes = Files.readAllBytes(classes.resolve("a/T.class"));
    bytes[7] = 99;
    Files.write(classes.resolve("a/T.class"), bytes);

    Inventory inventory = project.scan();

    assertThat(inventory.tests()).isEmpty();
    assertThat(inventory.findings())
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.code()).isEqualTo(FindingCode.INVENTORY_UNREADABLE);
              assertThat(finding.location())
                  .isEqualTo(SourceLocation.of("target/test-classes/a/T.class"));
              assertThat(finding.found()).contains("99");
              assertThat(finding.remedy()).contains("--release 17");
            });
  }

  @Test
  void aClassFileCutOffAnywhereIsAFindingAndDoesNotHideTheOthers() throws IOException {
    byte[] whole = Files.readAllBytes(classes.resolve("a/T.class"));
    int step = Math.max(1, whole.length / 60);
    for (int length = 0; length < whole.length; length += step) {
      Files.write(classes.resolve("Damaged.class"), Arrays.copyOf(whole, length));

      Inventory inventory = project.scan();

      assertThat(inventory.tests()).as("cut at %d", length).hasSize(1);
      assertThat(inventory.findings())
          .as("cut at %d", length)
          .extracting(Finding::missing)
          .containsExactly("inventory.unreadable:target/test-classes/Damaged.class");
    }
  }

  @Test
  void noChangedByteMakesTheScanThrow() throws IOException {
    Path file = classes.resolve("a/T.class");
    byte[] whole = Files.readAllBytes(file);
    for (int i = 0; i < whole.length; i++) {
      byte[] changed = whole.clone();
      changed[i] = (byte) ~changed[i];
      Files.write(file, changed);

      assertThat(project.scan().tests()).as("byte %d", i).hasSizeLessThanOrEqualTo(1);
    }
  }

  @Test
  void noRandomDamageMakesTheScanThrow() throws IOException {
    Path file = classes.resolve("a/T.class");
    byte[] whole = Files.readAllBytes(file);
    Random random = new Random(20261123);
    for (int run = 0; run < 1500; run++) {
      byte[] changed = whole.clone();
      for (int change = 0; change <= random.nextInt(4); change++) {
        changed[random.nextInt(changed.length)] = (byte) random.nextInt(256);
      }
      Files.write(file, changed);

      assertThat(project.scan().tests()).as("run %d", run).hasSizeLessThanOrEqualTo(1);
    }
  }

  @Test
  void aFileThatIsNoClassFileIsAFinding() throws IOException {
    Files.writeString(classes.resolve("Text.class"), "no class");

    assertThat(project.scan().findings())
        .extracting(Finding::code)
        .containsExactly(FindingCode.INVENTORY_UNREADABLE);
  }

  @Test
  void aFileBeyondTheLimitIsAFinding() throws IOException {
    Files.write(classes.resolve("Huge.class"), new byte[ClassFileLoader.MAX_BYTES + 1]);

    assertThat(project.scan().findings())
        .extracting(Finding::found)
        .containsExactly("more than " + ClassFileLoader.MAX_BYTES + " bytes");
  }

  @Test
  void annotationsNestedWithoutEndAreAFinding() throws IOException {
    ClassWriter writer = new ClassWriter(0);
    writer.visit(Opcodes.V17, Opcodes.ACC_SUPER, "Deep", null, "java/lang/Object", null);
    AnnotationVisitor annotation = writer.visitAnnotation("LDeep;", true);
    for (int i = 0; i < 30_000; i++) {
      annotation = annotation.visitAnnotation("value", "LDeep;");
    }
    writer.visitEnd();
    Files.write(classes.resolve("Deep.class"), writer.toByteArray());

    Inventory inventory = project.scan();

    assertThat(inventory.tests()).hasSize(1);
    assertThat(inventory.findings()).hasSizeLessThanOrEqualTo(1);
  }

  @Test
  void aClassThatExtendsItselfDoesNotLoopTheScan() throws IOException {
    for (String name : List.of("a/T", "Loop")) {
      ClassWriter writer = new ClassWriter(0);
      writer.visit(
          Opcodes.V17, Opcodes.ACC_SUPER, "Loop", null, "Loop", new String[] {"Loop", "a/T"});
      writer.visitOuterClass("Loop", null, null);
      writer.visitInnerClass("Loop", "Loop", name, 0);
      writer.visitEnd();
      Files.write(classes.resolve("Loop.class"), writer.toByteArray());

      assertThat(project.scan().tests()).extracting(test -> test.id().className()).contains("a.T");
    }
  }

  @Test
  void aNameThatLeavesTheFolderIsNotFollowed() throws IOException {
    ClassWriter writer = new ClassWriter(0);
    writer.visit(
        Opcodes.V17, Opcodes.ACC_SUPER, "Out", null, "../../../../../../outside", new String[0]);
    writer.visitSource("../../../outside.java", null);
    writer.visitEnd();
    Files.write(classes.resolve("Out.class"), writer.toByteArray());

    assertThat(project.scan().tests()).hasSize(1);
  }

  @Test
  void aClassLyingUnderAnotherNameIsNoTest() throws IOException {
    Files.copy(classes.resolve("a/T.class"), classes.resolve("Copy.class"));

    Inventory inventory = project.scan();

    assertThat(inventory.tests()).extracting(test -> test.id().className()).containsExactly("a.T");
    assertThat(inventory.findings()).isEmpty();
  }

  @Test
  void aDirectoryNamedLikeAClassFileHoldsClassesLikeAnyOther() throws IOException {
    Files.createDirectories(classes.resolve("odd.class"));

    assertThat(project.scan().findings()).isEmpty();
  }

  @Test
  void aFileInPlaceOfTheFolderIsNoCompiledTest() throws IOException {
    Files.createDirectories(project.root().resolve("m/src/test/java"));
    Files.writeString(project.root().resolve("m/src/test/java/A.java"), "class A {}");
    Files.createDirectories(project.root().resolve("m/target"));
    Files.writeString(project.root().resolve("m/target/test-classes"), "not a folder");
    project.module("m");

    assertThat(project.scan().findings())
        .extracting(Finding::missing)
        .containsExactly("inventory.module_missing:m");
  }

  @Test
  void linkedClassFilesAndFoldersAreReadAndLoopsAreFindings() throws IOException {
    assumeThat(FileSystems.getDefault().supportedFileAttributeViews())
        .as("symbolic links need a POSIX file system")
        .contains("posix");
    Path elsewhere = project.root().resolve("elsewhere");
    Files.move(classes.resolve("a"), elsewhere);
    Files.createSymbolicLink(classes.resolve("a"), elsewhere);
    Files.createSymbolicLink(classes.resolve("loop"), classes);

    Inventory inventory = project.scan();

    assertThat(inventory.tests()).hasSize(1);
    assertThat(inventory.findings())
        .extracting(Finding::missing)
        .containsExactly("inventory.unreadable:target/test-classes/loop");
  }

  @Test
  void testSourcesWithoutCompiledTestsAreAFinding() throws IOException {
    Files.createDirectories(project.root().resolve("m/src/test/java/b"));
    Files.writeString(project.root().resolve("m/src/test/java/b/B.java"), "class B {}");
    project.module("m");

    assertThat(project.scan().findings())
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.code()).isEqualTo(FindingCode.INVENTORY_MODULE_MISSING);
              assertThat(finding.subject()).isEqualTo("m");
              assertThat(finding.location().file()).isEqualTo("m/src/test/java/b/B.java");
              assertThat(finding.found()).contains("m/target/test-classes");
            });
  }

  @Test
  void kotlinSourcesCountAsTestSourcesToo() throws IOException {
    Files.createDirectories(project.root().resolve("m/src/test/kotlin"));
    Files.writeString(project.root().resolve("m/src/test/kotlin/B.kt"), "class B");
    project.module("m");

    assertThat(project.scan().findings())
        .extracting(Finding::code)
        .containsExactly(FindingCode.INVENTORY_MODULE_MISSING);
  }

  @Test
  void aModuleWithoutTestSourcesOrWithPackageInfoOnlyNeedsNoCompiledTests() throws IOException {
    Files.createDirectories(project.root().resolve("m/src/test/java"));
    Files.writeString(project.root().resolve("m/src/test/java/package-info.java"), "package a;");
    project.module("m");
    project.module("n");

    assertThat(project.scan().findings()).isEmpty();
  }

  @Test
  void findingsOfTheLayoutAreFindingsOfTheInventory() {
    Finding finding =
        new Finding(
            FindingCode.PROJECT_UNREADABLE, "pom.xml", SourceLocation.of("pom.xml"), "f", "e", "r");
    ProjectLayout layout =
        new ProjectLayout(project.root(), project.layout().modules(), List.of(finding));

    assertThat(new InventoryScanner().scan(layout).findings()).containsExactly(finding);
  }

  @Test
  void anUnreadableSuperclassAmongMainClassesIsAFinding() throws IOException {
    Path main = project.module(".").mainClasses();
    Files.createDirectories(main.resolve("k"));
    Files.writeString(main.resolve("k/Base.class"), "damaged");
    ClassWriter writer = new ClassWriter(0);
    writer.visit(Opcodes.V17, Opcodes.ACC_SUPER, "Sub", null, "k/Base", null);
    writer.visitEnd();
    Files.write(classes.resolve("Sub.class"), writer.toByteArray());

    assertThat(project.scan().findings())
        .extracting(Finding::missing)
        .containsExactly("inventory.unreadable:target/classes/k/Base.class");
  }
}
