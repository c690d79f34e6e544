package dev.dodproof.archrules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Class files of Kotlin and of JDK 25, whose sources lie beside them. */
class OtherCompilersTests {

  private static final String KOTLIN = "dev.dodproof.archrules.examples.kotlin.";
  private static final String MODERN = "dev.dodproof.archrules.examples.jdk25.Modern";

  @TempDir private Path folder;

  private static Path jar(String compiler) throws URISyntaxException {
    return Path.of(
        OtherCompilersTests.class.getResource("compilers/" + compiler + "/samples.jar").toURI());
  }

  private Path unpacked(String compiler) throws Exception {
    try (ZipFile jar = new ZipFile(jar(compiler).toFile())) {
      for (ZipEntry entry : jar.stream().filter(each -> !each.isDirectory()).toList()) {
        unpack(jar, entry);
      }
    }
    return folder;
  }

  private void unpack(ZipFile jar, ZipEntry entry) throws IOException {
    Path file = folder.resolve(entry.getName());
    Files.createDirectories(file.getParent());
    try (InputStream in = jar.getInputStream(entry)) {
      Files.copy(in, file);
    }
  }

  @Test
  void findsEveryHardPathOfKotlinWithItsLineAndNoneInItsCleanClasses() throws Exception {
    assertThat(HardPaths.inClasses(List.of(jar("kotlin"))))
        .containsExactlyInAnyOrder(
            method("Drive.<clinit>()", "C:\\acme", 9),
            method("Drive.<clinit>()", "\\\\host\\share", 10),
            "Default value of method <"
                + KOTLIN
                + "Place.path()> has the hard path \"/var/acme\" in (Store.kt)",
            method(
                "Folder.<init>(java.lang.String, int,"
                    + " kotlin.jvm.internal.DefaultConstructorMarker)",
                "/etc/acme",
                15),
            "Annotation <@"
                + KOTLIN
                + "Place> on class <"
                + KOTLIN
                + "Store> has the hard path \"/usr/acme\" in (Store.kt)",
            method("Store.scratch_delegate$lambda$0()", "/tmp/acme", 19),
            method("Store.home()", "/home/{}/data", 21),
            method("Store.kind(java.lang.String)", "~/.acme", 25),
            method("Store.kind(java.lang.String)", "/Users/acme", 26),
            // Kotlin's compiler gives a text whose indent it trims the line of the call.
            method("Store.text()", "root=/srv/acme", 33),
            method("Store.lambda$lambda$1()", "file:///opt/acme", 35),
            method("Store.later(kotlin.coroutines.Continuation)", "/mnt/acme", 37),
            inlined("InlinedKt.below(java.lang.String, kotlin.jvm.functions.Function1)", "", 4),
            inlined("InlinedKt.below(java.lang.String, kotlin.jvm.functions.Function1)", "/{}", 4),
            // Inlined code stands in the line of its call: its own numbers lie beyond the file.
            inlined("Reader.read()", "", 12),
            inlined("Reader.read()", "/data", 12),
            inlined("Reader.readTwice()", "", 16),
            inlined("Reader.readTwice()", "/once", 16),
            inlined("Reader.readTwice()", "", 18),
            inlined("Reader.readTwice()", "/twice", 18),
            "Field <" + KOTLIN + "Store.DEFAULT> has the hard path \"/root/acme\" in (Store.kt)",
            "Field <" + KOTLIN + "StoreKt.ROOT> has the hard path \"/opt/acme\" in (Store.kt)");
  }

  private static String method(String method, String path, int line) {
    return method(method, path, "Store.kt", line);
  }

  private static String inlined(String method, String below, int line) {
    return method(method, "/var/inlined" + below, "Inlined.kt", line);
  }

  private static String method(String method, String path, String file, int line) {
    return "Method <%s%s> has the hard path \"%s\" in (%s:%d)"
        .formatted(KOTLIN, method, path, file, line);
  }

  @Test
  void findsHardPathsInWhatOnlyJdk25Writes() throws Exception {
    assertThat(HardPaths.inClasses(List.of(jar("jdk25"))))
        .containsExactlyInAnyOrder(
            "Method <"
                + MODERN
                + ".<init>(java.lang.String)> has the hard path \"/home/{}\" in"
                + " (Modern.java:11)",
            "Method <"
                + MODERN
                + ".kind(java.lang.Object)> has the hard path \"/opt/acme\" in"
                + " (Modern.java:24)",
            "Method <"
                + MODERN
                + ".label(java.lang.String)> has the hard path \"/etc/acme\" in"
                + " (Modern.java:31)");
  }

  @ParameterizedTest
  @ValueSource(strings = {"kotlin", "jdk25"})
  void theRuleOfArchUnitFindsTheSame(String compiler) throws Exception {
    assertThat(
            TestClasses.violations(
                HardPathRules.NO_CLASSES_SHOULD_CONTAIN_HARD_PATHS,
                ClassImport.everyClassIn(unpacked(compiler))))
        .isNotEmpty()
        .containsExactlyInAnyOrderElementsOf(HardPaths.inClasses(List.of(jar(compiler))));
  }

  @ParameterizedTest
  @ValueSource(strings = {"kotlin", "jdk25"})
  void theOtherRulesReadThemToTheEnd(String compiler) throws Exception {
    CompiledCode code = CompiledCode.in(List.of(unpacked(compiler)));

    assertThat(code.droppedExceptions()).isEmpty();
    assertThat(code.unboundedFiles()).isEmpty();
    assertThat(code.claimsWithoutAssertion()).isEmpty();
    assertThat(code.bypassedTests(Clock.systemUTC())).isEmpty();
  }
}
