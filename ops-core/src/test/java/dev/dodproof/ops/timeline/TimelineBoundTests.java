package dev.dodproof.ops.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dodproof.ops.time.TimeSource;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whatever holds the writer up, emitting ends within the bound; every event is either in the feed
 * or counted, and a gap event follows by itself as soon as the writer can go on.
 */
class TimelineBoundTests {

  private static final TimelineOptions IMPATIENT =
      TimelineOptions.DEFAULTS.withBound(Duration.ofMillis(50)).withBufferBytes(4096);

  @TempDir Path folder;
  private Path feed;

  @BeforeEach
  void nameFeed() {
    feed = folder.resolve("feed.jsonl");
  }

  /** Does something while the writers of this JVM are held up, as by a disk that hangs. */
  private <T> T whileHanging(Callable<T> work) throws Exception {
    String monitor = ("activity-feed-lock:" + FeedLocation.prepare(feed).lock()).intern();
    synchronized (monitor) {
      return work.call();
    }
  }

  private List<TimelineRecord> awaitRecords(int count) {
    while (!(TimelineReader.read(feed) instanceof TimelineReading.Whole whole)
        || whole.records().size() < count) {
      Thread.onSpinWait();
    }
    return Feeds.readWhole(feed).records();
  }

  @Test
  void emitEndsWhileTheWriterHangsAndAGapFollowsWithoutAnyFurtherEvent() throws Exception {
    try (Timeline timeline = Timeline.open(feed, TimeSource.system(), IMPATIENT)) {
      EmitResult result = whileHanging(() -> timeline.emit(Feeds.event("a")));

      assertThat(Feeds.lost(result)).contains("nothing could be written within 50 ms");
      assertThat(timeline.lostEvents()).isEqualTo(1);

      assertThat(awaitRecords(1).get(0).lost()).isEqualTo(1);
    }
    assertThat(Feeds.actions(feed)).containsExactly("gap");
  }

  @Test
  void postEndsWhenTheBufferIsFullAndNothingIsForgotten() throws Exception {
    int posted = 100;
    try (Timeline timeline = Timeline.open(feed, TimeSource.system(), IMPATIENT)) {
      int accepted =
          whileHanging(
              () -> {
                int count = 0;
                for (int i = 0; i < posted; i++) {
                  count += timeline.post(Feeds.event("a")) ? 1 : 0;
                }
                assertThat(timeline.lostEvents()).isEqualTo(posted - count);
                assertThat(timeline.flush(Duration.ofMillis(1))).isFalse();
                return count;
              });
      assertThat(accepted).isBetween(1, posted - 1);
      assertThat(timeline.flush(Duration.ofMinutes(1))).isTrue();
      assertThat(timeline.lostEvents()).isEqualTo(posted - accepted);
    }
    List<TimelineRecord> records = Feeds.readWhole(feed).records();
    long events = records.stream().filter(record -> !record.isGap()).count();
    assertThat(events + records.stream().mapToLong(TimelineRecord::lost).sum()).isEqualTo(posted);
  }

  @Test
  void closingEndsWhileTheWriterHangs() throws Exception {
    Timeline timeline = Timeline.open(feed, TimeSource.system(), IMPATIENT);
    EmitResult late =
        whileHanging(
            () -> {
              assertThat(timeline.post(Feeds.event("a"))).isTrue();
              timeline.close();
              return timeline.emit(Feeds.event("b"));
            });

    assertThat(Feeds.lost(late)).contains("still being written");
    assertThat(awaitRecords(1).get(0).action()).isIn("a", "gap");
  }

