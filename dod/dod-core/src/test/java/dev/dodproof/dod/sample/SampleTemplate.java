package dev.dodproof.dod.sample;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

/** Builds the sample once for each JVM: commits it, compiles its tests and runs them. */
final class SampleTemplate {

  private static final String TEST_CLASS = "sample.StoreTests";

  private static final String TEST_SOURCE =
      """
      package sample;

      import static org.junit.jupiter.api.Assertions.assertEquals;

      import dev.dodproof.junit.DodCriterion;
      import dev.dodproof.junit.Evidence;
      import org.junit.jupiter.api.Test;

      class StoreTests {
        @Test
        @DodCriterion(phase = "PHASE_A", value = "Store: atomic write")
        void writesAtomically(Evidence evidence) {
          evidence.text("log", "written");
          evidence.value("time to write", 12.5, "ms");
          assertEquals(2, 1 + 1);
        }

        @Test
        @DodCriterion(phase = "PHASE_A", value = "Store: roundtrip")
        void readsWhatItWrote() {
          assertEquals("a", "A".toLowerCase(java.util.Locale.ROOT));
        }

        @Test
        @DodCriterion(phase = "PHASE_B", value = "Backup restored")
        void restoresTheBackup() {
          assertEquals(4, 2 * 2);
        }
      }
      """;

  private final Path root;

  private SampleTemplate(Path root) {
    this.root = root;
  }

  /** Made on first use, and by one thread only. */
  private static final class Holder {
    private static final Path ROOT = build();

    private static Path build() {
      try {
        Path root = Files.createTempDirectory("sample").toRealPath();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(root)));
        new SampleTemplate(root).buildHere();
        return root;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** All tests of the JVM copy from here, so that no single one can clean up. */
  private static void delete(Path root) {
    try (Stream<Path> files = Files.walk(root)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Path root() {
    return Holder.ROOT;
  }

  private void buildHere() throws IOException {
    write(
        "dod/DOD__PHASE_A.md",
        SampleDocument.of("PHASE_A", "- [ ] Store: atomic write, roundtrip"));
    write("dod/DOD__PHASE_B.md", SampleDocument.of("PHASE_B", "- [ ] Backup restored"));
    write(".gitignore", "target/\n");
    Path source = write("src/test/java/sample/StoreTests.java", TEST_SOURCE);
    SampleGit git = new SampleGit(root);
    git.run("init", "--quiet", "--template=");
    git.commitAll();
    Path classes = Files.createDirectories(root.resolve("target").resolve("test-classes"));
    compile(source, classes);
    test(root, classes);
  }

  private Path write(String path, String text) throws IOException {
    Path file = root.resolve(path);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  static void compile(Path source, Path classes) {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    if (compiler == null) {
      throw new IllegalStateException("these tests need a JDK, and this is a JRE");
    }
    int failures =
        compiler.run(
            null, null, null, "-proc:none", "-g", "-d", classes.toString(), source.toString());
    if (failures != 0) {
      throw new IllegalStateException("the sample does not compile");
    }
  }

  static void test(Path root, Path classes) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-XX:TieredStopAtLevel=1");
    command.add("-Ddod.root=" + root);
    command.add("-Ddod.run.id=" + SampleProject.RUN_ID);
    command.add("-Djava.io.tmpdir=" + root.resolve("target"));
    command.add("-cp");
    command.add(System.getProperty("java.class.path") + File.pathSeparator + classes);
    command.add(SampleMain.class.getName());
    command.add(TEST_CLASS);
    Commands.run(root, Map.of(), command);
  }
}
