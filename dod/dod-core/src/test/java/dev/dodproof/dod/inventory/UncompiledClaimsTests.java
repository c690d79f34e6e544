package dev.dodproof.dod.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.dodproof.dod.model.Finding;
import dev.dodproof.dod.model.FindingCode;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassWriter;

/** Claims in sources beside a module's compiled tests. */
class UncompiledClaimsTests {

  private static final String COMPILED =
      "package a; class T { @Test @DodCriterion(\"x\") void t() { Assertions.fail(); } }";

  @TempDir private Path folder;
  private FixtureProject project;

  @BeforeEach
  void compileOneTest() {
    project = new FixtureProject(folder).test(COMPILED).compile();
  }

  private void source(String file, String text) throws IOException {
    Path path = project.root().resolve("src/test").resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, text);
  }

  private Path compiledSource() {
    return project.root().resolve("src/test/java/a/T.java");
  }

  @Test
  void aClaimInASourceWithoutItsClassIsFoundByLine() throws IOException {
    source(
        "java/b/Late.java", "package b;\n\nclass Late {\n  @DodCriterion(\"x\") void t() {}\n}\n");

    assertThat(project.scan().findings())
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.code()).isEqualTo(FindingCode.INVENTORY_NOT_COMPILED);
              assertThat(finding.location()).hasToString("src/test/java/b/Late.java:4");
              assertThat(finding.message())
                  .contains(
                      "below target/test-classes", "mvn test-compile", "take the claim out of it");
            });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "@DodCriterion(\"x\") void t() {}",
        "@dev.dodproof.junit.DodCriterion(\"x\") void t() {}",
        "@Test @DodCriterion (value = \"x\")",
        "@[Test DodCriterion(\"x\")] fun t() {}",
        "@DodCriterion(",
        "/* why */ @DodCriterion(\"x\")",
        "package x; @DodCriterion(\"x\") class T {}",
        "import dev.dodproof.junit.DodCriterion; @DodCriterion(\"x\") class T {}",
        "/* why\n */ @DodCriterion(\"x\") class T {}",
        "/**/@DodCriterion(\"x\") class T {}",
        "import dev.dodproof.junit.DodCriterion as Proves\n@Proves(\"x\") class T",
        "import dev.dodproof.junit.{DodCriterion => Proves}\n@Proves(\"x\") class T",
        "typealias Proves = dev.dodproof.junit.DodCriterion\n@Proves(\"x\") class T",
        "@dev . dodproof . junit\n. DodCriterion(\"x\") class T {}",
        "@dev.dodproof.junit.`DodCriterion`(\"x\") class T",
        "@\\u0044odCriterio\\uuu006e(\"x\") class T {}",
        "val start = \"/*\"; @DodCriterion(\"x\") class T",
        "// \\u000a @DodCriterion(\"x\") class T {}",
        "// why\r@DodCriterion(\"x\")",
        "/* why /* why */ */ @DodCriterion(\"x\")",
        "/* never ends @DodCriterion(\"x\")",
        "\" never ends @DodCriterion(\"x\")",
        "\" never \\\nends \"; @DodCriterion(\"x\")",
        "\"\"\" never ends @DodCriterion(\"x\")",
        "fun `never ends @DodCriterion(\"x\")",
        "fun `// it's \"fine\"`() {} @DodCriterion(\"x\") class T",
        "val quotes = '\"' + '\\''; @DodCriterion(\"x\") class T // \"",
        "val raw = \"\"\"\\\"\"\"\"; @DodCriterion(\"x\") class T // \"\"\"",
        "val text = \"${ \"/*\" }\"; @DodCriterion(\"x\") class T // */",
        "private typealias Proves = dev.dodproof.junit.DodCriterion;@Proves(\"x\") class T",
        "import dev.dodproof.junit.`DodCriterion` as `Proves`\n@`Proves`(\"x\") class T",
        " * @DodCriterion(\"x\")",
        "\u2028@DodCriterion(\"x\")",
        "\r@DodCriterion(\"x\")"
      })
  void everySpellingOfAClaimIsFound(String claim) throws IOException {
    source("kotlin/Late.kt", claim + "\n");

    assertThat(project.scan().findings())
        .extracting(Finding::missing)
        .containsExactly("inventory.not_compiled:src/test/kotlin/Late.kt");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "class DodCriterionTexts {}",
        "class MyDodCriterion {}",
        "import dev.dodproof.junit.*;",
        "import dev.dodproof.junit.DodCriterion;",
        "import static dev.dodproof.junit.DodCriterion.*; class A {}",
        "// @DodCriterion(\"x\")",
        "/**\n * @DodCriterion(\"x\")\n */",
        "/* /* */ class A { // @DodCriterion(\"x\")\r}",
        "class A { String s = \"@DodCriterion(\\\"x\\\")\"; }",
        "class A { String s = \"\"\"\n @DodCriterion(\"x\") \\\"\"\" DodCriterion\n\"\"\"; }",
        "class A { String s = \"\\\\\"; /* DodCriterion */ char c = '\"', d = '\\042'; } // DodCriterion",
        "package a;",
        ""
      })
  void aSourceThatClaimsNothingNeedsNoClass(String text) throws IOException {
    source("java/b/Note.java", text + "\n");

    assertThat(project.scan().findings()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "typealias Proves = dev.dodproof.junit.DodCriterion",
        "import dev.dodproof.junit.DodCriterion\n\ninternal typealias Proves = DodCriterion\n",
        "import dev.dodproof.junit.DodCriterion as Proves",
        "/* /* */ @DodCriterion(\"x\") */",
        "val text = \"\"\"@DodCriterion(\"x\")\"\"\"\"",
        "fun `DodCriterions are shown`() {}"
      })
  void aKotlinSourceThatClaimsNothingNeedsNoClass(String text) throws IOException {
    source("kotlin/Note.kt", text + "\n");

    assertThat(project.scan().findings()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"it/java", "test/resources", "main/kotlin", "java"})
  void aSourceOfAnotherSourceSetIsNotLookedAt(String folder) throws IOException {
    source("../" + folder + "/b/Late.java", "package b;\n@DodCriterion(\"x\") class Late {}\n");

    assertThat(project.scan().findings()).isEmpty();
  }

  @Test
  void aClassWithoutASourceIsNoFinding() throws IOException {
    Files.delete(compiledSource());

    assertThat(project.scan().findings()).isEmpty();
  }

  @Test
  void aClaimByAnAnnotationOfTheTestsIsFound() throws IOException {
    project
        .test(
            "package k; @DodCriterion(\"x\") @Retention(RetentionPolicy.RUNTIME) @interface Proof {}")
        .compile();
    source("java/b/Late.java", "package b;\nclass Late {\n  @k.Proof void t() {}\n}\n");

    assertThat(project.scan().findings())
        .extracting(Finding::location)
        .hasToString("[src/test/java/b/Late.java:3]");
  }

  @Test
  void theLineOfTheClaimIsToldRatherThanThatOfItsImport() throws IOException {
    source(
        "java/b/Late.java",
        "package b;\nimport dev.dodproof.junit.DodCriterion;\n\n@DodCriterion(\"x\") class Late {}\n");

    assertThat(project.scan().findings())
        .extracting(Finding::location)
        .hasToString("[src/test/java/b/Late.java:4]");
  }

  static Stream<Arguments> encodings() {
    return Stream.of("", "\ufeff")
        .flatMap(
            mark ->
                Stream.of("UTF-8", "UTF-16LE", "UTF-16BE", "ISO-8859-1", "windows-1252")
                    .map(Charset::forName)
                    .filter(charset -> charset.newEncoder().canEncode(mark))
                    .map(charset -> Arguments.of(mark, charset)));
  }

  @ParameterizedTest
  @MethodSource("encodings")
  void aClaimByAnAnnotationWithForeignLettersIsFoundInEveryEncoding(String mark, Charset encoding) {
    for (String name : List.of("Pr\u00fcfung", "\u00c5rsag", "Proof")) {
      String text = mark + "package b;\n@k." + name + " class Late {}\n";

      assertThat(
              new ClaimMentions(List.of("Proof", "Pr\u00fcfung", "\u00c5rsag"))
                  .in("Late.java", text.getBytes(encoding)))
          .as(name)
          .contains(new ClaimMentions.Mention(2, Optional.of("b/")));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\n",
        " ",
        ";",
        "/*",
        "*/",
        "\"",
        "\\",
        "'",
        "`",
        "import ",
        "\nimport DodCriterion as A ",
        "\ntypealias A = DodCriterion;",
        "package ",
        "\"\"\"\\",
        "*/ package a",
        "DodCriterio",
        "\\u0022",
        "\u00e4"
      })
  void aSourceOfTheLargestSizeIsReadInBoundedTime(String piece) {
    String text = piece.repeat(ClaimMentions.MAX_BYTES / piece.length());

    assertTimeoutPreemptively(
        Duration.ofSeconds(30),
        () ->
            new ClaimMentions(List.of("DodCriterion"))
                .in("Late.kt", text.getBytes(StandardCharsets.ISO_8859_1)));
  }

  @Test
  void aSourceBesideTheOneThatWasCompiledIsNotTakenForIt() throws IOException {
    source("kotlin/T.java", "package a\n@DodCriterion(\"x\") class Any\n");

    assertThat(project.scan().findings())
        .extracting(Finding::missing)
        .containsExactly("inventory.not_compiled:src/test/kotlin/T.java");
  }

  @ParameterizedTest
  @ValueSource(strings = {"package a\npackage b", "/*\npackage a\n*/\npackage b", "// package a"})
  void aSourceWhosePackageIsAnotherOrInDoubtIsNotTakenForACompiledOne(String declared)
      throws IOException {
    Files.delete(compiledSource());
    source("kotlin/T.java", declared + "\n@DodCriterion(\"x\") class Any\n");

    assertThat(project.scan().findings())
        .extracting(Finding::missing)
        .containsExactly("inventory.not_compiled:src/test/kotlin/T.java");
  }

  @Test
  void aClaimByAnAnnotationOfTheMainClassesIsFound() throws IOException {
    project
        .main(
            ".",
            "package k; @DodCriterion(\"x\") @Retention(RetentionPolicy.RUNTIME) @interface Proof {}")
        .compile();
    source("java/b/Late.java", "package b;\nclass Late {\n  @k.Proof void t() {}\n}\n");

    assertThat(project.scan().findings())
        .extracting(Finding::location)
        .hasToString("[src/test/java/b/Late.java:3]");
  }

  @Test
  void aSourceWhoseFolderIsNotItsPackageIsFoundByThePackageItDeclares() throws IOException {
    Files.delete(compiledSource());
    source("kotlin/T.java", "package a\n@DodCriterion(\"x\") class Any\n");

    assertThat(project.scan().findings()).isEmpty();
  }

  @Test
  void aClassOfTheSameNameInAnotherPackageIsNotItsClass() throws IOException {
    source("java/b/T.java", "package b;\n@DodCriterion(\"x\") class T {}\n");

    assertThat(project.scan().findings())
        .extracting(Finding::missing)
        .containsExactly("inventory.not_compiled:src/test/java/b/T.java");
  }

  @Test
  void aClassOfTheSameNameInAnotherModuleIsNotItsClass() throws IOException {
    project.test("m", "package b; class Late { @Test void t() {} }").compile();
    source("java/b/Late.java", "package b;\n@DodCriterion(\"x\") class Late {}\n");

    assertThat(project.scan().findings())
        .extracting(Finding::missing)
        .containsExactly("inventory.not_compiled:src/test/java/b/Late.java");
  }

  @Test
  void aClassWithoutDebuggingInformationStandsForTheSourceOfItsName() throws IOException {
    Path compiled = project.module(".").testClasses().resolve("a/T.class");
    Files.write(compiled, withoutSourceName(Files.readAllBytes(compiled)));

    assertThat(project.scan().findings()).isEmpty();
  }

  @Test
  void aSourceBeyondTheLimitIsAFinding() throws IOException {
    source("java/b/Big.java", "\n".repeat(ClaimMentions.MAX_BYTES + 1));

    assertThat(project.scan().findings())
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.missing())
                  .isEqualTo("inventory.unreadable:src/test/java/b/Big.java");
              assertThat(finding.found()).contains("more than 4194304 bytes");
            });
  }

  @Test
  void aFolderNamedLikeASourceIsNone() throws IOException {
    Files.createDirectories(project.root().resolve("src/test/java/b/Odd.java"));

    assertThat(project.scan().findings()).isEmpty();
  }

  private static byte[] withoutSourceName(byte[] classFile) {
    ClassWriter writer = new ClassWriter(0);
    new ClassReader(classFile).accept(writer, ClassReader.SKIP_DEBUG);
    return writer.toByteArray();
  }
}
