package dev.dodproof.ops.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TimelineTornTailTests {

  @TempDir Path folder;
  private Path feed;

  @BeforeEach
  void nameFeed() {
    feed = folder.resolve("feed.jsonl");
  }

  @Test
  void givesAWholeLastRecordItsLineFeedWithoutAGap() throws IOException {
    Feeds.whole(feed, 3);
    cut(1);

    try (Timeline timeline = Feeds.timeline(feed)) {
      assertThat(timeline.emit(Feeds.event("next"))).isInstanceOf(EmitResult.Written.class);
      assertThat(timeline.healedTails()).isEqualTo(1);
      assertThat(timeline.lostEvents()).isZero();
    }
    assertThat(Feeds.actions(feed)).containsExactly("step-0", "step-1", "step-2", "next");
  }

  @Test
  void givesASingleWholeRecordItsLineFeed() throws IOException {
    Feeds.whole(feed, 1);
    cut(1);

    assertThat(Feeds.actions(Feeds.whole(feed, 1))).containsExactly("step-0", "step-0");
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 3, 50, 200, 300})
  void cutsATornLineOffAndWritesOfTheLossFirst(int bytes) throws IOException {
    Feeds.whole(feed, 2);
    cut(bytes);

    try (Timeline timeline = Feeds.timeline(feed)) {
      assertThat(timeline.emit(Feeds.event("next"))).isInstanceOf(EmitResult.Written.class);
      assertThat(timeline.healedTails()).isEqualTo(1);
      assertThat(timeline.lostEvents()).isEqualTo(1);
    }
    assertThat(Feeds.actions(feed)).containsExactly("step-0", "gap", "next");
    TimelineRecord gap = Feeds.readWhole(feed).records().get(1);
    assertThat(gap.lost()).isEqualTo(1);
    assertThat(gap.phaseId()).as("unknown").isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 5, 11, 100})
  void cutsATornFirstLineOff(int bytesLeft) throws IOException {
    Feeds.whole(feed, 1);
    cut((int) Files.size(feed) - bytesLeft);

    Feeds.whole(feed, 1);

    assertThat(Feeds.actions(feed)).containsExactly("gap", "step-0");
  }

  @Test
  void cutsOffARecordThatParsesAndDoesNotContinueTheChain() throws IOException {
    Path other = Feeds.whole(folder.resolve("other.jsonl"), 1);
    Feeds.whole(feed, 2);
    append(Feeds.lines(other).get(0));

    Feeds.whole(feed, 1);

    assertThat(Feeds.actions(feed)).containsExactly("step-0", "step-1", "gap", "step-0");
  }

  @ParameterizedTest
  @ValueSource(strings = {"my notes", "my notes\n", "{\"a\": 1}\n", "\n", "[", "{} torn", "\u0000"})
  void leavesAFileAloneThatIsNoFeed(String content) throws IOException {
    Files.writeString(feed, content);

    try (Timeline timeline = Feeds.timeline(feed)) {
      assertThat(Feeds.lost(timeline.emit(Feeds.event("a")))).contains("feed damaged");
      assertThat(timeline.emit(Feeds.event("b"))).isInstanceOf(EmitResult.Lost.class);
    }
    assertThat(feed).hasContent(content);
  }

  @Test
  void appendsNothingAfterAnEditedLastLine() throws IOException {
    Feeds.whole(feed, 2);
    String edited = Files.readString(feed).replace("step-1", "step-9");
    Files.writeString(feed, edited);

    try (Timeline timeline = Feeds.timeline(feed)) {
      assertThat(Feeds.lost(timeline.emit(Feeds.event("a"))))
          .contains("feed damaged", "the line was edited", "move it away");
    }
    assertThat(feed).hasContent(edited);
  }

  @Test
  void appendsNothingAfterATornLineThatFollowsAnEditedOne() throws IOException {
    Feeds.whole(feed, 2);
    String edited = Files.readString(feed).replace("step-1", "step-9") + "{\"ts_utc\":\"20";
    Files.writeString(feed, edited);

    try (Timeline timeline = Feeds.timeline(feed)) {
      assertThat(Feeds.lost(timeline.emit(Feeds.event("a")))).contains("feed damaged");
    }
    assertThat(feed).hasContent(edited);
  }

  @Test
  void readsBackOverNoMoreThanALine() throws IOException {
    byte[] endless = new byte[3 << 20];
    Arrays.fill(endless, (byte) '{');
    Files.write(feed, endless);

    try (Timeline timeline = Feeds.timeline(feed)) {
      assertThat(Feeds.lost(timeline.emit(Feeds.event("a")))).contains("longer than the limit");
    }
  }

  @Test
  void goesOnAfterALineOfTheGreatestLength() throws IOException {
    try (Timeline timeline = Feeds.timeline(feed)) {
      timeline.emit(Feeds.event("a"));
      // The limit leaves room for a seq of 16 digits, and this one has 1.
      int rest = FeedFormat.MAX_LINE_BYTES - 15 - Feeds.lines(feed).get(0).length() - 12;
      timeline.emit(Feeds.event("b").withStatus("x".repeat(rest)));
      timeline.emit(Feeds.event("c"));
      assertThat(timeline.lostEvents()).isZero();
    }
    assertThat(Feeds.lines(feed).get(1)).hasSize(FeedFormat.MAX_LINE_BYTES - 15);
    assertThat(Feeds.actions(feed)).containsExactly("a", "b", "c");
  }

  private void cut(int bytes) throws IOException {
    byte[] whole = Files.readAllBytes(feed);
    Files.write(feed, Arrays.copyOf(whole, whole.length - bytes));
  }

  private void append(String text) throws IOException {
    Files.write(feed, text.getBytes(StandardCharsets.UTF_8), StandardOpenOption.APPEND);
  }
}
