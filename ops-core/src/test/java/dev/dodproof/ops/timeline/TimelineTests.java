package dev.dodproof.ops.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.dodproof.ops.time.MovableTimeSource;
import dev.dodproof.ops.time.TimeSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TimelineTests {

  private static final String DIGEST = "ab".repeat(32);

  @TempDir Path folder;

  @Test
  void writesTheFieldsOfTheFormat() throws IOException {
    Path feed = folder.resolve("feed.jsonl");
    try (Timeline timeline = Feeds.timeline(feed)) {
      timeline.emit(
          Feeds.event("completed")
              .withEvidence(List.of("target/dod/runs/1.jsonl"))
              .withHashes(Map.of("target/dod/runs/1.jsonl", DIGEST))
              .withStatus("fine")
              .withExtra("tests", 3));
    }

    ObjectNode line = Feeds.json(Feeds.lines(feed).get(0));
    String entryHash = line.remove("entry_hash").textValue();
    assertThat(line)
        .isEqualTo(
            Feeds.json(
                """
                {"ts_utc": "2026-03-04T12:00:00.123Z", "ts_epoch_ms": 1772625600123,
                 "phase_id": "PHASE_X", "action": "completed", "emit_mode": "runtime_auto",
                 "verifier_mode": "operational_proof", "tool": "test/1", "run_id": "run-1",
                 "evidence": ["target/dod/runs/1.jsonl"],
                 "hashes": {"target/dod/runs/1.jsonl": "%s"}, "status": "fine", "tests": 3,
                 "seq": 0, "prev_hash": "%s"}
                """
                    .formatted(DIGEST, "0".repeat(64))));
    assertThat(entryHash).matches("[0-9a-f]{64}");
  }

  @Test
  void readsBackWhatItWrote() {
    Path feed = folder.resolve("feed.jsonl");
    EmitResult result;
    try (Timeline timeline = Feeds.timeline(feed)) {
      result =
          timeline.emit(
              Feeds.event("verified").withEvidence(List.of("a")).withHashes(Map.of("a", DIGEST)));
    }

    TimelineRecord line = Feeds.readWhole(feed).records().get(0);
    assertThat(line)
        .isEqualTo(
            new TimelineRecord(
                Feeds.NOON.toEpochMilli(),
                "verified",
                "PHASE_X",
                "runtime_auto",
                "operational_proof",
                "test/1",
                "run-1",
                List.of("a"),
                Map.of("a", DIGEST),
                null,
                0,
                "0".repeat(64),
                line.entryHash(),
                0));
    assertThat(result).isEqualTo(new EmitResult.Written(0, line.entryHash()));
  }

  @Test
  void linksEachLineToTheOneBefore() {
    List<TimelineRecord> lines =
        Feeds.readWhole(Feeds.whole(folder.resolve("feed.jsonl"), 3)).records();

    assertThat(lines).extracting(TimelineRecord::seq).containsExactly(0L, 1L, 2L);
    assertThat(lines.get(1).prevHash()).isEqualTo(lines.get(0).entryHash());
    assertThat(lines.get(2).prevHash()).isEqualTo(lines.get(1).entryHash());
  }

  @Test
  void goesOnWithTheChainOfAnEarlierTimeline() {
    Path feed = Feeds.whole(folder.resolve("feed.jsonl"), 2);

    assertThat(Feeds.readWhole(Feeds.whole(feed, 2)).records())
        .extracting(TimelineRecord::seq)
        .containsExactly(0L, 1L, 2L, 3L);
  }

  @Test
  void stampsAnEventWithItsOwnTimeIfItHasOneElseWithTheClock() {
    Path feed = folder.resolve("feed.jsonl");
    MovableTimeSource time = new MovableTimeSource(Feeds.NOON);
    try (Timeline timeline = Timeline.open(feed, time)) {
      time.advance(Duration.ofSeconds(5));
      timeline.emit(Feeds.event("a"));
      timeline.emit(Feeds.event("b").withTime(Instant.ofEpochMilli(-1)));
    }

    assertThat(Feeds.readWhole(feed).records())
        .extracting(TimelineRecord::tsEpochMs)
        .containsExactly(Feeds.NOON.toEpochMilli() + 5000, -1L);
  }

  @Test
  void keepsEveryTextThatIsUnicode() {
    String nasty = "\"\\\b\f\n\r\t\u0000\u001f\u007f\u0085\u2028ä€\uD83D\uDE00/ <>";
    Path feed = folder.resolve("feed.jsonl");
    try (Timeline timeline = Feeds.timeline(feed)) {
      timeline.emit(Feeds.event("a").withStatus(nasty).withHashes(Map.of(nasty, DIGEST)));
      timeline.emit(Feeds.event("b").withExtra(nasty, nasty));
    }

    assertThat(Feeds.readWhole(feed).records().get(0).status()).isEqualTo(nasty);
    assertThat(Feeds.readWhole(feed).records().get(0).hashes()).containsOnlyKeys(nasty);
  }

  @Test
  void makesMissingFolders() {
    Path feed = folder.resolve("a").resolve("b").resolve("feed.jsonl");

    assertThat(Feeds.actions(Feeds.whole(feed, 1))).containsExactly("step-0");
  }

  @Test
  void keepsTheLockFile() {
    Feeds.whole(folder.resolve("feed.jsonl"), 1);

    assertThat(folder.resolve("feed.jsonl.lock")).isEmptyFile();
  }

  @Test
  void readsAndWritesNothingBeforeTheFirstEvent() throws IOException {
    try (Timeline timeline = Timeline.open(folder.resolve("feed.jsonl"), TimeSource.system());
        var files = Files.list(folder)) {
      assertThat(timeline.lostEvents()).isZero();
      assertThat(files).isEmpty();
    }
  }

  @Test
  void forcesEachEventIfAsked() {
    Path feed = folder.resolve("feed.jsonl");
    try (Timeline timeline =
        Timeline.open(feed, new MovableTimeSource(Feeds.NOON), Durability.FORCE)) {
      assertThat(timeline.emit(Feeds.event("a"))).isInstanceOf(EmitResult.Written.class);
      assertThat(timeline.emit(Feeds.event("b"))).isInstanceOf(EmitResult.Written.class);
    }

    assertThat(Feeds.actions(feed)).containsExactly("a", "b");
  }

  @Test
  void meetsAtOneLockWhenTheFeedIsReachedThroughALink() throws IOException {
    Path feed = Feeds.whole(folder.resolve("feed.jsonl"), 1);
    Path link = Files.createSymbolicLink(folder.resolve("link.jsonl"), feed);

    Feeds.whole(link, 1);

    assertThat(Feeds.readWhole(feed).records()).hasSize(2);
    assertThat(folder.resolve("link.jsonl.lock")).doesNotExist();
  }
}
