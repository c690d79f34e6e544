package dev.dodproof.ops.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import dev.dodproof.junit.DodCriterion;
import dev.dodproof.ops.time.TimeSource;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TimelineNonFatalTests {

  @TempDir Path folder;

  @Test
  @DodCriterion("Timeline non-fatal emit")
  void losesAndCountsEventsWhileTheFolderIsAFileAndTellsOfThemAfterwards() throws IOException {
    Path logs = Files.createDirectory(folder.resolve("logs"));
    Path feed = logs.resolve("feed.jsonl");
    try (Timeline timeline = Feeds.timeline(feed)) {
      assertThat(timeline.emit(Feeds.event("started"))).isInstanceOf(EmitResult.Written.class);
      Path away = Files.move(logs, folder.resolve("away"));
      Files.writeString(logs, "a file in the folder's place");

      assertThat(Feeds.lost(timeline.emit(Feeds.event("a")))).contains(logs.toString(), "\"a\"");
      assertThat(timeline.emit(Feeds.event("b"))).isInstanceOf(EmitResult.Lost.class);
      assertThat(timeline.lostEvents()).isEqualTo(2);

      Files.delete(logs);
      Files.move(away, logs);
      assertThat(timeline.emit(Feeds.event("completed"))).isInstanceOf(EmitResult.Written.class);
      assertThat(timeline.lostEvents()).isEqualTo(2);
    }
    assertThat(Feeds.actions(feed)).containsExactly("started", "gap", "completed");
    TimelineRecord gap = Feeds.readWhole(feed).records().get(1);
    assertThat(gap.isGap()).isTrue();
    assertThat(gap.lost()).isEqualTo(2);
    assertThat(gap.phaseId()).isEqualTo("PHASE_X");
  }

  @Test
  @DodCriterion("Timeline non-fatal emit")
  void losesEventsWhenTheFeedIsAFolder() throws IOException {
    Path feed = Files.createDirectory(folder.resolve("feed.jsonl"));
    try (Timeline timeline = Feeds.timeline(feed)) {
      assertThat(Feeds.lost(timeline.emit(Feeds.event("a"))))
          .contains("is a folder, expected a regular file");
    }
  }

  @Test
  @DodCriterion("Timeline non-fatal emit")
  void losesEventsWhenTheLockIsAFolder() throws IOException {
    Files.createDirectory(folder.resolve("feed.jsonl.lock"));
    try (Timeline timeline = Feeds.timeline(folder.resolve("feed.jsonl"))) {
      assertThat(Feeds.lost(timeline.emit(Feeds.event("a")))).contains("feed.jsonl.lock");
    }
  }

  @Test
  @DodCriterion("Timeline non-fatal emit")
  void losesAnEventWhenTheClockFails() {
    TimeSource broken =
        new TimeSource() {
          @Override
          public Instant wallTime() {
            throw new AssertionError("no clock");
          }

          @Override
          public long monotonicNanos() {
            throw new AssertionError("no clock");
          }
        };
    try (Timeline timeline = Timeline.open(folder.resolve("feed.jsonl"), broken)) {
      assertThat(Feeds.lost(timeline.emit(Feeds.event("a")))).contains("no clock");
    }
  }

  @Test
  @DodCriterion("Timeline non-fatal emit")
  @SuppressWarnings("NullAway") // What a caller without a null checker may do.
  void losesAnEventThatIsNull() {
    try (Timeline timeline = Feeds.timeline(folder.resolve("feed.jsonl"))) {
      assertThat(Feeds.lost(timeline.emit(null))).contains("no event was given");
      assertThat(timeline.lostEvents()).isEqualTo(1);
    }
  }

  @Test
  void losesAnEventThatIsNotUnicode() {
    Path feed = folder.resolve("feed.jsonl");
    try (Timeline timeline = Feeds.timeline(feed)) {
      assertThat(Feeds.lost(timeline.emit(Feeds.event("a").withStatus("\uD83D"))))
          .contains("surrogate");
      timeline.emit(Feeds.event("b"));
    }
    assertThat(Feeds.actions(feed)).containsExactly("gap", "b");
  }

  @Test
  void losesAnEventThatIsLongerThanALineMayBe() {
    Path feed = folder.resolve("feed.jsonl");
    try (Timeline timeline = Feeds.timeline(feed)) {
      assertThat(Feeds.lost(timeline.emit(Feeds.event("a").withStatus("x".repeat(1 << 20)))))
          .contains("1048576");
      assertThat(timeline.emit(Feeds.event("b").withStatus("x".repeat((1 << 20) - 1000))))
          .isInstanceOf(EmitResult.Written.class);
      timeline.emit(Feeds.event("c"));
    }
    assertThat(Feeds.actions(feed)).containsExactly("gap", "b", "c");
  }

  @Test
  void losesEventsAfterClosing() {
    Path feed = folder.resolve("feed.jsonl");
    Timeline timeline = Feeds.timeline(feed);
    timeline.emit(Feeds.event("a"));
    timeline.close();
    timeline.close();

    assertThat(Feeds.lost(timeline.emit(Feeds.event("b")))).contains("closed");
    assertThat(Feeds.actions(feed)).containsExactly("a");
  }

  @Test
  void tellsOfLossesWhenItIsClosedIfNoLaterEventDid() throws IOException {
    Path feed = folder.resolve("feed.jsonl");
    Timeline timeline = Feeds.timeline(feed);
    Files.createDirectory(feed);
    timeline.emit(Feeds.event("a"));
    timeline.emit(TimelineEvent.of("b", "PHASE_Y", "run-1", "test/1"));
    Files.delete(feed);

    timeline.close();

    TimelineRecord gap = Feeds.readWhole(feed).records().get(0);
    assertThat(gap.lost()).isEqualTo(2);
    assertThat(gap.phaseId()).as("the phases differ").isEmpty();
  }

  @Test
  void doesNotFailToCloseWhenTheFeedIsStillAFolder() throws IOException {
    Path feed = Files.createDirectory(folder.resolve("feed.jsonl"));
    Timeline timeline = Feeds.timeline(feed);
    timeline.emit(Feeds.event("a"));

    timeline.close();

    assertThat(Feeds.lost(timeline.emit(Feeds.event("b")))).contains("its losses are not in");
  }

  @Test
  void doesNotWaitForEverForALock() throws IOException {
    FeedLocation location = FeedLocation.prepare(folder.resolve("feed.jsonl"));
    try (FileChannel other =
        FileChannel.open(location.lock(), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
      var held = other.lock();

      try (FeedLock lock = FeedLock.open(location.lock())) {
        assertThatIOException()
            .isThrownBy(() -> lock.holding(Duration.ofMillis(1), () -> "reached"))
            .withMessageContaining("has held the lock");
      }
      assertThat(held.isValid()).isTrue();
    }
  }

  @Test
  void refusesADeviceInsteadOfWaitingForIt() throws IOException {
    Path device =
        FileSystems.getDefault()
            .getRootDirectories()
            .iterator()
            .next()
            .resolve("dev")
            .resolve("null");
    Assumptions.assumeTrue(Files.exists(device), "LEFT OUT: this system has no null device");
    Path feed = Files.createSymbolicLink(folder.resolve("feed.jsonl"), device);
    try (Timeline timeline = Feeds.timeline(feed)) {
      assertThat(Feeds.lost(timeline.emit(Feeds.event("a")))).contains("pipe, device");
    }
    Files.delete(feed);
  }

  @Test
  void refusesALinkToNothing() throws IOException {
    Path feed = Files.createSymbolicLink(folder.resolve("feed.jsonl"), folder.resolve("nothing"));
    try (Timeline timeline = Feeds.timeline(feed)) {
      assertThat(Feeds.lost(timeline.emit(Feeds.event("a")))).contains("symbolic link");
    }
  }

  @Test
  void keepsTheWholeCountInMessagesAndCounter() throws IOException {
    Path feed = Files.createDirectory(folder.resolve("feed.jsonl"));
    try (Timeline timeline = Feeds.timeline(feed)) {
      String last =
          IntStream.rangeClosed(1, 5)
              .mapToObj(i -> Feeds.lost(timeline.emit(Feeds.event("a" + i))))
              .reduce("", (before, after) -> after);

      assertThat(last).endsWith("\"a5\" is lost, 5 so far");
      assertThat(timeline.lostEvents()).isEqualTo(5);
    }
  }

  @Test
  void losesEventsWhileTheFileIsReadOnlyAndTellsOfThemAfterwards() throws Exception {
    Path feed = Feeds.whole(folder.resolve("feed.jsonl"), 1);
    // No mode refuses root, who needs the attribute instead, where the file system has it.
    assertThat(feed.toFile().setWritable(false)).isTrue();
    boolean immutable = Files.isWritable(feed) && changeAttribute("+i", feed);
    try (Timeline timeline = Feeds.timeline(feed)) {
      Assumptions.assumeTrue(
          immutable || !Files.isWritable(feed), "LEFT OUT: no file is read-only for this user");
      assertThat(timeline.emit(Feeds.event("a"))).isInstanceOf(EmitResult.Lost.class);
      assertThat(timeline.emit(Feeds.event("b"))).isInstanceOf(EmitResult.Lost.class);
      makeWritable(feed, immutable);
      assertThat(timeline.emit(Feeds.event("c"))).isInstanceOf(EmitResult.Written.class);
    } finally {
      makeWritable(feed, immutable);
    }
    assertThat(Feeds.actions(feed)).containsExactly("step-0", "gap", "c");
    assertThat(Feeds.readWhole(feed).records().get(1).lost()).isEqualTo(2);
  }

  private static void makeWritable(Path feed, boolean immutable) throws Exception {
    if (immutable) {
      boolean unused = changeAttribute("-i", feed);
    }
    assertThat(feed.toFile().setWritable(true)).isTrue();
  }

  private static boolean changeAttribute(String change, Path feed) throws Exception {
    try {
      return new ProcessBuilder("chattr", change, feed.toString()).start().waitFor() == 0;
    } catch (IOException e) {
      // There is no such command on this system; the caller says so.
      return false;
    }
  }
}