  @Test
  void eventsOfSeveralThreadsThatWaitAreAllWrittenAndForced() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(8);
    try (Timeline timeline = Timeline.open(feed, TimeSource.system(), Durability.FORCE)) {
      List<Future<EmitResult>> results =
          whileHanging(
              () ->
                  IntStream.range(0, 8)
                      .mapToObj(i -> threads.submit(() -> timeline.emit(Feeds.event("step-" + i))))
                      .toList());
      for (Future<EmitResult> result : results) {
        assertThat(result.get()).isInstanceOf(EmitResult.Written.class);
      }
    } finally {
      threads.shutdownNow();
    }
    assertThat(Feeds.actions(feed)).hasSize(8).doesNotHaveDuplicates();
  }

  @Test
  void keepsTheOrderOfEventsThatOneThreadPostsAndEmits() {
    for (Duration lease : List.of(Duration.ZERO, Duration.ofMillis(5))) {
      Path own = folder.resolve("lease" + lease + ".jsonl");
      List<String> expected = new ArrayList<>();
      TimelineOptions options = TimelineOptions.DEFAULTS.withLease(lease);
      try (Timeline timeline = Timeline.open(own, TimeSource.system(), options)) {
        for (int i = 0; i < 300; i++) {
          expected.add("step-" + i);
          if (i % 3 == 0) {
            assertThat(timeline.post(Feeds.event("step-" + i))).isTrue();
          } else {
            assertThat(timeline.emit(Feeds.event("step-" + i)))
                .isInstanceOf(EmitResult.Written.class);
          }
        }
      }
      assertThat(Feeds.actions(own)).isEqualTo(expected);
    }
  }

  @Test
  void closingWritesWhatWasPosted() {
    for (Durability durability : Durability.values()) {
      Path own = folder.resolve(durability + ".jsonl");
      try (Timeline timeline = Timeline.open(own, TimeSource.system(), durability)) {
        for (int i = 0; i < 500; i++) {
          assertThat(timeline.post(Feeds.event("step-" + i))).isTrue();
        }
      }
      assertThat(Feeds.actions(own)).hasSize(500);
    }
  }

  @Test
  void beginsANewFeedWhenTheFileWasDeleted() throws Exception {
    try (Timeline timeline = Timeline.open(feed, TimeSource.system())) {
      timeline.emit(Feeds.event("a"));
      Files.delete(feed);
      assertThat(timeline.emit(Feeds.event("b"))).isInstanceOf(EmitResult.Written.class);
    }
    assertThat(Feeds.actions(feed)).containsExactly("b");
  }

  @Test
  void goesOnInTheFileThatReplacedTheOldOneEvenIfThatHasTheSameLength() throws Exception {
    Path copy = folder.resolve("copy.jsonl");
    try (Timeline timeline = Timeline.open(feed, TimeSource.system())) {
      timeline.emit(Feeds.event("a"));
      Files.copy(feed, copy);
      Files.move(copy, feed, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
      assertThat(timeline.emit(Feeds.event("b"))).isInstanceOf(EmitResult.Written.class);
    }
    assertThat(Feeds.actions(feed)).containsExactly("a", "b");
  }

  @Test
  void meetsOthersAtANewLockWhenTheLockFileWasDeleted() throws Exception {
    try (Timeline timeline = Timeline.open(feed, TimeSource.system())) {
      timeline.emit(Feeds.event("a"));
      Files.delete(folder.resolve("feed.jsonl.lock"));
      assertThat(timeline.emit(Feeds.event("b"))).isInstanceOf(EmitResult.Written.class);
      assertThat(folder.resolve("feed.jsonl.lock")).exists();
    }
    assertThat(Feeds.actions(feed)).containsExactly("a", "b");
  }

  @Test
  void noticesWhatOthersAppendBetweenItsOwnEvents() {
    try (Timeline one = Timeline.open(feed, TimeSource.system());
        Timeline other = Timeline.open(feed, TimeSource.system())) {
      for (int i = 0; i < 50; i++) {
        assertThat(one.emit(Feeds.event("one"))).isInstanceOf(EmitResult.Written.class);
        assertThat(other.emit(Feeds.event("other"))).isInstanceOf(EmitResult.Written.class);
      }
    }
    assertThat(Feeds.actions(feed)).hasSize(100);
  }

  @Test
  void severalThreadsWithALeaseAndAnotherProcessKeepOneChain() throws Exception {
    Process other = ChildJvm.start(EmittingProcess.class, feed, "other", 100);
    TimelineOptions options = TimelineOptions.DEFAULTS.withLease(Duration.ofMillis(5));
    ExecutorService threads = Executors.newFixedThreadPool(3);
    try (Timeline timeline = Timeline.open(feed, TimeSource.system(), options)) {
      List<Future<?>> work = new ArrayList<>();
      for (int t = 0; t < 3; t++) {
        String name = "thread-" + t + "-";
        work.add(
            threads.submit(
                () -> {
                  for (int i = 0; i < 500; i++) {
                    timeline.emit(Feeds.event(name + i));
                  }
                }));
      }
      for (Future<?> each : work) {
        each.get();
      }
      assertThat(timeline.lostEvents()).isZero();
    } finally {
      threads.shutdownNow();
    }
    assertThat(other.waitFor()).as("lost events").isZero();
    assertThat(Feeds.actions(feed)).hasSize(1600).doesNotHaveDuplicates();
  }

  /** Emits until something has come about, with a lease that so never rests. */
  private static void emitUntil(Timeline timeline, BooleanSupplier done) {
    for (int i = 0; !done.getAsBoolean(); i++) {
      assertThat(timeline.emit(Feeds.event("busy-" + i))).isInstanceOf(EmitResult.Written.class);
    }
  }

  @Test
  @Timeout(60)
  void aLeaseInConstantUseIsLeftToWhoeverWaits() throws Exception {
    TimelineOptions options = TimelineOptions.DEFAULTS.withLease(Duration.ofMillis(1));
    ExecutorService threads = Executors.newSingleThreadExecutor();
    Process process = ChildJvm.start(EmittingProcess.class, feed, "process", 5);
    try (Timeline busy = Timeline.open(feed, TimeSource.system(), options);
        Timeline waiting = Timeline.open(feed, TimeSource.system())) {
      Future<?> thread =
          threads.submit(
              () -> {
                for (int i = 0; i < 5; i++) {
                  waiting.emit(Feeds.event("thread-" + i));
                }
              });
      emitUntil(busy, () -> thread.isDone() && !process.isAlive());
      thread.get();
      assertThat(waiting.lostEvents()).isZero();
    } finally {
      threads.shutdownNow();
    }
    assertThat(process.waitFor()).as("lost events").isZero();
    assertThat(Feeds.actions(feed)).doesNotHaveDuplicates().contains("thread-4", "process-4");
  }

  @Test
  @Timeout(60)
  void aLeaseInConstantUseNoticesADeletedFile() throws Exception {
    TimelineOptions options = TimelineOptions.DEFAULTS.withLease(Duration.ofMillis(1));
    try (Timeline timeline = Timeline.open(feed, TimeSource.system(), options)) {
      emitUntil(timeline, () -> Files.exists(feed));
      Files.delete(feed);
      emitUntil(timeline, () -> Files.exists(feed));
      timeline.emit(Feeds.event("last"));
    }
    assertThat(Feeds.actions(feed)).endsWith("last");
  }

  @Test
  void severalThreadsWithALeaseForceTheirEvents() throws Exception {
    TimelineOptions options =
        TimelineOptions.DEFAULTS.withDurability(Durability.FORCE).withLease(Duration.ofMillis(100));
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try (Timeline timeline = Timeline.open(feed, TimeSource.system(), options)) {
      List<Future<?>> work = new ArrayList<>();
      for (int t = 0; t < 4; t++) {
        String name = "thread-" + t + "-";
        work.add(
            threads.submit(
                () -> {
                  for (int i = 0; i < 50; i++) {
                    assertThat(timeline.emit(Feeds.event(name + i)))
                        .isInstanceOf(EmitResult.Written.class);
                  }
                }));
      }
      for (Future<?> each : work) {
        each.get();
      }
    } finally {
      threads.shutdownNow();
    }
    assertThat(Feeds.actions(feed)).hasSize(200).doesNotHaveDuplicates();
  }

  @Test
  void anInterruptOfTheWriterItselfLosesNothing() {
    try (Timeline timeline = Timeline.open(feed, TimeSource.system())) {
      for (int i = 0; i < 200; i++) {
        assertThat(timeline.emit(Feeds.event("step-" + i))).isInstanceOf(EmitResult.Written.class);
        Thread.getAllStackTraces().keySet().stream()
            .filter(thread -> thread.getName().equals("timeline feed.jsonl"))
            .forEach(Thread::interrupt);
      }
    }
    assertThat(Feeds.actions(feed)).hasSize(200);
  }
}
