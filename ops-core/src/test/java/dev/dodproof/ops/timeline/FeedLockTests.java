package dev.dodproof.ops.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class FeedLockTests {

  private static final Duration LONG = Duration.ofMinutes(1);

  @TempDir Path folder;
  private Path path;

  @BeforeEach
  void name() {
    path = folder.resolve("feed.jsonl.lock");
  }

  @Test
  void nobodyWantsItUntilSomebodyWaits() throws Exception {
    ExecutorService threads = Executors.newSingleThreadExecutor();
    try (FeedLock mine = FeedLock.open(path);
        FeedLock other = FeedLock.open(path)) {
      Future<String> turn =
          mine.holding(
              LONG,
              () -> {
                assertThat(mine.isWanted()).isFalse();
                assertThat(mine.isWanted()).as("looking changes nothing").isFalse();
                Future<String> waiting = threads.submit(() -> other.holding(LONG, () -> "my turn"));
                while (!mine.isWanted()) {
                  Thread.onSpinWait();
                }
                assertThat(waiting).isNotDone();
                return waiting;
              });
      assertThat(turn.get()).isEqualTo("my turn");
      assertThat(mine.holding(LONG, mine::isWanted)).as("the other has got it").isFalse();
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void isWantedByWhoeverHoldsTheTurnstileInAnyWay() throws Exception {
    try (FeedLock mine = FeedLock.open(path);
        FileChannel other = FileChannel.open(path, StandardOpenOption.WRITE)) {
      boolean wanted =
          mine.holding(
              LONG,
              () -> {
                try (var turn = other.lock(1, 1, false)) {
                  return turn.isValid() && mine.isWanted();
                }
              });
      assertThat(wanted).isTrue();
    }
  }
}
