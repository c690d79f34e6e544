package dev.dodproof.ops.watchdog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.dodproof.ops.time.MovableTimeSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Properties: an item's age is how long it has been seen, never what its file says; each stuck item
 * is told once, and once more when it is gone, also across processes.
 */
class WorkWatchTests {

  private static final Duration LIMIT = Duration.ofMinutes(10);
  private static final Instant NOON = Instant.parse("2026-03-04T12:00:00Z");

  @TempDir Path temporary;
  private final MovableTimeSource time = new MovableTimeSource(NOON);
  private Path inbox;
  private Path memory;
  private Path feed;
  private Told told;
  private WorkWatch watch;

  @BeforeEach
  void makeInbox() throws IOException {
    inbox = Files.createDirectory(temporary.resolve("inbox"));
    memory = temporary.resolve("inbox.memory.json");
    feed = temporary.resolve("feed.jsonl");
    told = new Told(feed, time);
    watch = newProcess();
  }

  @AfterEach
  void closeFeed() {
    told.close();
  }

  private WorkWatch newProcess() {
    return WorkWatch.of(inbox, memory, LIMIT, time).incidents(told.log());
  }

  private void put(String path) throws IOException {
    Path file = inbox.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, "work");
  }

  private WorkReport checkAfter(Duration duration) {
    time.advance(duration);
    return watch.check();
  }

  @Test
  void anItemIsStuckOneMillisecondAfterItsLimit() throws IOException {
    put("a");
    watch.check();

    assertThat(checkAfter(LIMIT).stuck()).isEmpty();
    assertThat(checkAfter(Duration.ofMillis(1)).stuck())
        .containsExactly(new StuckItem("a", NOON, LIMIT.plusMillis(1)));
  }

  @Test
  void manyChecksWithinAMillisecondLoseNoTime() throws IOException {
    put("a");
    watch.check();
    for (int i = 0; i < 10; i++) {
      checkAfter(Duration.ofNanos(LIMIT.toNanos() / 10 + 300_000));
    }

    assertThat(watch.check().stuck())
        .containsExactly(new StuckItem("a", NOON, LIMIT.plusMillis(3)));
  }

  @Test
  void touchingOrRewritingAnItemMakesItNoYounger() throws IOException {
    put("a");
    watch.check();
    time.advance(LIMIT);
    put("a");
    Files.setLastModifiedTime(inbox.resolve("a"), FileTime.from(time.wallTime()));

    assertThat(checkAfter(Duration.ofSeconds(1)).stuck()).hasSize(1);
  }

  @Test
  void anOldFileThatIsRestoredIsYoung() throws IOException {
    put("a");
    Files.setLastModifiedTime(inbox.resolve("a"), FileTime.from(Instant.EPOCH));

    assertThat(watch.check().stuck()).isEmpty();
  }

  @Test
  void itemsOfSubfoldersAreSeenAndListedInOrder() throws IOException {
    put("b/2");
    put("b/1");
    put("a");
    watch.check();

    assertThat(checkAfter(Duration.ofHours(1)).stuck())
        .extracting(StuckItem::path)
        .containsExactly("a", "b/1", "b/2");
  }

  @Test
  void tellsAStuckItemOnceAndItsEndOnce() throws IOException {
    put("a");
    watch.check();
    checkAfter(Duration.ofHours(1));
    checkAfter(Duration.ofHours(1));
    Files.delete(inbox.resolve("a"));
    watch.check();
    watch.check();

    assertThat(told.inShort())
        .containsExactly(
            "incident STUCK: seen waiting for PT1H, limit PT10M", "cleared the work item is gone");
    assertThat(told.firstOf("work_item")).isEqualTo("a");
    assertThat(told.firstOf("first_seen_epoch_ms")).isEqualTo("" + NOON.toEpochMilli());
  }

  @Test
  void anotherProcessGoesOnWithTheAgesAndRepeatsNothing() throws IOException {
    put("a");
    watch.check();
    checkAfter(Duration.ofMinutes(11));
    watch = newProcess();
    assertThat(checkAfter(Duration.ofMinutes(1)).stuck())
        .containsExactly(new StuckItem("a", NOON, Duration.ofMinutes(12)));

    watch = newProcess();
    Files.delete(inbox.resolve("a"));
    watch.check();

    assertThat(told.inShort()).hasSize(2);
  }

  @Test
  void anItemThatComesAgainIsANewOne() throws IOException {
    put("a");
    watch.check();
    checkAfter(Duration.ofHours(1));
    Files.delete(inbox.resolve("a"));
    watch.check();
    put("a");

    assertThat(watch.check().stuck()).isEmpty();
    assertThat(checkAfter(Duration.ofHours(1)).stuck()).hasSize(1);
    assertThat(told.inShort()).hasSize(3);
  }

  @Test
  void aClockThatIsSetChangesNoAge() throws IOException {
    put("a");
    watch.check();
    time.setWallTime(NOON.plus(Duration.ofDays(365)));
    assertThat(watch.check().stuck()).isEmpty();

    time.setWallTime(NOON.minus(Duration.ofDays(365)));
    assertThat(checkAfter(Duration.ofMinutes(11)).stuck()).hasSize(1);
  }

  @Test
  void aClockSetBackBetweenTwoProcessesMakesNoItemYounger() throws IOException {
    put("a");
    watch.check();
    checkAfter(Duration.ofMinutes(9));
    time.setWallTime(NOON.minus(Duration.ofDays(1)));
    watch = newProcess();
    watch.check();

    assertThat(checkAfter(Duration.ofMinutes(2)).stuck()).hasSize(1);
  }

  @Test
  void anIncidentThatTheTimelineLostIsToldAgain() throws IOException {
    Files.createDirectory(feed);
    put("a");
    watch.check();
    checkAfter(Duration.ofHours(1));
    Files.delete(feed);
    watch.check();
    watch.check();

    assertThat(told.inShort()).hasSize(1);
  }

  @Test
  void anEndThatTheTimelineLostIsToldAgain() throws IOException {
    put("a");
    watch.check();
    checkAfter(Duration.ofHours(1));
    Files.delete(inbox.resolve("a"));
    Path aside = Files.move(feed, temporary.resolve("aside.jsonl"));
    Files.createDirectory(feed);
    watch.check();
    Files.delete(feed);
    Files.move(aside, feed);
    watch = newProcess();

    WorkReport report = watch.check();

    assertThat(report.waiting()).isZero();
    assertThat(report.stuck()).isEmpty();
    assertThat(told.inShort()).last().isEqualTo("cleared the work item is gone");
  }

  @Test
  void aFolderThatCannotBeSeenIsAProblemAndEndsNothing() throws IOException {
    put("a");
    watch.check();
    Path aside = Files.move(inbox, temporary.resolve("aside"));

    WorkReport unseen = checkAfter(Duration.ofMinutes(9));
    assertThat(unseen.problem()).contains("cannot be seen").contains("is not a folder");
    assertThat(unseen.health()).isEqualTo(HealthStatus.UNKNOWN);

    Files.move(aside, inbox);
    assertThat(checkAfter(Duration.ofMinutes(2)).stuck()).hasSize(1);
  }

  @Test
  void aLinkToAFolderIsNoFolderAndALinkToAFileIsNoItem() throws IOException {
    Path elsewhere = Files.createDirectory(temporary.resolve("elsewhere"));
    Files.writeString(elsewhere.resolve("x"), "x");
    Files.createSymbolicLink(inbox.resolve("link"), elsewhere);
    Files.createSymbolicLink(inbox.resolve("file"), elsewhere.resolve("x"));
    assertThat(watch.check().waiting()).isZero();

    Path link = Files.createSymbolicLink(temporary.resolve("link"), elsewhere);
    assertThat(WorkWatch.of(link, memory, LIMIT, time).check().problem())
        .contains("is not a folder");
  }

  @Test
  void aFolderTooDeepIsAProblem() throws IOException {
    put("1/2/3/4/5/6/7/8");
    assertThat(watch.check().problem()).isNull();

    put("1/2/3/4/5/6/7/deep/x");
    assertThat(watch.check().problem()).contains("deeper than the limit of 8");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "[]",
        "null",
        "{\"format\":\"dod-work-items/v2\"}",
        "{\"format\":\"dod-work-items/v1\",\"checked_at_epoch_ms\":0,\"items\":[7]}",
        "{\"format\":\"dod-work-items/v1\",\"checked_at_epoch_ms\":0,\"items\":[{\"path\":\"a\"}]}"
      })
  void aDamagedMemoryBeginsAnewAndSaysSo(String content) throws IOException {
    put("a");
    Files.writeString(memory, content);

    assertThat(watch.check().problem()).contains("is damaged: ");
    assertThat(checkAfter(Duration.ofMinutes(11)).stuck()).hasSize(1);
    assertThat(watch.check().problem()).isNull();
  }

  @Test
  void aMemoryThatCannotBeKeptIsSaidAndTheAgesGoOnInThisProcess() throws IOException {
    put("a");
    Files.createDirectories(memory.resolve("x"));
    assertThat(watch.check().problem()).contains("ages cannot be kept in " + memory);

    checkAfter(Duration.ofMinutes(11));
    checkAfter(Duration.ofMinutes(11));

    assertThat(told.inShort()).hasSize(1);
  }

  @Test
  void makesAHealthReportUnhealthy() throws IOException {
    put("a");
    Heartbeat.start(temporary.resolve("beats"), "w", Duration.ofHours(5), time);
    Watchdog watchdog = Watchdog.using(time).staleAfter(Duration.ofDays(1));
    HealthReport report = watchdog.check(temporary.resolve("beats"));
    assertThat(report.with(watch.check()).overall()).isEqualTo(HealthStatus.HEALTHY);

    HealthReport stuck = report.with(checkAfter(Duration.ofHours(1)));
    assertThat(stuck.overall()).isEqualTo(HealthStatus.UNHEALTHY);
    assertThat(stuck.reason()).contains("1 of 1 work items are stuck");
    assertThat(stuck.toJson())
        .contains("\"stuck\":[{\"path\":\"a\",\"first_seen_epoch_ms\":1772625600000,")
        .contains("\"waited_ms\":3600000}]");
  }

  @Test
  void refusesALimitOfNothingAndAMemoryInTheFolder() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> WorkWatch.of(inbox, memory, Duration.ZERO, time))
        .withMessageContaining("found PT0S");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> WorkWatch.of(inbox, inbox.resolve("m"), LIMIT, time))
        .withMessageContaining("must not lie in the folder of work");
  }
}
