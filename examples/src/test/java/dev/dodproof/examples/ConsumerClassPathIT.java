package dev.dodproof.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever a user has on the class path, the extension works, and is not there before its time. */
class ConsumerClassPathIT {

  private static final String EVALUATOR = "dev.dodproof.junit.shaded.";

  @TempDir private Path folder;

  @Test
  void whereTheLibrariesAreAbsentAVerdictIsGiven() {
    assertProven(Consumer.compiled("absent libraries"), List.of());
  }

  @Test
  void whereTheLibrariesAreBrokenAVerdictIsGiven() {
    Path broken = BrokenLibraries.writeTo(folder.resolve("broken"));

    assertProven(Consumer.compiled("broken libraries"), List.of(broken));
  }

  @Test
  void theEvaluatorIsLoadedOnlyForAVerdict() throws IOException {
    Consumer consumer = Consumer.compiled("loading");

    List<String> ofABuild = loaded(consumer, "build.txt", List.of("-Ddod.run.id=of-a-build"));
    List<String> provisional = loaded(consumer, "provisional.txt", List.of());

    assertThat(ofABuild)
        .anyMatch(line -> line.contains("dev.dodproof.junit.recorder."))
        .noneMatch(line -> line.contains(EVALUATOR))
        .noneMatch(line -> line.contains("dev.dodproof.junit.provisional."));
    assertThat(provisional).anyMatch(line -> line.contains(EVALUATOR));
  }

  private List<String> loaded(Consumer consumer, String log, List<String> options)
      throws IOException {
    Path file = folder.resolve(log);
    List<String> all = new ArrayList<>(options);
    all.add("-Xlog:class+load:file=" + file);
    assertThat(consumer.test(all, List.of()).out()).contains("succeeded: 1");
    return Files.readAllLines(file);
  }

  static void assertProven(Consumer consumer, List<Path> inFront) {
    ProcessResult test = consumer.test(List.of(), inFront);

    assertThat(test.exitCode()).as(test.out() + test.err()).isZero();
    assertThat(test.out()).contains("succeeded: 1");
    assertThat(test.err()).contains("PHASE_PARTIAL: PROVEN").doesNotContain("broken on purpose");
    assertThat(consumer.project().verdict("PHASE_PARTIAL").path("verdict").asText())
        .isEqualTo("PROVEN");
  }
}
