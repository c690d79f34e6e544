package dev.dodproof.ops.watchdog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.dodproof.ops.time.MovableTimeSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HeartbeatTests {

  @TempDir Path folder;
  private final MovableTimeSource time =
      new MovableTimeSource(Instant.parse("2026-03-04T12:00:00Z"));

  private Heartbeat start(Path where) {
    return Heartbeat.start(where, "worker", Duration.ofSeconds(10), time);
  }

  private ProcessStatus status() {
    return Watchdog.using(time).check(folder).processes().get(0).status();
  }

  @Test
  void leavesNothingButItsFile() throws IOException {
    start(folder).beat();

    try (var files = Files.list(folder)) {
      assertThat(files).containsExactly(folder.resolve("worker.heartbeat.json"));
    }
  }

  @Test
  void countsABeatThatCannotBeWrittenAndGoesOn() throws IOException {
    Path missing = folder.resolve("beats");
    Files.writeString(missing, "a file in the folder's place");
    Heartbeat heartbeat = start(missing);

    assertThat(heartbeat.beat()).isFalse();
    assertThat(heartbeat.failedWrites()).isEqualTo(2);

    Files.delete(missing);
    Files.createDirectory(missing);
    assertThat(heartbeat.beat()).isTrue();
    assertThat(heartbeat.failedWrites()).isEqualTo(2);
  }

  @Test
  void leavesNoTemporaryFileWhenItCannotReplaceItsFile() throws IOException {
    Path inTheWay = Files.createDirectories(folder.resolve("worker.heartbeat.json"));
    Files.createFile(inTheWay.resolve("x"));

    assertThat(start(folder).beat()).isFalse();

    try (var files = Files.list(folder)) {
      assertThat(files).containsExactly(inTheWay);
    }
  }

  @Test
  void writesTheEndOnceAndNothingAfterIt() {
    Heartbeat heartbeat = start(folder);
    heartbeat.close();
    heartbeat.close();

    assertThat(heartbeat.beat()).isFalse();
    assertThat(status()).isEqualTo(ProcessStatus.ENDED);
    assertThat(heartbeat.failedWrites()).isZero();
  }

  @Test
  void onlyTheLastToStartUnderANameMayBeatOrEnd() {
    Heartbeat first = start(folder);
    Heartbeat second = start(folder);

    assertThat(first.beat()).isFalse();
    first.close();

    assertThat(status()).isEqualTo(ProcessStatus.ALIVE);
    assertThat(first.failedWrites()).isEqualTo(2);
    assertThat(second.beat()).isTrue();
  }

  /**
   * The race that no lock prevents: the old one looks, the new one takes over, the old one writes.
   */
  @Test
  void aLastWriteOfThePredecessorThatCrossesTheTakeOverIsMendedByTheNextBeat() throws IOException {
    Path file = folder.resolve("worker.heartbeat.json");
    Heartbeat first = start(folder);
    first.close();
    byte[] lastOfFirst = Files.readAllBytes(file);
    Heartbeat second = start(folder);
    Files.write(file, lastOfFirst);

    assertThat(second.beat()).isTrue();

    assertThat(status()).isEqualTo(ProcessStatus.ALIVE);
    assertThat(second.failedWrites()).isZero();
  }

  @Test
  void anEndNeverReplacesTheWriteOfAnotherOwner() throws IOException {
    Path file = folder.resolve("worker.heartbeat.json");
    start(folder);
    byte[] beatOfFirst = Files.readAllBytes(file);
    Heartbeat second = start(folder);
    Files.write(file, beatOfFirst);

    second.close();

    assertThat(status()).isEqualTo(ProcessStatus.ALIVE);
  }

  @Test
  void aBeatMendsADamagedFileAndAnEndDoesNot() throws IOException {
    Path file = folder.resolve("worker.heartbeat.json");
    Heartbeat heartbeat = start(folder);
    Files.writeString(file, "{");
    assertThat(heartbeat.beat()).isTrue();
    assertThat(status()).isEqualTo(ProcessStatus.ALIVE);

    Files.writeString(file, "{");
    heartbeat.close();

    assertThat(status()).isEqualTo(ProcessStatus.UNREADABLE);
  }

  @Test
  void beatsOnAnInterruptedThread() {
    Heartbeat heartbeat = start(folder);
    Thread.currentThread().interrupt();
    boolean written = heartbeat.beat();

    assertThat(Thread.interrupted()).isTrue();
    assertThat(written).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ".", "..", "a/b", "../a", "a\\b", "-a", "ä", "a b"})
  void refusesNamesThatMayLeadElsewhere(String name) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Heartbeat.start(folder, name, Duration.ofSeconds(1), time))
        .withMessageContaining("found \"" + name + "\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"PT0S", "PT-1S", "PT0.0009S", "P2D"})
  void refusesIntervalsOutsideTheirBounds(Duration interval) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Heartbeat.start(folder, "a", interval, time))
        .withMessageContaining("1 millisecond to 1 day");
  }
}
