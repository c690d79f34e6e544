package dev.dodproof.dod.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dodproof.dod.sample.Commands;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Verdicts of 10,000 criteria, each judged, sealed and verified in a heap with room for one. */
class ManyVerdictsTests {

  /** The whole thousand takes minutes. */
  private static final int VERDICTS = Boolean.getBoolean("ops.stress") ? 1_000 : 4;

  @TempDir private Path folder;

  @Test
  void needNoMoreMemoryThanOne() {
    String output =
        Commands.run(
            folder,
            Map.of(),
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx192m",
                "-cp",
                System.getProperty("java.class.path"),
                ManyVerdictsMain.class.getName(),
                String.valueOf(VERDICTS),
                "10000",
                folder.resolve("home").toString()));

    assertThat(output).contains(VERDICTS + " genuine");
  }
}
