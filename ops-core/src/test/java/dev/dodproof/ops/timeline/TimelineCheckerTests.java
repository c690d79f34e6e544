package dev.dodproof.ops.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.dodproof.ops.time.TimeSource;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TimelineCheckerTests {

  @TempDir Path folder;
  private Path feed;

  @BeforeEach
  void writeFiveLines() {
    feed = Feeds.whole(folder.resolve("feed.jsonl"), 5);
  }

  private static FeedCheck.Whole whole(FeedCheck check) {
    assertThat(check).isInstanceOf(FeedCheck.Whole.class);
    return (FeedCheck.Whole) check;
  }

  private static FeedCheck.Damaged damaged(FeedCheck check) {
    assertThat(check).isInstanceOf(FeedCheck.Damaged.class);
    return (FeedCheck.Damaged) check;
  }

  @Test
  void tellsTheHeadAndLengthOfAWholeFeed() throws IOException {
    FeedCheck.Whole whole = whole(TimelineChecker.check(feed));

    assertThat(whole.records()).isEqualTo(5);
    assertThat(whole.lostEvents()).isZero();
    assertThat(whole.lengthBytes()).isEqualTo(Files.size(feed));
    assertThat(whole.end())
        .isEqualTo(new FeedCheckpoint(4, Feeds.readWhole(feed).headHash(), 0, Files.size(feed)));
  }

  @Test
  void countsTheEventsThatGapsSpeakOf() {
    try (Timeline timeline = Feeds.timeline(feed)) {
      timeline.emit(Feeds.event("\uD83D"));
      timeline.emit(Feeds.event("\uD83D"));
      timeline.emit(Feeds.event("a"));
    }

    assertThat(whole(TimelineChecker.check(feed)).lostEvents()).isEqualTo(2);
    assertThat(whole(TimelineChecker.check(feed, record -> {})).lostEvents()).isEqualTo(2);
  }

  @Test
  void namesTheFirstBadRecordWithOrWithoutAVisitor() throws IOException {
    List<String> lines = Feeds.lines(feed);
    Files.writeString(feed, Files.readString(feed).replace("step-3", "step-X"));
    List<TimelineRecord> good = new ArrayList<>();

    FeedCheck.Damaged damaged = damaged(TimelineChecker.check(feed));
    assertThat(damaged).isEqualTo(TimelineChecker.check(feed, good::add));
    assertThat(damaged.line()).isEqualTo(4);
    assertThat(damaged.records()).isEqualTo(3);
    assertThat(good).hasSize(3);
    assertThat(damaged.offsetBytes())
        .isEqualTo(lines.subList(0, 3).stream().mapToInt(line -> line.length() + 1).sum());
    assertThat(damaged.reason()).contains("the line was edited");
  }

  @Test
  void acceptsLinesOfTheFirstVersionInTheirOrder() throws Exception {
    Path old = folder.resolve("old.jsonl");
    Files.copy(Path.of(TimelineCheckerTests.class.getResource("v1-old-order.jsonl").toURI()), old);
    assertThat(whole(TimelineChecker.check(old)).records()).isEqualTo(3);

    Feeds.whole(old, 2);

    assertThat(whole(TimelineChecker.check(old)).records()).isEqualTo(5);
  }

  @Test
  void tellsAnAbsentFeedFromAnEmptyOne() throws IOException {
    assertThat(TimelineChecker.check(folder.resolve("none.jsonl")))
        .isEqualTo(new FeedCheck.Absent());
    assertThat(whole(TimelineChecker.check(Files.createFile(folder.resolve("empty.jsonl")))).end())
        .isEqualTo(FeedCheckpoint.BEGINNING);
  }

  @Test
  void takesAFolderForDamage() {
    FeedCheck.Damaged damaged = damaged(TimelineChecker.check(folder));

    assertThat(damaged.line()).isZero();
    assertThat(damaged.reason()).contains("is a folder");
  }

  @Test
  void checksOnlyWhatHasComeAfterACheckpoint() {
    FeedCheckpoint start = whole(TimelineChecker.check(feed)).end();
    Feeds.whole(feed, 2);
    List<Long> seen = new ArrayList<>();

    FeedCheck.Whole rest =
        whole(TimelineChecker.checkFrom(feed, start, record -> seen.add(record.seq())));

    assertThat(seen).containsExactly(5L, 6L);
    assertThat(rest.end()).isEqualTo(whole(TimelineChecker.check(feed)).end());
    assertThat(whole(TimelineChecker.checkFrom(feed, start)).records()).isEqualTo(2);
  }

  @Test
  void findsTheFileOfACheckpointAfterRotation() {
    FeedCheckpoint start = whole(TimelineChecker.check(feed)).end();
    try (Timeline timeline =
        Timeline.open(
            feed, TimeSource.system(), TimelineOptions.DEFAULTS.withRotateAtBytes(4096))) {
      for (int i = 0; i < 30; i++) {
        timeline.emit(Feeds.event("more"));
      }
    }

    FeedCheck.Whole rest = whole(TimelineChecker.checkFrom(feed, start));
    assertThat(rest.records()).isEqualTo(30);
    assertThat(rest.end().fileFirstSeq()).isPositive();
    assertThat(whole(TimelineChecker.checkFrom(feed, rest.end())).records()).isZero();
  }

  @Test
  void namesTheBadLineByItsNumberInTheFileAlsoAfterACheckpoint() throws IOException {
    FeedCheckpoint start = whole(TimelineChecker.check(feed)).end();
    Feeds.whole(feed, 2);
    Files.writeString(feed, "{}\n", java.nio.file.StandardOpenOption.APPEND);

    assertThat(damaged(TimelineChecker.checkFrom(feed, start)).line()).isEqualTo(8);
  }

  @Test
  void findsLinesCutOffBeforeACheckpoint() throws IOException {
    FeedCheckpoint start = whole(TimelineChecker.check(feed)).end();
    List<String> lines = Feeds.lines(feed);
    Files.writeString(feed, String.join("\n", lines.subList(0, 4)) + "\n");

    assertThat(damaged(TimelineChecker.checkFrom(feed, start)).reason()).contains("cut off");
  }

  @Test
  void findsAFeedRewrittenWithTheSameLength() throws IOException {
    FeedCheckpoint start = whole(TimelineChecker.check(feed)).end();
    Path other = folder.resolve("other.jsonl");
    try (Timeline timeline = Feeds.timeline(other)) {
      for (int i = 0; i < 5; i++) {
        timeline.emit(Feeds.event("stop-" + i));
      }
    }
    assertThat(Files.size(other)).isEqualTo(start.offsetBytes());

    assertThat(damaged(TimelineChecker.checkFrom(other, start)).reason()).contains("rewritten");
  }

  @Test
  void findsALineFeedReplacedAtTheCheckpoint() throws IOException {
    FeedCheckpoint start = whole(TimelineChecker.check(feed)).end();
    byte[] bytes = Files.readAllBytes(feed);
    bytes[bytes.length - 1] = ' ';
    Files.write(feed, bytes);

    assertThat(damaged(TimelineChecker.checkFrom(feed, start)).reason()).contains("no line ends");
  }

  @Test
  void takesAFeedThatIsGoneForDamageIfThereIsACheckpointOfIt() throws IOException {
    FeedCheckpoint start = whole(TimelineChecker.check(feed)).end();
    Files.delete(feed);

    assertThat(damaged(TimelineChecker.checkFrom(feed, start)).reason()).contains("is missing");
  }

  @Test
  void readsBackACheckpoint() {
    FeedCheckpoint end = whole(TimelineChecker.check(feed)).end();

    assertThat(FeedCheckpoint.fromBytes(end.toBytes())).isEqualTo(end);
    assertThat(FeedCheckpoint.fromBytes(FeedCheckpoint.BEGINNING.toBytes()))
        .isEqualTo(FeedCheckpoint.BEGINNING);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "[]",
        "{}",
        "{\"format\":\"activity-feed-checkpoint/v2\"}",
        "{\"format\":\"activity-feed-checkpoint/v1\",\"seq\":\"1\"}",
        "{\"format\":\"activity-feed-checkpoint/v1\",\"seq\":1,\"own\":1}"
      })
  void refusesWhatIsNoCheckpoint(String text) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> FeedCheckpoint.fromBytes(text.getBytes(StandardCharsets.UTF_8)))
        .withMessageContaining("no checkpoint of an activity feed");
  }

  @Test
  void refusesACheckpointWhosePartsContradictEachOther() {
    String hash = "0".repeat(64);

    assertThatIllegalArgumentException().isThrownBy(() -> new FeedCheckpoint(-2, hash, 0, 0));
    assertThatIllegalArgumentException().isThrownBy(() -> new FeedCheckpoint(3, hash, 5, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> new FeedCheckpoint(3, hash, 0, 0));
    assertThatIllegalArgumentException().isThrownBy(() -> new FeedCheckpoint(3, hash, 4, 7));
    assertThatIllegalArgumentException().isThrownBy(() -> new FeedCheckpoint(3, "x", 0, 7));
  }
}
