package dev.dodproof.junit.recorder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The example of the user guide compiles, runs, and attaches what stands there. */
class EvidenceGuideTests {

  private static final String PAGE = "docs/guide/running.md";

  @TempDir Path sources;
  @TempDir Path root;

  @Test
  void theExampleAttachesAFileAndAValue() throws Exception {
    compile(example());
    PretendJvm jvm = new PretendJvm(root);
    try (URLClassLoader loader = new URLClassLoader(new URL[] {sources.toUri().toURL()})) {
      jvm.run(loader.loadClass("BreakerTests"));
    }

    ReadRecord record = ReadRecord.only(root);
    assertThat(record.isWhole()).isTrue();
    assertThat(record.claims())
        .containsExactly("BreakerTests#opensInTime [:Breaker opens in time]");
    assertThat(record.ofType("evidence_file"))
        .singleElement()
        .satisfies(line -> assertThat(line).containsEntry("name", "breaker.log"));
    assertThat(record.ofType("evidence_value"))
        .singleElement()
        .satisfies(line -> assertThat(line).containsEntry("value", "12.5"));
    assertThat(record.ofType("finished"))
        .singleElement()
        .satisfies(line -> assertThat(line).containsEntry("status", "SUCCESSFUL"));
    assertThat(jvm.stderr()).isEmpty();
  }

  private void compile(String source) throws IOException {
    Path file = Files.writeString(sources.resolve("BreakerTests.java"), source);
    String[] arguments = {
      "-proc:none",
      "-cp",
      System.getProperty("java.class.path"),
      "-d",
      sources.toString(),
      file.toString()
    };
    assertThat(ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments)).isZero();
  }

  private static String example() throws IOException {
    String page = Files.readString(find());
    int start = page.indexOf("```java\n", page.indexOf("\n## Evidence\n")) + "```java\n".length();
    return page.substring(start, page.indexOf("```\n", start));
  }

  private static Path find() {
    return Stream.iterate(Path.of("").toAbsolutePath(), Path::getParent)
        .takeWhile(each -> each != null)
        .map(each -> each.resolve(PAGE))
        .filter(Files::isRegularFile)
        .findFirst()
        .orElseThrow();
  }
}
