package dev.dodproof.ops.watchdog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every sample of the folder {@code damaged} is refused for what is wrong with it. */
class DamagedSamplesTests {

  private static Path folder() throws URISyntaxException {
    return Path.of(DamagedSamplesTests.class.getResource("damaged").toURI());
  }

  @ParameterizedTest
  @CsvSource({
    "heartbeat-empty, 'the file holds missing, expected a JSON object'",
    "heartbeat-cut-off, not strict JSON",
    "heartbeat-nul-bytes, not strict JSON",
    "heartbeat-not-utf8, the file is not UTF-8",
    "heartbeat-two-pids, Duplicate field 'pid'",
    "heartbeat-list, 'the file holds an array, expected a JSON object'",
    "heartbeat-two-objects, not strict JSON",
    "heartbeat-deep, not strict JSON",
    "heartbeat-another-format, 'format is \"dod-heartbeat/v2\", expected'",
    "heartbeat-unknown-state, 'expected \"beating\" or \"ended\"'",
    "heartbeat-name-of-a-path, the field name is",
    "heartbeat-no-interval, 'interval_ms is 0, expected at least 1'",
    "heartbeat-pid-as-text, 'pid is \"4711\", expected an integer'",
    "heartbeat-beyond-64-bits, expected an integer of 64 bits",
    "heartbeat-half-character, text without half characters",
    "heartbeat-no-identity, the field start_epoch_ms is missing",
    "work-empty, 'the file holds missing, expected a JSON object'",
    "work-cut-off, not strict JSON",
    "work-a-heartbeat, 'expected \"dod-work-items/v1\"'",
    "work-items-no-list, 'items is an object, expected an array'",
    "work-item-no-object, 'the array items holds \"a\", expected a JSON object'",
    "work-path-twice, expected each path once",
    "work-negative-wait, 'waited_ms is -1, expected at least 0'",
    "work-told-as-text, expected true or false",
    "work-no-time, the field checked_at_epoch_ms is missing"
  })
  void isRefusedForWhatIsWrongWithIt(String name, String reason) throws Exception {
    byte[] bytes = Files.readAllBytes(folder().resolve(name + ".json"));

    assertThatExceptionOfType(BadContentException.class)
        .isThrownBy(() -> read(name, bytes))
        .withMessageContaining(reason)
        .matches(refusal -> !refusal.getMessage().contains("Exception"));
  }

  private static Object read(String name, byte[] bytes) throws BadContentException {
    return name.startsWith("heartbeat-") ? BeatJson.read(bytes) : WorkMemory.read(bytes);
  }

  @Test
  void thereAreNoOtherSamples() throws IOException, URISyntaxException {
    try (var files = Files.list(folder())) {
      assertThat(files).hasSize(25 + 1);
    }
  }
}
