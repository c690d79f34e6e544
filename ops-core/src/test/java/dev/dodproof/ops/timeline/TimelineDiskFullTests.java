package dev.dodproof.ops.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.dodproof.junit.DodCriterion;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TimelineDiskFullTests {

  @TempDir Path folder;

  /** The kernel refuses to let files grow beyond 8 blocks, in the middle of a line. */
  @Test
  @DodCriterion("Timeline no pipeline crash on disk full")
  void aPipelineGoesOnWhileItsFeedCannotGrowAndTellsOfItAfterwards() throws Exception {
    Path feed = folder.resolve("feed.jsonl");
    Path output = folder.resolve("result");
    runInShell("ulimit -f 8 && exec \"$@\"", feed, output, "rotate");

    DiskFullPipeline.Result result = DiskFullPipeline.Result.read(output);
    assertThat(result.written()).isBetween(1, 199);
    assertThat(result.lost()).isEqualTo(200L - result.written());
    assertThat(result.last()).isEqualTo("Written");
    assertThat(Feeds.readWhole(folder.resolve("full.jsonl")).records())
        .as("no line is torn, and only those are there that were reported as written")
        .hasSize(result.written());
    assertThat(Feeds.actions(feed)).containsExactly("gap", "completed");
    assertThat(Feeds.readWhole(feed).records().get(0).lost()).isEqualTo(result.lost());
  }

  @Test
  void aPipelineGoesOnWhileTheFileSystemIsFullAndTellsOfItAfterwards() throws Exception {
    Path disk = Files.createDirectory(folder.resolve("disk"));
    Path output = folder.resolve("result");
    Path copy = folder.resolve("copy.jsonl");
    String prepare =
        "mount -t tmpfs -o size=64k small \"$DISK\" || exit 77; "
            + "head -c 49152 \"$0\" > \"$DISK/filler\" || exit 78; "
            + "\"$@\"; code=$?; cp \"$DISK/feed.jsonl\" \"$COPY\"; exit $code";
    List<String> command = new ArrayList<>(List.of("unshare", "-rm", "sh", "-c", prepare));
    command.add(Path.of(System.getProperty("java.home"), "lib", "modules").toString());
    command.addAll(
        ChildJvm.command(
            DiskFullPipeline.class, disk.resolve("feed.jsonl"), output, disk.resolve("filler")));
    int code = runInNamespace(command, disk, copy);
    Assumptions.assumeTrue(
        code == 0 || Files.exists(output),
        "LEFT OUT: no small file system could be mounted here (exit code " + code + ")");

    DiskFullPipeline.Result result = DiskFullPipeline.Result.read(output);
    assertThat(code).isZero();
    assertThat(result.written()).isBetween(1, 199);
    assertThat(result.last()).isEqualTo("Written");
    List<TimelineRecord> lines = Feeds.readWhole(copy).records();
    assertThat(lines).hasSize(result.written() + 2);
    assertThat(lines.get(result.written()).lost()).isEqualTo(result.lost());
    assertThat(lines.get(result.written() + 1).action()).isEqualTo("completed");
  }

  @Test
  void aWriteThatFindsTheDeviceFullIsReportedAsSuch() throws Exception {
    Path device = device("full");
    try (FeedFile file = FeedFile.open(device)) {
      assertThatExceptionOfType(AppendException.class)
          .isThrownBy(() -> file.append(new byte[] {'x'}, 1))
          .withMessageContaining("No space left on device")
          .matches(failure -> !failure.forceFailed())
          .matches(failure -> !failure.cutBack(), "a device cannot be cut, and it says so");
    }
  }

  @Test
  void aFailedForceIsTakenForDamage() throws Exception {
    Path device = device("null");
    try (FeedFile file = FeedFile.open(device)) {
      file.append(new byte[] {'x'}, 1);
      assertThatExceptionOfType(AppendException.class)
          .isThrownBy(() -> file.force(0))
          .matches(AppendException::forceFailed);
    }
  }

  private void runInShell(String script, Object... arguments) throws Exception {
    List<String> command = new ArrayList<>(List.of("sh", "-c", script, "sh"));
    command.addAll(ChildJvm.command(DiskFullPipeline.class, arguments));
    assertThat(ChildJvm.start(command).waitFor()).as("exit code").isZero();
  }

  private static int runInNamespace(List<String> command, Path disk, Path copy) throws Exception {
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().put("DISK", disk.toString());
    builder.environment().put("COPY", copy.toString());
    builder.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD);
    try {
      return builder.start().waitFor();
    } catch (IOException e) {
      // There is no such command on this system; the caller says so.
      return 127;
    }
  }

  private static Path device(String name) {
    Path root = FileSystems.getDefault().getRootDirectories().iterator().next();
    Path device = root.resolve("dev").resolve(name);
    Assumptions.assumeTrue(Files.exists(device), "LEFT OUT: this system has no device " + name);
    return device;
  }
}
