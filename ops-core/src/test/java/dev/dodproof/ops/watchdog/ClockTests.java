package dev.dodproof.ops.watchdog;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.dodproof.ops.time.MovableTimeSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * Property: neither setting the clock nor suspending the machine kills or revives a process of the
 * same boot; where only the wall clock can be compared, a beat from the future is never fresh.
 */
class ClockTests {

  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir Path folder;
  private final MovableTimeSource time =
      new MovableTimeSource(Instant.parse("2026-03-04T12:00:00Z"));

  private Heartbeat beating() {
    return Heartbeat.start(folder, "a", Duration.ofSeconds(10), time);
  }

  private ProcessHealth check() {
    return Watchdog.using(time).examine(folder.resolve("a.heartbeat.json"));
  }

  private void setClock(Duration ahead) {
    time.setWallTime(time.wallTime().plus(ahead));
  }

  private void change(Consumer<ObjectNode> change) throws IOException {
    Path file = folder.resolve("a.heartbeat.json");
    ObjectNode json = (ObjectNode) JSON.readTree(Files.readString(file));
    change.accept(json);
    Files.writeString(file, json.toString());
  }

  /** Where all processes of a boot share a ticker. */
  @Nested
  @EnabledOnOs(
      value = OS.LINUX,
      disabledReason = "no end: only Linux tells the time that processes of one boot share")
  class WithinOneBoot {

    @Test
    void aClockSetForwardKillsNobody() {
      beating();
      setClock(Duration.ofDays(1));

      assertThat(check().status()).isEqualTo(ProcessStatus.ALIVE);
      assertThat(check().reason())
          .contains(
              "86400000 ms by the wall clock: the machine was suspended or its clock was set");
    }

    @Test
    void aClockSetBackDoesNotMakeAFreshBeatAnswerableForIt() {
      beating();
      setClock(Duration.ofDays(-1));

      assertThat(check().status()).isEqualTo(ProcessStatus.ALIVE);
    }

    @Test
    void aClockSetBackRevivesNobody() {
      beating();
      time.advance(Duration.ofMinutes(1));
      setClock(Duration.ofMinutes(-1));

      assertThat(check().status()).isEqualTo(ProcessStatus.STALE);
    }

    @Test
    void anOrderlyEndStaysOneWhenTheClockIsSetBack() {
      beating().close();
      setClock(Duration.ofDays(-1));

      assertThat(check().status()).isEqualTo(ProcessStatus.ENDED);
    }

    @Test
    void aReadingAheadOfTheTickerIsFromTheFuture() throws IOException {
      beating();
      change(json -> json.put("monotonic_ms", 1));

      assertThat(check().status()).isEqualTo(ProcessStatus.UNREADABLE);
      assertThat(check().reason()).contains("from the future");
    }

    @Test
    void extremeReadingsAreNotFresh() throws IOException {
      beating();
      change(json -> json.put("monotonic_ms", Long.MIN_VALUE));
      assertThat(check().status()).isEqualTo(ProcessStatus.UNREADABLE);

      change(json -> json.put("monotonic_ms", Long.MAX_VALUE).put("ts_epoch_ms", Long.MIN_VALUE));
      assertThat(check().status()).isEqualTo(ProcessStatus.UNREADABLE);
    }
  }

  @Test
  void withoutASharedTickerABeatFromTheFutureIsUnreadable() throws IOException {
    beating();
    change(json -> json.remove("monotonic_ms"));
    setClock(Duration.ofMillis(-1));

    assertThat(check().status()).isEqualTo(ProcessStatus.UNREADABLE);
    assertThat(check().reason()).contains("from the future");
  }

  @Test
  void withoutASharedTickerAnEndFromTheFutureIsUnreadableToo() throws IOException {
    beating().close();
    change(json -> json.remove("monotonic_ms"));
    setClock(Duration.ofSeconds(-1));

    assertThat(check().status()).isEqualTo(ProcessStatus.UNREADABLE);
  }

  @Test
  void withoutASharedTickerTheWallClockTellsTheAge() throws IOException {
    beating();
    change(json -> json.remove("monotonic_ms"));
    setClock(Duration.ofSeconds(21));

    assertThat(check().status()).isEqualTo(ProcessStatus.STALE);
    assertThat(check().age()).isEqualTo(Duration.ofSeconds(21));
  }
}
