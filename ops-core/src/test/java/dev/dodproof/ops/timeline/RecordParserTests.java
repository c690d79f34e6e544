package dev.dodproof.ops.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.assertj.core.api.ThrowableAssertAlternative;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecordParserTests {

  @TempDir Path folder;
  private String line = "";

  @BeforeEach
  void writeALine() throws IOException {
    line = Feeds.lines(Feeds.whole(folder.resolve("feed.jsonl"), 1)).get(0);
  }

  private static ThrowableAssertAlternative<?> refused(byte[] bytes) {
    return assertThatExceptionOfType(BadRecordException.class)
        .isThrownBy(() -> new RecordParser().parse(bytes));
  }

  private static ThrowableAssertAlternative<?> refused(String text) {
    return refused(text.getBytes(StandardCharsets.UTF_8));
  }

  /** The change is made by somebody who gives the line its right hash. */
  private ThrowableAssertAlternative<?> refusedAfter(Consumer<ObjectNode> change) throws Exception {
    ObjectNode json = Feeds.json(line);
    change.accept(json);
    return refused(Feeds.rehashed(json));
  }

  @Test
  void takesALineWithOtherBlanksOrderAndFields() throws Exception {
    ObjectNode json = Feeds.json(line);
    String tool = json.remove("tool").textValue();
    json.put("tool", tool).put("own", 7);
    String other = " " + Feeds.rehashed(json).replace("\":", "\" : ") + " \r";

    TimelineRecord parsed = new RecordParser().parse(other.getBytes(StandardCharsets.UTF_8));

    assertThat(parsed.tool()).isEqualTo("test/1");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "null",
        "[]",
        "7",
        "\"x\"",
        "{",
        "{}}",
        "{} {}",
        "{'a':1}",
        "{\"a\":NaN}"
      })
  void refusesWhatIsNoJsonObject(String text) {
    refused(text).withMessageNotContaining("Exception");
  }

  @Test
  void refusesAByteOrderMark() {
    refused("\uFEFF" + line).withMessageContaining("strict JSON");
  }

  @Test
  void refusesBytesThatAreNoUtf8() {
    for (byte[] bad :
        List.of(
            new byte[] {(byte) 0xff},
            new byte[] {(byte) 0xc0, (byte) 0x80},
            new byte[] {(byte) 0xed, (byte) 0xa0, (byte) 0x80})) {
      String text = line.replace("step-0", new String(bad, StandardCharsets.ISO_8859_1));
      refused(text.getBytes(StandardCharsets.ISO_8859_1)).withMessageContaining("not UTF-8");
    }
  }

  @Test
  void refusesDuplicateKeys() {
    refused(line.replace("{\"action\"", "{\"tool\":\"other\",\"action\""))
        .withMessageContaining("a second time");
  }

  @Test
  void refusesADuplicateKeyInside() {
    refused(line.replace("{\"action\"", "{\"own\":{\"a\":1,\"a\":2},\"action\""))
        .withMessageContaining("a second time");
  }

  @Test
  void refusesDeepNesting() throws Exception {
    refused(
            line.replace(
                "{\"action\"", "{\"own\":" + "[".repeat(16) + "]".repeat(16) + ",\"action\""))
        .withMessageContaining("depth");
    ObjectNode allowed =
        Feeds.json(
            line.replace(
                "{\"action\"", "{\"own\":" + "[".repeat(15) + "]".repeat(15) + ",\"action\""));
    assertThat(new RecordParser().parse(Feeds.rehashed(allowed).getBytes(StandardCharsets.UTF_8)))
        .isNotNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1.5",
        "1.0",
        "1e3",
        "9007199254740992",
        "-9007199254740992",
        "99999999999999999999"
      })
  void refusesNumbersThatAreNoExactIntegers(String number) {
    refused(line.replace("{\"action\"", "{\"own\":[" + number + "],\"action\""))
        .withMessageContaining("2^53");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ts_utc",
        "ts_epoch_ms",
        "phase_id",
        "action",
        "emit_mode",
        "verifier_mode",
        "tool",
        "run_id",
        "seq",
        "prev_hash"
      })
  void refusesALineWithoutARequiredField(String name) throws Exception {
    refusedAfter(json -> json.remove(name))
        .withMessageContaining("the field " + name + " is missing");
    refusedAfter(json -> json.putArray(name)).withMessageContaining("the field " + name + " is []");
    refusedAfter(json -> json.putNull(name))
        .withMessageContaining("the field " + name + " is null");
  }

  @Test
  void refusesALineWithoutAHash() throws IOException {
    ObjectNode json = Feeds.json(line);
    json.remove("entry_hash");

    refused(json.toString()).withMessageContaining("entry_hash is missing");
  }

  @Test
  void refusesAHashInUpperCase() throws Exception {
    refusedAfter(json -> json.put("prev_hash", "A".repeat(64))).withMessageContaining("lower-case");
  }

  @Test
  void refusesTwoTimesThatDiffer() throws Exception {
    refusedAfter(json -> json.put("ts_epoch_ms", 0))
        .withMessageContaining("1970-01-01T00:00:00.000Z");
    refusedAfter(json -> json.put("ts_utc", "2026-03-04T12:00:00.123+00:00"))
        .withMessageContaining("the same time");
  }

  @Test
  void refusesATimeBeyondTheYear9999() throws Exception {
    refusedAfter(json -> json.put("ts_epoch_ms", 253402300800000L)).withMessageContaining("9999");
  }

  @Test
  void refusesAGapThatDoesNotSayHowManyAndOthersThatDo() throws Exception {
    refusedAfter(json -> json.put("action", "gap")).withMessageContaining("lost is missing");
    refusedAfter(json -> json.put("action", "gap").put("lost", 0))
        .withMessageContaining("at least 1");
    refusedAfter(json -> json.put("lost", 1)).withMessageContaining("gap events only");
  }

  @Test
  void refusesOptionalFieldsOfTheWrongType() throws Exception {
    refusedAfter(json -> json.put("evidence", "a")).withMessageContaining("an array of texts");
    refusedAfter(json -> json.putArray("evidence").add(1)).withMessageContaining("a text");
    refusedAfter(json -> json.putArray("hashes")).withMessageContaining("path and SHA-256");
    refusedAfter(json -> json.putObject("hashes").put("a", "b")).withMessageContaining("SHA-256");
    refusedAfter(json -> json.put("status", 1)).withMessageContaining("a text");
  }

  @Test
  void refusesHalfASurrogatePair() {
    refused(line.replace("step-0", "\\ud83d")).withMessageContaining("surrogate");
  }
}
