package dev.dodproof.dod.attest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;

/** Every text is refused with words, or is a statement that reads back as itself. */
class StatementFuzzTests {

  @FuzzTest(maxDuration = "3m")
  void readsOrRefuses(byte[] bytes) throws StatementFormatException {
    Statement statement;
    try {
      statement = StatementJson.read(bytes);
    } catch (StatementFormatException refusal) {
      assertNotNull(refusal.getMessage());
      return;
    }
    assertTrue(statement.expiresAt().isAfter(statement.madeAt()));
    assertEquals(statement, StatementJson.read(StatementJson.canonical(statement)));
    byte[] readable = StatementFiles.readable(statement).getBytes(StandardCharsets.UTF_8);
    assertEquals(statement, StatementJson.read(readable));
  }
}
