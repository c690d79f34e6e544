package dev.dodproof.ops.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dodproof.ops.time.TimeSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The chain goes on from file to file, whoever begins a new one and wherever that one dies. */
class TimelineRotationTests {

  private static final TimelineOptions SMALL = TimelineOptions.DEFAULTS.withRotateAtBytes(4096);

  @TempDir Path folder;
  private Path feed;

  @BeforeEach
  void nameFeed() {
    feed = folder.resolve("feed.jsonl");
  }

  private void emit(int events) {
    try (Timeline timeline = Timeline.open(feed, TimeSource.system(), SMALL)) {
      for (int i = 0; i < events; i++) {
        assertThat(timeline.emit(Feeds.event("step-" + i))).isInstanceOf(EmitResult.Written.class);
      }
    }
  }

  private List<String> actions() {
    List<String> actions = new ArrayList<>();
    assertThat(TimelineChecker.check(feed, record -> actions.add(record.action())))
        .isInstanceOf(FeedCheck.Whole.class);
    return actions;
  }

  @Test
  void goesOnWithTheChainInANewFileAndNamesTheFullOneAfterItsFirstLine() throws IOException {
    emit(30);

    assertThat(actions()).hasSize(30);
    assertThat(Archives.all(feed)).hasSizeGreaterThan(1);
    for (var archive : Archives.all(feed).entrySet()) {
      assertThat(Files.size(archive.getValue())).isBetween(1L, 4096L);
      assertThat(Feeds.json(Feeds.lines(archive.getValue()).get(0)).get("seq").longValue())
          .isEqualTo(archive.getKey());
    }
  }

  @Test
  void goesOnAfterAWriterThatDiedBetweenRenamingAndCreating() throws IOException {
    emit(5);
    Files.move(feed, Archives.of(feed, 0));
    assertThat(actions()).hasSize(5);

    emit(2);

    assertThat(actions()).hasSize(7);
    assertThat(Feeds.json(Feeds.lines(feed).get(0)).get("seq").longValue()).isEqualTo(5);
  }

  @Test
  void goesOnAfterAWriterThatDiedBeforeTheFirstLineOfTheNewFile() throws IOException {
    emit(5);
    Files.move(feed, Archives.of(feed, 0));
    Files.createFile(feed);
    assertThat(actions()).hasSize(5);

    emit(2);

    assertThat(actions()).hasSize(7);
  }

  @Test
  void cutsOffATornFirstLineOfANewFile() throws IOException {
    emit(5);
    Files.move(feed, Archives.of(feed, 0));
    Files.writeString(feed, "{\"action\":\"st");

    emit(2);

    assertThat(actions()).hasSize(8).contains("gap");
  }

  @Test
  void appendsNothingAfterAnArchiveThatIsTorn() throws IOException {
    emit(5);
    Path archive = Files.move(feed, Archives.of(feed, 0));
    Files.writeString(archive, "{\"action", StandardOpenOption.APPEND);

    try (Timeline timeline = Feeds.timeline(feed)) {
      assertThat(Feeds.lost(timeline.emit(Feeds.event("a")))).contains("torn");
    }
  }

  @Test
  void goesOnInTheFullFileIfItCannotBeRenamedSinceItsNameIsTaken() throws IOException {
    emit(1);
    Files.createDirectory(Archives.of(feed, 0));
    emit(20);

    assertThat(Feeds.readWhole(feed).records()).hasSize(21);
  }

  @Test
  void severalProcessesThatRotateAtOnceKeepOneChain() throws Exception {
    List<Process> writers = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      writers.add(ChildJvm.start(EmittingProcess.class, feed, "writer" + i, 150, 4096));
    }
    for (Process writer : writers) {
      assertThat(writer.waitFor()).as("lost events").isZero();
    }

    List<String> expected =
        IntStream.range(0, 3)
            .boxed()
            .flatMap(w -> IntStream.range(0, 150).mapToObj(i -> "writer" + w + "-" + i))
            .toList();
    assertThat(actions()).containsExactlyInAnyOrderElementsOf(expected);
  }

  @Test
  void findsAMissingArchive() throws IOException {
    emit(40);
    Files.delete(Archives.all(feed).values().stream().skip(1).findFirst().orElseThrow());

    assertThat(TimelineChecker.check(feed))
        .isInstanceOfSatisfying(
            FeedCheck.Damaged.class,
            damaged -> {
              assertThat(damaged.line()).isEqualTo(1);
              assertThat(damaged.reason()).contains("lines were removed");
            });
  }

  @Test
  void readsASingleFileOfSeveralAsDamagedSinceItDoesNotBeginTheChain() {
    emit(40);

    assertThat(Feeds.readDamaged(feed).line()).isEqualTo(1);
  }
}
