package dev.dodproof.ops.watchdog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.dodproof.junit.DodCriterion;
import dev.dodproof.ops.time.MovableTimeSource;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WatchdogTests {

  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir Path folder;
  private final MovableTimeSource time =
      new MovableTimeSource(Instant.parse("2026-03-04T12:00:00Z"));

  private Heartbeat beating(String name) {
    return Heartbeat.start(folder, name, Duration.ofSeconds(10), time);
  }

  private HealthReport check() {
    return Watchdog.using(time).check(folder);
  }

  private Path file(String name) {
    return folder.resolve(name + ".heartbeat.json");
  }

  private void change(String name, Consumer<ObjectNode> change) throws IOException {
    ObjectNode json = (ObjectNode) JSON.readTree(Files.readString(file(name)));
    change.accept(json);
    Files.writeString(file(name), json.toString());
  }

  @Test
  @DodCriterion("Watchdog reports health")
  void isHealthyWhenEveryProcessIsAlive() {
    beating("a");
    beating("b");

    assertThat(check().overall()).isEqualTo(HealthStatus.HEALTHY);
  }

  @Test
  @DodCriterion("Watchdog reports health")
  void isNotHealthyWhenThereIsNothingToSee() {
    assertThat(check().overall()).isEqualTo(HealthStatus.UNKNOWN);
    assertThat(Watchdog.using(time).check(folder.resolve("none")).overall())
        .isEqualTo(HealthStatus.UNKNOWN);
  }

  @Test
  void isNotHealthyWhenEveryProcessHasEnded() {
    beating("a").close();

    assertThat(check().overall()).isEqualTo(HealthStatus.UNKNOWN);
    assertThat(check().reason()).contains("none is alive");
  }

  @Test
  @DodCriterion("Watchdog detects stale processes")
  void aProcessIsStaleOneMillisecondAfterItsLimit() {
    beating("a");

    time.advance(Duration.ofSeconds(20));
    assertThat(check().processes().get(0).status()).isEqualTo(ProcessStatus.ALIVE);
    time.advance(Duration.ofMillis(1));
    assertThat(check().processes().get(0).status()).isEqualTo(ProcessStatus.STALE);
    assertThat(check().processes().get(0).reason()).contains("20001 ms ago, limit 20000 ms");
  }

  @Test
  void aBeatMakesAStaleProcessAliveAgain() {
    Heartbeat heartbeat = beating("a");
    time.advance(Duration.ofMinutes(1));
    assertThat(check().overall()).isEqualTo(HealthStatus.UNHEALTHY);

    assertThat(heartbeat.beat()).isTrue();

    assertThat(check().overall()).isEqualTo(HealthStatus.HEALTHY);
  }

  @Test
  void theWatchdogsOwnLimitBindsAProcessThatPromisesTooLittle() {
    Heartbeat.start(folder, "a", Duration.ofHours(20), time);
    time.advance(Duration.ofMinutes(6));

    assertThat(check().processes().get(0).status()).isEqualTo(ProcessStatus.STALE);
    assertThat(Watchdog.using(time).staleAfter(Duration.ofHours(1)).check(folder).overall())
        .isEqualTo(HealthStatus.HEALTHY);
  }

  @Test
  void aProcessIdThatAnotherProcessGotIsNoLife() throws IOException {
    beating("a");
    change(
        "a",
        json -> {
          for (String field : List.of("start_ticks", "start_epoch_ms")) {
            if (json.has(field)) {
              json.put(field, json.get(field).longValue() - 1_000_000);
            }
          }
        });

    assertThat(check().processes().get(0).status()).isEqualTo(ProcessStatus.DEAD);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "null",
        "[]",
        "7",
        "{}",
        "{",
        "{\"format\":\"dod-heartbeat/v2\"}",
        "\u0000\u0000",
        "{\"format\":\"dod-heartbeat/v1\",\"format\":\"dod-heartbeat/v1\"}",
        "{} {}",
        "[[[[[[[[]]]]]]]]"
      })
  void aDamagedHeartbeatIsUnreadable(String content) throws IOException {
    beating("well");
    Files.writeString(file("bad"), content);

    assertThat(check().processes().get(0).status()).isEqualTo(ProcessStatus.UNREADABLE);
    assertThat(check().overall()).isEqualTo(HealthStatus.UNHEALTHY);
  }

  @ParameterizedTest
  @ValueSource(strings = {"format", "name", "owner", "state", "ts_epoch_ms", "interval_ms", "pid"})
  void aHeartbeatWithoutAFieldOrWithAWrongOneIsUnreadable(String field) throws IOException {
    beating("a");
    change("a", json -> json.remove(field));
    assertUnreadable("the field " + field + " is missing, expected ");

    beating("a");
    change("a", json -> json.putArray(field));
    assertUnreadable("the field " + field + " is an array, expected ");
  }

  @Test
  void saysWhatItFoundAndExpected() throws IOException {
    beating("a");
    Files.writeString(file("a"), "[1]");
    assertUnreadable("a.heartbeat.json: the file holds an array, expected a JSON object");

    beating("a");
    change("a", json -> json.put("state", "x".repeat(1000)));
    assertUnreadable("the field state is \"xxx");
    assertUnreadable("…, expected \"beating\" or \"ended\"");
    assertThat(check().processes().get(0).reason()).hasSizeLessThan(200);

    beating("a");
    change("a", json -> json.put("name", "../a\n"));
    assertUnreadable("the field name is \"../a\\n\", expected 1 to 100 letters");

    beating("a");
    Files.writeString(file("a"), Files.readString(file("a")).replace("\"a\"", "\"\\ud800\""));
    assertUnreadable("expected text without half characters");
  }

  private void assertUnreadable(String reason) {
    ProcessHealth process = check().processes().get(0);
    assertThat(process.status()).isEqualTo(ProcessStatus.UNREADABLE);
    assertThat(process.reason()).contains(reason);
  }

  @Test
  void aHeartbeatWithImpossibleNumbersIsUnreadable() throws IOException {
    beating("a");
    change("a", json -> json.put("ts_epoch_ms", Long.MIN_VALUE).remove("monotonic_ms"));
    assertThat(check().processes().get(0).status()).isEqualTo(ProcessStatus.UNREADABLE);

    beating("a");
    change("a", json -> json.put("interval_ms", 0));
    assertUnreadable("the field interval_ms is 0, expected at least 1");

    beating("a");
    change("a", json -> json.put("pid", -1));
    assertUnreadable("the field pid is -1, expected at least 1");

    beating("a");
    change("a", json -> json.put("pid", new BigInteger("9".repeat(30))));
    assertUnreadable("expected an integer of 64 bits");
  }

  @Test
  void aHeartbeatCopiedUnderAnotherNameIsUnreadable() throws IOException {
    beating("a");
    Files.copy(file("a"), file("b"));

    assertThat(check().processes().get(1).status()).isEqualTo(ProcessStatus.UNREADABLE);
    assertThat(check().processes().get(1).reason()).contains("heartbeat of \"a\"");
  }

  @Test
  void aHeartbeatThatIsAFolderALinkOrTooLongIsUnreadable() throws IOException {
    beating("well");
    Files.createDirectory(file("a"));
    Files.createSymbolicLink(file("b"), file("well"));
    Files.writeString(file("c"), " ".repeat(1 << 17));

    assertThat(check().processes())
        .extracting(ProcessHealth::status)
        .containsExactly(
            ProcessStatus.UNREADABLE,
            ProcessStatus.UNREADABLE,
            ProcessStatus.UNREADABLE,
            ProcessStatus.ALIVE);
  }

  @Test
  void anExpectedProcessWithoutAHeartbeatIsUnreadable() {
    beating("a");
    Watchdog watchdog = Watchdog.using(time).expecting(List.of("a", "z"));

    HealthReport report = watchdog.check(folder);
    assertThat(report.processes().get(1).name()).isEqualTo("z");
    assertThat(report.processes().get(1).status()).isEqualTo(ProcessStatus.UNREADABLE);
    assertThat(report.overall()).isEqualTo(HealthStatus.UNHEALTHY);
    assertThat(watchdog.check(folder.resolve("none")).overall()).isEqualTo(HealthStatus.UNHEALTHY);
  }

  @Test
  void looksAtHeartbeatFilesOnly() throws IOException {
    beating("a");
    Files.writeString(folder.resolve("notes.txt"), "x");
    Files.writeString(folder.resolve(".a.tmp"), "x");

    assertThat(check().processes()).hasSize(1);
  }

  @Test
  @DodCriterion("Watchdog reports health")
  void reportsAsJson() throws IOException {
    beating("a");
    Files.writeString(file("b"), "{");
    time.advance(Duration.ofSeconds(3));

    var json = JSON.readTree(check().toJson());
    assertThat(json.get("format").textValue()).isEqualTo("dod-health/v1");
    assertThat(json.get("checked_at_epoch_ms").longValue())
        .isEqualTo(time.wallTime().toEpochMilli());
    assertThat(json.get("overall").textValue()).isEqualTo("UNHEALTHY");
    assertThat(json.at("/processes/0/status").textValue()).isEqualTo("ALIVE");
    assertThat(json.at("/processes/0/age_ms").longValue()).isEqualTo(3000);
    assertThat(json.at("/processes/0/last_beat_epoch_ms").longValue())
        .isEqualTo(time.wallTime().toEpochMilli() - 3000);
    assertThat(json.at("/processes/0/last_progress_epoch_ms").isNull()).isTrue();
    assertThat(json.at("/processes/0/pid").longValue()).isEqualTo(ProcessHandle.current().pid());
    assertThat(json.at("/processes/1/status").textValue()).isEqualTo("UNREADABLE");
    assertThat(json.at("/processes/1/pid").isNull()).isTrue();
  }

  @Test
  void judgesOneHeartbeatAlone() throws IOException {
    beating("a");
    change("a", json -> json.put("progress_epoch_ms", 1000));

    ProcessHealth process = Watchdog.using(time).examine(file("a"));
    assertThat(process.status()).isEqualTo(ProcessStatus.ALIVE);
    assertThat(process.lastBeat()).isEqualTo(time.wallTime());
    assertThat(process.lastProgress()).isEqualTo(Instant.ofEpochMilli(1000));
  }

  @Test
  void aHeartbeatThatIsNotThereOrMisnamedIsUnreadable() throws IOException {
    Watchdog watchdog = Watchdog.using(time);
    assertThat(watchdog.examine(file("a")).status()).isEqualTo(ProcessStatus.UNREADABLE);
    assertThat(watchdog.examine(file("a")).reason()).contains("it is not there");

    Path other = Files.writeString(folder.resolve("a.json"), "{}");
    assertThat(watchdog.examine(other).status()).isEqualTo(ProcessStatus.UNREADABLE);
    assertThat(watchdog.examine(other).reason()).contains(".heartbeat.json");
  }

  @Test
  void saysThatTheMachineMayHaveStoodStillWhenAllAreLateAlike() {
    beating("a");
    beating("b");
    time.advance(Duration.ofMinutes(1));
    assertThat(check().reason()).contains("all are late alike");

    beating("b");
    assertThat(check().reason()).doesNotContain("all are late alike");
  }

  @Test
  void refusesALimitOfNothing() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Watchdog.using(time).staleAfter(Duration.ZERO));
  }
}
