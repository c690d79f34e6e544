package dev.dodproof.dod.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.io.TempDir;

/** Every file of phases is refused by name, or read. */
class PrerequisitesFuzzTests {

  @TempDir private static Path folder;

  @FuzzTest(maxDuration = "3m")
  void readsOrRefuses(byte[] bytes) throws IOException {
    Path file = folder.resolve("phases.yaml");
    Files.write(file, bytes);
    Prerequisites read;
    try {
      read = Prerequisites.read(file);
    } catch (CheckException refusal) {
      String message = String.valueOf(refusal.getMessage());
      assertTrue(message.startsWith(file + ": found ") && message.contains("; expected "), message);
      return;
    }
    assertEquals(
        read.isEmpty(),
        read.unknown(folder, Set.of()).stream()
            .allMatch(finding -> read.of(finding.subject()).isEmpty()));
  }
}
