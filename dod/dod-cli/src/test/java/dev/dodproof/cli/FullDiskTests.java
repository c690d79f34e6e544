package dev.dodproof.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dodproof.dod.sample.SampleProject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** {@code dod check} where there is no room for what it writes. */
class FullDiskTests {

  private static final int NO_MOUNT = 77;

  @TempDir private Path folder;
  private Path root;
  private Path disk;
  private Path left;

  @BeforeEach
  void copySample() throws IOException {
    root = SampleProject.in(folder.resolve("project")).root();
    disk = Files.createDirectory(folder.resolve("disk"));
    left = folder.resolve("left");
  }

  private record Ended(int exitCode, String out, String err) {}

  private Ended check(String... shell) throws Exception {
    List<String> command = new ArrayList<>(List.of(shell));
    command.addAll(
        ForkedDod.command(
            folder.resolve("home"),
            "check",
            "--phase",
            "PHASE_A",
            "--root",
            root.toString(),
            "--reports-dir",
            disk.toString()));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().put("DISK", disk.toString());
    builder.environment().put("LEFT", left.toString());
    Path out = folder.resolve("out");
    Path err = folder.resolve("err");
    int exitCode =
        builder.redirectOutput(out.toFile()).redirectError(err.toFile()).start().waitFor();
    return new Ended(exitCode, Files.readString(out), Files.readString(err));
  }

  private static void assertNoVerdict(Ended ended, String reason) {
    assertThat(ended.exitCode()).as(ended.err()).isEqualTo(4);
    assertThat(ended.out()).isEmpty();
    assertThat(ended.err().lines())
        .as("one line, and no stack trace")
        .singleElement()
        .asString()
        .startsWith("dod: ")
        .contains(reason);
  }

  @Test
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "no end: needs ulimit -f of a POSIX shell")
  void filesThatCannotGrowGiveNoVerdictAndNoSeal() throws Exception {
    Ended ended = check("sh", "-c", "ulimit -f 8; exec \"$@\"", "sh");

    assertNoVerdict(ended, disk.toString());
    assertThat(disk.resolve("PHASE_A.dsse.json")).doesNotExist();
  }

  @Test
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "no end: needs namespaces of Linux")
  void aFullFileSystemGivesNoVerdictAndNoSeal() throws Exception {
    Ended ended =
        check(
            "unshare",
            "-rm",
            "sh",
            "-c",
            "mount -t tmpfs -o size=8k small \"$DISK\" || exit "
                + NO_MOUNT
                + "; \"$@\"; code=$?; ls \"$DISK\" > \"$LEFT\"; exit $code",
            "sh");
    Assumptions.assumeTrue(
        Files.exists(left),
        "LEFT OUT: no small file system could be mounted here (exit code "
            + ended.exitCode()
            + ")");

    assertNoVerdict(ended, "No space left on device");
    assertThat(left).content().doesNotContain("dsse.json");
  }
}
