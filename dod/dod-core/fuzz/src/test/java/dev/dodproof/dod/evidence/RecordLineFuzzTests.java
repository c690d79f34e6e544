package dev.dodproof.dod.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.fasterxml.jackson.databind.JsonNode;
import dev.dodproof.ops.seal.JsonFormatException;
import dev.dodproof.ops.seal.StrictJson;

/** Every line of a run record is refused, or means the same each time. */
class RecordLineFuzzTests {

  private static final int MAX_BYTES = 1 << 20;

  @FuzzTest(maxDuration = "3m")
  void readsOrRefuses(byte[] line) throws RecordFormatException {
    JsonNode json;
    try {
      json = StrictJson.parse(line, MAX_BYTES);
    } catch (JsonFormatException refusal) {
      return;
    }
    RecordLine read;
    try {
      read = RecordLineParser.parse(json);
    } catch (RecordFormatException refusal) {
      assertNotNull(refusal.getMessage());
      return;
    }
    assertEquals(read, RecordLineParser.parse(json));
  }
}
