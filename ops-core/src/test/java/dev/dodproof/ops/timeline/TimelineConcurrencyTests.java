package dev.dodproof.ops.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dodproof.ops.time.TimeSource;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TimelineConcurrencyTests {

  @TempDir Path folder;

  @Test
  void severalProcessesKeepOneChain() throws Exception {
    Path feed = folder.resolve("feed.jsonl");
    List<Process> writers = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      writers.add(ChildJvm.start(EmittingProcess.class, feed, "writer" + i, 200));
    }
    for (Process writer : writers) {
      assertThat(writer.waitFor()).as("lost events").isZero();
    }

    assertThat(Feeds.actions(feed)).containsExactlyInAnyOrderElementsOf(names(4, 200));
  }

  @Test
  void severalThreadsWithTimelinesOfTheirOwnKeepOneChain() throws Exception {
    Path feed = folder.resolve("feed.jsonl");
    CountDownLatch start = new CountDownLatch(1);
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      List<Future<Long>> lost = new ArrayList<>();
      for (int i = 0; i < 4; i++) {
        lost.add(threads.submit(writer(feed, i, start)));
      }
      start.countDown();
      for (Future<Long> each : lost) {
        assertThat(each.get()).isZero();
      }
    } finally {
      threads.shutdownNow();
    }

    assertThat(Feeds.actions(feed)).containsExactlyInAnyOrderElementsOf(names(4, 100));
  }

  private static Callable<Long> writer(Path feed, int number, CountDownLatch start) {
    return () -> {
      try (Timeline timeline = Timeline.open(feed, TimeSource.system())) {
        start.await();
        for (int i = 0; i < 100; i++) {
          timeline.emit(Feeds.event("writer" + number + "-" + i));
        }
        return timeline.lostEvents();
      }
    };
  }

  private static List<String> names(int writers, int events) {
    return IntStream.range(0, writers)
        .boxed()
        .flatMap(w -> IntStream.range(0, events).mapToObj(i -> "writer" + w + "-" + i))
        .toList();
  }

  @Test
  void writesTheEventOfAnInterruptedThreadAndLeavesItInterrupted() {
    Path feed = folder.resolve("feed.jsonl");
    try (Timeline timeline = Feeds.timeline(feed)) {
      Thread.currentThread().interrupt();
      EmitResult result = timeline.emit(Feeds.event("a"));

      assertThat(Thread.interrupted()).as("still interrupted").isTrue();
      assertThat(result).isInstanceOf(EmitResult.Written.class);
      assertThat(timeline.emit(Feeds.event("b"))).isInstanceOf(EmitResult.Written.class);
    }
    assertThat(Feeds.actions(feed)).containsExactly("a", "b");
  }

  @Test
  void anInterruptDoesNotKeepANewFeedFromBeingForced() {
    Path feed = folder.resolve("feed.jsonl");
    try (Timeline timeline = Timeline.open(feed, TimeSource.system(), Durability.FORCE)) {
      Thread.currentThread().interrupt();
      EmitResult result = timeline.emit(Feeds.event("a"));

      assertThat(Thread.interrupted()).as("still interrupted").isTrue();
      assertThat(result).isInstanceOf(EmitResult.Written.class);
    }
  }

  @Test
  void aFolderIsForcedByAnInterruptedThreadToo() throws Exception {
    Thread.currentThread().interrupt();
    FolderForce.folderOf(folder.resolve("feed.jsonl"));

    assertThat(Thread.interrupted()).as("still interrupted").isTrue();
  }

  @Test
  void anInterruptedThreadWaitsForTheLockAsLongAsAnyOther() throws Exception {
    Path feed = folder.resolve("feed.jsonl");
    ExecutorService threads = Executors.newSingleThreadExecutor();
    try (Timeline timeline = Timeline.open(feed, TimeSource.system());
        FileChannel other =
            FileChannel.open(
                FeedLocation.prepare(feed).lock(),
                StandardOpenOption.CREATE,
                StandardOpenOption.WRITE)) {
      FileLock held = other.lock();
      BlockingQueue<Thread> worker = new ArrayBlockingQueue<>(1);
      Future<EmitResult> result =
          threads.submit(
              () -> {
                worker.add(Thread.currentThread());
                Thread.currentThread().interrupt();
                return timeline.emit(Feeds.event("a"));
              });
      Thread waiting = worker.take();
      while (waiting.getState() != Thread.State.TIMED_WAITING && !result.isDone()) {
        Thread.onSpinWait();
      }
      held.release();

      assertThat(result.get()).isInstanceOf(EmitResult.Written.class);
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void losesNothingUnderAHailOfInterruptsWhileAnotherProcessWrites() throws Exception {
    Path feed = folder.resolve("feed.jsonl");
    Process other = ChildJvm.start(EmittingProcess.class, feed, "other", 200);
    ExecutorService threads = Executors.newSingleThreadExecutor();
    try (Timeline timeline = Timeline.open(feed, TimeSource.system())) {
      List<Thread> worker = new ArrayList<>();
      CountDownLatch started = new CountDownLatch(1);
      Future<?> work =
          threads.submit(
              () -> {
                worker.add(Thread.currentThread());
                started.countDown();
                for (int i = 0; i < 300; i++) {
                  timeline.emit(Feeds.event("worker-" + i));
                }
              });
      started.await();
      while (!work.isDone()) {
        worker.get(0).interrupt();
        Thread.onSpinWait();
      }
      work.get();
      assertThat(timeline.lostEvents()).isZero();
    } finally {
      threads.shutdownNow();
    }
    assertThat(other.waitFor()).as("lost events").isZero();
    assertThat(Feeds.readWhole(feed).records()).hasSize(500);
  }
}
