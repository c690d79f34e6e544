package dev.dodproof.dod.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.fasterxml.jackson.databind.JsonNode;

/** Every text is refused with words, or means the same each time. */
class StrictYamlFuzzTests {

  private static final int MAX_BYTES = 64 * 1024;

  @FuzzTest(maxDuration = "3m")
  void readsOrRefuses(byte[] bytes) throws YamlFormatException {
    JsonNode read;
    try {
      read = StrictYaml.read(bytes, MAX_BYTES);
    } catch (YamlFormatException refusal) {
      assertFalse(refusal.found().isBlank());
      return;
    }
    assertEquals(read, StrictYaml.read(bytes, MAX_BYTES));
  }
}
