package dev.dodproof.dod.project;

import static org.junit.jupiter.api.Assertions.assertNotNull;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

/** Every POM is refused with words, or read. */
class PomFuzzTests {

  @TempDir private static Path folder;

  @FuzzTest(maxDuration = "3m")
  void readsOrRefuses(byte[] bytes) throws IOException {
    Path file = folder.resolve("pom.xml");
    Files.write(file, bytes);
    try {
      assertNotNull(new PomReader().read(file));
    } catch (UnreadablePomException refusal) {
      assertNotNull(refusal.getMessage());
    }
  }
}
