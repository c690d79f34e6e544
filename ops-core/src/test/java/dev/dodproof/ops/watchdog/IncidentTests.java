package dev.dodproof.ops.watchdog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dodproof.ops.time.MovableTimeSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Property: each illness is told once and each recovery once, however often it is looked at. */
class IncidentTests {

  @TempDir Path temporary;
  private final MovableTimeSource time =
      new MovableTimeSource(Instant.parse("2026-03-04T12:00:00Z"));
  private Path folder;
  private Path feed;
  private Told told;
  private Watchdog watchdog;

  @BeforeEach
  void openFeed() throws IOException {
    folder = Files.createDirectory(temporary.resolve("beats"));
    feed = temporary.resolve("feed.jsonl");
    told = new Told(feed, time);
    watchdog = Watchdog.using(time).incidents(told.log());
  }

  @AfterEach
  void closeFeed() {
    told.close();
  }

  private Heartbeat beating(String name) {
    return Heartbeat.start(folder, name, Duration.ofSeconds(10), time);
  }

  private void checkTwice() {
    watchdog.check(folder);
    watchdog.check(folder);
  }

  @Test
  void tellsOnceThatAProcessFellIllAndOnceThatItIsWell() throws IOException {
    Heartbeat heartbeat = beating("a");
    checkTwice();
    assertThat(told.inShort()).isEmpty();

    time.advance(Duration.ofMinutes(1));
    checkTwice();
    heartbeat.beat();
    checkTwice();

    assertThat(told.inShort())
        .satisfiesExactly(
            first -> assertThat(first).startsWith("incident STALE: last beat 60000 ms ago"),
            second -> assertThat(second).startsWith("cleared ALIVE: "));
    assertThat(told.firstOf("process")).isEqualTo("a");
  }

  @Test
  void tellsAgainWhenTheIllnessChanges() throws IOException {
    beating("a");
    time.advance(Duration.ofMinutes(1));
    checkTwice();
    Files.writeString(folder.resolve("a.heartbeat.json"), "{");
    checkTwice();

    assertThat(told.inShort())
        .satisfiesExactly(
            first -> assertThat(first).startsWith("incident STALE"),
            second -> assertThat(second).startsWith("incident UNREADABLE"));
  }

  @Test
  void clearsAProcessWhoseHeartbeatFileIsGone() throws IOException {
    beating("a");
    time.advance(Duration.ofMinutes(1));
    checkTwice();
    Files.delete(folder.resolve("a.heartbeat.json"));
    checkTwice();

    assertThat(told.inShort()).hasSize(2).last().isEqualTo("cleared its heartbeat file is gone");
  }

  @Test
  void clearsNothingWhileTheFolderCannotBeSeen() {
    beating("a");
    time.advance(Duration.ofMinutes(1));
    watchdog.check(folder);
    watchdog.check(temporary.resolve("none"));

    assertThat(told.inShort()).hasSize(1);
  }

  @Test
  void anIncidentThatTheTimelineLostIsToldAgain() throws IOException {
    Files.createDirectory(feed);
    beating("a");
    time.advance(Duration.ofMinutes(1));
    assertThat(watchdog.check(folder).overall()).isEqualTo(HealthStatus.UNHEALTHY);

    Files.delete(feed);
    checkTwice();

    assertThat(told.inShort()).hasSize(1).first().asString().startsWith("incident STALE");
  }

  @Test
  void everyWatcherRemembersForItself() {
    beating("a");
    time.advance(Duration.ofMinutes(1));
    checkTwice();
    Watchdog.using(time).incidents(told.log()).expecting(List.of("b")).check(folder);

    assertThat(told.inShort()).hasSize(3);
  }
}
