package dev.dodproof.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dodproof.dod.check.CheckRequest;
import dev.dodproof.dod.check.DodCheck;
import dev.dodproof.dod.check.ProjectFiles;
import dev.dodproof.dod.check.Sealing;
import dev.dodproof.dod.check.Selection;
import dev.dodproof.dod.sample.SampleProject;
import dev.dodproof.dod.verdict.Policy;
import dev.dodproof.ops.time.TimeSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several processes that check one project. */
class ChecksAtOnceTests {

  private static final int PROCESSES = 3;

  @TempDir private Path folder;

  private Process start(Path root, String name) throws IOException {
    List<String> command =
        ForkedDod.command(
            Call.home(root), "check", "--phase", "PHASE_A", "--root", root.toString());
    return new ProcessBuilder(command)
        .redirectOutput(folder.resolve(name).toFile())
        .redirectErrorStream(true)
        .start();
  }

  @Test
  void allComeToTheSameVerdictAndLeaveOneThatHolds() throws Exception {
    SampleProject project = SampleProject.in(folder.resolve("project"));
    Path root = project.root();
    DodCheck.run(
        new CheckRequest(
            ProjectFiles.below(root),
            new Selection.All(),
            Policy.STRICT,
            true,
            new Sealing.Provisional(),
            TimeSource.system()));
    List<Process> processes = new ArrayList<>();
    for (int i = 0; i < PROCESSES; i++) {
      processes.add(start(root, "out" + i));
    }

    for (int i = 0; i < PROCESSES; i++) {
      int exitCode = processes.get(i).waitFor();
      assertThat(exitCode).as(Files.readString(folder.resolve("out" + i))).isZero();
    }

    assertThat(Call.of(root, "report", "--phase", "PHASE_A").exitCode()).isZero();
    assertThat(root.resolve("target/dod")).isDirectoryNotContaining("glob:**.tmp");
    assertThat(project.git("status", "--porcelain")).isEmpty();
  }
}
