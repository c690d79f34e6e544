package dev.dodproof.dod.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.fasterxml.jackson.databind.JsonNode;
import dev.dodproof.dod.model.TestId;
import dev.dodproof.ops.seal.JsonFormatException;
import dev.dodproof.ops.seal.StrictJson;
import java.util.List;

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
      read = RecordLineParser.parse(json, named());
    } catch (RecordFormatException refusal) {
      assertNotNull(refusal.getMessage());
      return;
    }
    assertEquals(read, RecordLineParser.parse(json, named()));
  }

  /** Line 2 names a test, so that the others have something to tell of. */
  private static NamedNodes named() {
    NamedNodes nodes = new NamedNodes();
    nodes.accept(
        2,
        new RecordLine.Planned(
            1,
            new RecordLine.Node(
                false, "[engine:e]", new TestId("a.Tests", "test", ""), List.of())));
    return nodes;
  }
}
