package dev.dodproof.ops.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A writer killed at any moment leaves a chain that is whole but for a torn last line, which the
 * next writer heals; no event that was called written is missing. 500 rounds with {@code
 * ops.stress}, a few without.
 */
class TimelineKillTests {

  @TempDir Path folder;

  @Test
  void leavesNothingWorseThanATornTailWheneverItIsKilled() throws Exception {
    Path feed = folder.resolve("feed.jsonl");
    int rounds = Boolean.getBoolean("ops.stress") ? 500 : 4;
    Random random = new Random();
    for (int round = 0; round < rounds; round++) {
      long latest = killAfter(feed, random.nextInt(60));

      FeedCheck check = TimelineChecker.check(feed);
      long records =
          check instanceof FeedCheck.Whole whole
              ? whole.records()
              : recordsBeforeATornTail((FeedCheck.Damaged) check);
      assertThat(records).as("records in round " + round).isGreaterThan(latest);
    }
    Feeds.whole(feed, 1);
    assertThat(TimelineChecker.check(feed)).isInstanceOf(FeedCheck.Whole.class);
  }

  private static long recordsBeforeATornTail(FeedCheck.Damaged damaged) {
    assertThat(damaged.reason()).contains("is torn");
    return damaged.records();
  }

  /** Returns the highest seq that the process called written before it died. */
  private static long killAfter(Path feed, int events) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(ChildJvm.command(TellingProcess.class, feed))
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    long latest = -1;
    try (BufferedReader told = process.inputReader()) {
      String line = told.readLine();
      for (int i = 0; line != null; i++) {
        latest = Long.parseLong(line);
        if (i == events) {
          // Not by the process itself, which would close what it has told and was not read yet.
          assertThat(process.toHandle().destroyForcibly()).isTrue();
        }
        line = told.readLine();
      }
    }
    process.waitFor();
    return latest;
  }
}
