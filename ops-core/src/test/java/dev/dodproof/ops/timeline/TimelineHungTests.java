package dev.dodproof.ops.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dodproof.ops.time.TimeSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What holds the writer up is outside of this JVM: another process, and the device itself. */
class TimelineHungTests {

  private static final Duration BOUND = Duration.ofMillis(200);

  /** Far above the bound and far below what the hang lasts, for the machine may be busy. */
  private static final long MUCH_SOONER_THAN_THE_HANG_MILLIS = 10_000;

  @TempDir Path folder;

  @Test
  void emitEndsWhileAnotherProcessHoldsTheLockAndWritesOfTheLossWhenThatHasEnded()
      throws Exception {
    Path feed = folder.resolve("feed.jsonl");
    Process other =
        new ProcessBuilder(
                ChildJvm.command(LockHoldingProcess.class, FeedLocation.prepare(feed).lock()))
            .start();
    try (Timeline timeline =
        Timeline.open(feed, TimeSource.system(), TimelineOptions.DEFAULTS.withBound(BOUND))) {
      assertThat(other.inputReader().readLine()).isEqualTo("held");

      assertThat(Feeds.lost(timeline.emit(Feeds.event("a"))))
          .containsAnyOf("another process has held the lock", "nothing could be written within");
      assertThat(feed).doesNotExist();
      assertThat(other.isAlive()).isTrue();

      other.destroy();
      other.waitFor();
      assertThat(timeline.flush(Duration.ofMinutes(1))).isTrue();
      assertThat(timeline.emit(Feeds.event("b"))).isInstanceOf(EmitResult.Written.class);
      assertThat(timeline.lostEvents()).isEqualTo(1);
    } finally {
      other.destroyForcibly();
    }
    assertThat(Feeds.actions(feed)).containsExactly("gap", "b");
  }

  @Test
  void emitAndPostEndWhileTheDeviceHangsAndNothingIsForgottenWhenItAnswersAgain() throws Exception {
    Path disk = Files.createDirectory(folder.resolve("disk"));
    Path output = folder.resolve("result");
    Path copy = folder.resolve("copy.jsonl");
    // Thawed after a while whatever happens: a write that hangs in the system cannot be killed.
    String prepare =
        "command -v fsfreeze || exit 76; truncate -s 8M \"$IMAGE\" && mkfs.ext4 -q -F \"$IMAGE\""
            + " && mount -o loop \"$IMAGE\" \"$DISK\" || exit 77; "
            + "(sleep 60; fsfreeze -u \"$DISK\") & guard=$!; "
            + "\"$@\"; code=$?; kill $guard; "
            + "cp \"$DISK/feed.jsonl\" \"$COPY\"; umount \"$DISK\"; exit $code";
    List<String> command = new ArrayList<>(List.of("unshare", "-m", "sh", "-c", prepare, "sh"));
    command.addAll(
        ChildJvm.command(HungDevicePipeline.class, disk.resolve("feed.jsonl"), disk, output));
    int code = run(command, disk, copy);
    Assumptions.assumeTrue(
        code == 0 || Files.exists(copy),
        "LEFT OUT: no file system could be mounted and frozen here (exit code " + code + ")");

    HungDevicePipeline.Result result = HungDevicePipeline.Result.read(output);
    assertThat(code).isZero();
    assertThat(List.of(result.first(), result.second(), result.third(), result.last()))
        .containsExactly("Written", "Lost", "Lost", "Written");
    assertThat(result.flushed()).isTrue();
    assertThat(result.emitMillis())
        .isBetween(HungDevicePipeline.BOUND.toMillis() * 9 / 10, MUCH_SOONER_THAN_THE_HANG_MILLIS);
    assertThat(result.postMillis()).isLessThan(MUCH_SOONER_THAN_THE_HANG_MILLIS);
    List<TimelineRecord> records = Feeds.readWhole(copy).records();
    long told = records.stream().mapToLong(TimelineRecord::lost).sum();
    long events = records.stream().filter(record -> !record.isGap()).count();
    assertThat(told).isEqualTo(result.lost());
    // The event that was under way when it was given up may have reached the feed all the same.
    assertThat(events + told - result.posted()).isBetween(4L, 5L);
  }

  private int run(List<String> command, Path disk, Path copy) throws InterruptedException {
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().put("IMAGE", folder.resolve("image").toString());
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
}
