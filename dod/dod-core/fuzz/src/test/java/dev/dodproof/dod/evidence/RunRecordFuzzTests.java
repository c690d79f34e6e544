package dev.dodproof.dod.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.dodproof.dod.files.Sha256;
import dev.dodproof.ops.seal.JsonFormatException;
import dev.dodproof.ops.seal.StrictJson;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whatever the file, it is read without an exception; and no test has passed by a record that is
 * damaged, of another run, or that has not all of its lines.
 */
class RunRecordFuzzTests {

  private static final String RUN = "run-1";
  private static final String OTHER_RUN = "run-2";
  private static final int MAX_BYTES = 1 << 20;

  @TempDir private static Path root;

  @FuzzTest(maxDuration = "3m")
  void proveNothingUnlessWhole(byte[] bytes) throws IOException {
    check(bytes);
    check(chained(bytes));
  }

  private static void check(byte[] bytes) throws IOException {
    Path file = root.resolve("jvm-1.jsonl");
    Files.write(file, bytes);
    RunRecord record = RunRecordReader.read(root, file);
    assertEquals(Sha256.hex(bytes), record.sha256());
    assertFalse(record.isTrusted(RUN) && record.isTrusted(OTHER_RUN));
    for (String run : List.of(RUN, OTHER_RUN)) {
      if (!record.isTrusted(run)) {
        RunOutcomes.of(run, List.of(record))
            .values()
            .forEach(result -> assertNotEquals(Outcome.PASSED, result.outcome()));
      }
    }
  }

  /** Gives the lines the places and the chain that they need for what they say to be looked at. */
  private static byte[] chained(byte[] bytes) {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    String previous = "";
    int number = 0;
    for (String line : new String(bytes, StandardCharsets.UTF_8).lines().toList()) {
      byte[] chained = chained(line, number, previous);
      file.writeBytes(chained);
      file.write('\n');
      previous = Sha256.hex(chained);
      number++;
    }
    return file.toByteArray();
  }

  private static byte[] chained(String line, int number, String previous) {
    byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
    try {
      JsonNode json = StrictJson.parse(bytes, MAX_BYTES);
      if (json instanceof ObjectNode object) {
        object.put("seq", number).put("prev", previous);
        return object.toString().getBytes(StandardCharsets.UTF_8);
      }
    } catch (JsonFormatException noJson) {
      // The line is tried as it is.
    }
    return bytes;
  }
}
