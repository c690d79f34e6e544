package dev.dodproof.dod.check;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

/** Every stored verdict is refused by name, or can be come to again. */
class StoredVerdictFuzzTests {

  @TempDir private static Path root;

  @FuzzTest(maxDuration = "3m")
  void readsOrRefuses(byte[] bytes) throws IOException {
    Path file = root.resolve("A.verdict.json");
    Files.write(file, bytes);
    try {
      StoredVerdict.read(root, file);
    } catch (CheckException refusal) {
      String message = String.valueOf(refusal.getMessage());
      assertTrue(message.contains(file.toString()) && message.contains("; expected "), message);
    }
  }
}
