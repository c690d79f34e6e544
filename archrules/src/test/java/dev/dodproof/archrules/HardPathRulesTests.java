package dev.dodproof.archrules;

import static dev.dodproof.archrules.HardPathRules.NO_CLASSES_SHOULD_CONTAIN_HARD_PATHS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import dev.dodproof.archrules.examples.clean.CleanCode;
import dev.dodproof.archrules.examples.hardpaths.AnnotatedPaths;
import dev.dodproof.archrules.examples.hardpaths.CodePaths;
import dev.dodproof.archrules.examples.hardpaths.Location;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HardPathRulesTests {

  private static final String PACKAGE = "dev.dodproof.archrules.examples.hardpaths.";

  @TempDir Path folder;

  @Test
  void listsEveryHardPathInCodeAndNoOther() {
    assertThat(
            TestClasses.violations(
                NO_CLASSES_SHOULD_CONTAIN_HARD_PATHS, TestClasses.of(CodePaths.class)))
        .containsExactlyInAnyOrder(
            field("CONSTANT", "/home/bob/constant"),
            method("<clinit>()", "C:\\Users\\bob", 10),
            method("literal()", "/tmp/literal", 17),
            method("concatenated(java.lang.String)", "/home/{}/.m2", 21),
            method("folded(int)", "/home/bob{}", 25),
            method("marker(java.lang.String)", "/var/acme{}{}", 29),
            method("built(java.lang.String)", "D:/data/{}", 33),
            method("block()", "# settings\\u000aroot = /opt/acme\\u000a", 38),
            method("label(java.lang.String)", "/root/label", 45),
            method("lambda$lambda$0()", "~/lambda", 53),
            method("share()", "\\\\fileserver\\share", 57),
            method("url()", "file:///srv/acme", 61));
  }

  private static String field(String name, String text) {
    return String.format(
        "Field <%sCodePaths.%s> has the hard path \"%s\" in (CodePaths.java)", PACKAGE, name, text);
  }

  private static String method(String name, String text, int line) {
    return String.format(
        "Method <%sCodePaths.%s> has the hard path \"%s\" in (CodePaths.java:%d)",
        PACKAGE, name, text, line);
  }

  @Test
  void listsEveryHardPathInAnnotationsAndNoOther() {
    JavaClasses classes =
        new ClassFileImporter()
            .importClasses(
                AnnotatedPaths.class,
                AnnotatedPaths.class.getDeclaredClasses()[0],
                Location.class,
                Location.Inner.class);

    assertThat(TestClasses.violations(NO_CLASSES_SHOULD_CONTAIN_HARD_PATHS, classes))
        .containsExactlyInAnyOrder(
            annotation("class <" + PACKAGE + "AnnotatedPaths>", "/home/bob/class"),
            annotation("field <" + PACKAGE + "AnnotatedPaths.field>", "/var/lib/acme"),
            annotation("method <" + PACKAGE + "AnnotatedPaths.method()>", "/Users/bob/nested"),
            annotation(
                "method <" + PACKAGE + "AnnotatedPaths.parameter(java.lang.String)>",
                "/tmp/parameter"),
            annotation(
                "record component <" + PACKAGE + "AnnotatedPaths$Component.name>",
                "/etc/component.conf"),
            annotation(
                "field <" + PACKAGE + "AnnotatedPaths$Component.name>", "/etc/component.conf"),
            annotation(
                "method <" + PACKAGE + "AnnotatedPaths$Component.name()>", "/etc/component.conf"),
            annotation(
                "method <" + PACKAGE + "AnnotatedPaths$Component.<init>(java.lang.String)>",
                "/etc/component.conf"),
            "Default value of method <"
                + PACKAGE
                + "Location.value()> has the hard path \"/opt/acme/default\" in (Location.java)");
  }

  private static String annotation(String place, String text) {
    return String.format(
        "Annotation <@%sLocation> on %s has the hard path \"%s\" in (AnnotatedPaths.java)",
        PACKAGE, place, text);
  }

  @Test
  void acceptsCleanClasses() {
    assertThatCode(
            () ->
                NO_CLASSES_SHOULD_CONTAIN_HARD_PATHS.check(
                    TestClasses.of(CleanCode.class, CleanCode.Home.class)))
        .doesNotThrowAnyException();
  }

  @Test
  void failureTellsTheRuleItsReasonAndThePlace() {
    assertThatThrownBy(
            () -> NO_CLASSES_SHOULD_CONTAIN_HARD_PATHS.check(TestClasses.of(CodePaths.class)))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("no classes should contain hard paths, because a path of one machine")
        .hasMessageContaining("(CodePaths.java:17)");
  }

  @Test
  void allowsExactlyTheNamedString() {
    var rule =
        HardPathRules.noClassesShouldContainHardPathsExcept(
            new AllowedHardPath(
                PACKAGE + "CodePaths", "/home/{}/.m2", "the example shows the exception"));

    assertThat(TestClasses.violations(rule, TestClasses.of(CodePaths.class)))
        .hasSize(11)
        .doesNotContain(method("concatenated(java.lang.String)", "/home/{}/.m2", 21));
  }

  @Test
  void reportsAnExceptionThatIsNoLongerNeeded() {
    var rule =
        HardPathRules.noClassesShouldContainHardPathsExcept(
            new AllowedHardPath(CleanCode.class.getName(), "gone", "was needed once"));

    assertThat(TestClasses.violations(rule, TestClasses.of(CleanCode.class)))
        .containsExactly(
            "The hard path \"gone\" is allowed in <"
                + CleanCode.class.getName()
                + "> and is not there; remove the exception, or name the string as the violation"
                + " prints it");
  }

  @Test
  void doesNotMissAnExceptionForAClassThatIsNotChecked() {
    var rule =
        HardPathRules.noClassesShouldContainHardPathsExcept(
            new AllowedHardPath("another.module.Type", "gone", "belongs to another module"));

    assertThat(TestClasses.violations(rule, TestClasses.of(CleanCode.class))).isEmpty();
  }

  @Test
  void refusesAnExceptionWithoutReason() {
    assertThatThrownBy(() -> new AllowedHardPath("a.B", "text", " "))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("the hard path allowed in a.B needs a reason, found a blank one");
  }

  @Test
  void seesPathsInClassesOfJars() throws IOException {
    Path jar = folder.resolve("with blank.jar");
    try (var out = new JarOutputStream(Files.newOutputStream(jar))) {
      String name = CodePaths.class.getName().replace('.', '/') + ".class";
      out.putNextEntry(new JarEntry(name));
      out.write(Files.readAllBytes(TestClasses.copy(CodePaths.class, folder)));
    }

    try (JarFile file = new JarFile(jar.toFile())) {
      JavaClasses classes = new ClassFileImporter().importJar(file);

      assertThat(TestClasses.violations(NO_CLASSES_SHOULD_CONTAIN_HARD_PATHS, classes)).hasSize(12);
    }
  }

  @Test
  void failsWhenAClassFileVanishedAfterItsImport() throws IOException {
    Path file = TestClasses.copy(CleanCode.class, folder);
    JavaClasses classes = new ClassFileImporter().importPath(folder);
    Files.delete(file);

    assertThat(TestClasses.violations(NO_CLASSES_SHOULD_CONTAIN_HARD_PATHS, classes))
        .singleElement()
        .asString()
        .startsWith("Class <" + CleanCode.class.getName() + "> cannot be read: its bytes");
  }
}
