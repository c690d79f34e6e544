package dev.dodproof.ops.seal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.fasterxml.jackson.databind.JsonNode;

/** Every text is refused at a place within it, or has one canonical form that stays as it is. */
class StrictJsonFuzzTests {

  private static final int MAX_BYTES = 1024 * 1024;

  @FuzzTest(maxDuration = "3m")
  void readsOrRefuses(byte[] bytes) throws JsonFormatException {
    JsonNode value;
    try {
      value = StrictJson.parse(bytes, MAX_BYTES);
    } catch (JsonFormatException refusal) {
      assertTrue(refusal.line() <= bytes.length + 1 && refusal.column() <= bytes.length + 1);
      return;
    }
    byte[] canonical = CanonicalJson.of(value);
    assertArrayEquals(canonical, CanonicalJson.ofText(canonical, CanonicalJson.MAX_BYTES));
  }
}
