package dev.dodproof.ops.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TimelineReaderTests {

  @TempDir Path folder;
  private Path feed;
  private List<String> lines;

  @BeforeEach
  void writeFiveLines() throws IOException {
    feed = Feeds.whole(folder.resolve("feed.jsonl"), 5);
    lines = new ArrayList<>(Feeds.lines(feed));
  }

  private TimelineReading.Damaged damaged() throws IOException {
    Files.writeString(feed, String.join("\n", lines) + "\n");
    return Feeds.readDamaged(feed);
  }

  @Test
  void readsAWholeFeedWithItsLengthAndHead() throws IOException {
    TimelineReading.Whole whole = Feeds.readWhole(feed);

    assertThat(whole.records()).hasSize(5);
    assertThat(whole.lengthBytes()).isEqualTo(Files.size(feed));
    assertThat(whole.headHash()).isEqualTo(whole.records().get(4).entryHash());
  }

  @Test
  void readsAnEmptyFileAsAWholeFeedWithoutLines() throws IOException {
    Path empty = Files.createFile(folder.resolve("empty.jsonl"));

    assertThat(TimelineReader.read(empty))
        .isEqualTo(new TimelineReading.Whole(List.of(), 0, "0".repeat(64)));
  }

  @Test
  void tellsAnAbsentFeedFromAnEmptyOne() {
    assertThat(TimelineReader.read(folder.resolve("none.jsonl")))
        .isEqualTo(new TimelineReading.Absent());
  }

  @Test
  void findsAnEditedLine() throws IOException {
    lines.set(2, lines.get(2).replace("step-2", "step-7"));

    TimelineReading.Damaged damaged = damaged();
    assertThat(damaged.line()).isEqualTo(3);
    assertThat(damaged.reason()).contains("the line was edited");
    assertThat(damaged.goodPrefix())
        .extracting(TimelineRecord::action)
        .containsExactly("step-0", "step-1");
  }

  @Test
  void findsAnEditedLineWithANewHashAtTheNextLine() throws Exception {
    lines.set(2, Feeds.rehashed(Feeds.json(lines.get(2)).put("action", "step-7")));

    assertThat(damaged().line()).isEqualTo(4);
    assertThat(damaged().reason()).contains("one of the two lines was replaced");
  }

  @Test
  void findsARemovedLine() throws IOException {
    lines.remove(2);

    assertThat(damaged().line()).isEqualTo(3);
    assertThat(damaged().reason()).contains("seq is 3, expected 2");
  }

  @Test
  void findsARemovedFirstLine() throws IOException {
    lines.remove(0);

    assertThat(damaged().line()).isEqualTo(1);
    assertThat(damaged().goodPrefix()).isEmpty();
  }

  @Test
  void findsReorderedLines() throws IOException {
    Collections.swap(lines, 1, 3);

    assertThat(damaged().line()).isEqualTo(2);
  }

  @Test
  void findsAnInsertedLineOfAnotherFeed() throws Exception {
    String foreign =
        Feeds.rehashed(
            Feeds.json(lines.get(2)).put("run_id", "run-2").put("prev_hash", "0".repeat(64)));
    lines.add(2, foreign);

    assertThat(damaged().line()).isEqualTo(3);
    assertThat(damaged().reason()).contains("prev_hash");
  }

  @Test
  void findsARepeatedLine() throws IOException {
    lines.add(2, lines.get(1));

    assertThat(damaged().line()).isEqualTo(3);
  }

  @Test
  void findsATornLastLine() throws IOException {
    byte[] whole = Files.readAllBytes(feed);
    for (int missing : new int[] {1, 2, 100}) {
      Files.write(feed, Arrays.copyOf(whole, whole.length - missing));

      assertThat(Feeds.readDamaged(feed).line()).isEqualTo(5);
      assertThat(Feeds.readDamaged(feed).reason()).contains("torn");
      assertThat(Feeds.readDamaged(feed).goodPrefix()).hasSize(4);
    }
  }

  @Test
  void showsLinesCutOffAtTheEndByAnotherLengthAndHead() throws IOException {
    TimelineReading.Whole before = Feeds.readWhole(feed);
    lines.remove(4);
    Files.writeString(feed, String.join("\n", lines) + "\n");

    TimelineReading.Whole after = Feeds.readWhole(feed);
    assertThat(after.lengthBytes()).isLessThan(before.lengthBytes());
    assertThat(after.headHash()).isNotEqualTo(before.headHash());
  }

  @Test
  void takesAFolderForDamageInsteadOfReadingIt() {
    TimelineReading.Damaged damaged = Feeds.readDamaged(folder);

    assertThat(damaged.line()).isZero();
    assertThat(damaged.reason()).contains("is a folder, expected a regular file");
  }

  @Test
  void takesADeviceForDamageInsteadOfHanging() {
    Path root = FileSystems.getDefault().getRootDirectories().iterator().next();
    Path zero = root.resolve("dev").resolve("zero");
    Assumptions.assumeTrue(Files.exists(zero), "LEFT OUT: this system has no zero device");

    assertThat(Feeds.readDamaged(zero).reason()).contains("pipe, device");
  }

  @Test
  void takesAPipeForDamageInsteadOfHanging() throws Exception {
    Path pipe = folder.resolve("pipe.jsonl");
    int made = new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor();
    Assumptions.assumeTrue(made == 0, "LEFT OUT: no pipe can be made here");

    TimelineReading.Damaged damaged =
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> Feeds.readDamaged(pipe));
    assertThat(damaged.reason()).contains("pipe, device");
    try (Timeline timeline = Feeds.timeline(pipe)) {
      assertThat(Feeds.lost(timeline.emit(Feeds.event("a")))).contains("pipe, device");
    }
  }

  @Test
  void takesAFileBelowAFileForUnreadable() {
    assertThat(TimelineReader.read(feed.resolve("below")))
        .isNotInstanceOf(TimelineReading.Whole.class);
  }
}
