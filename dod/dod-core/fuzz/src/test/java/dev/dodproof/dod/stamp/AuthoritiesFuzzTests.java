package dev.dodproof.dod.stamp;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.dodproof.dod.seal.StampException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

/** Every file of certificates is refused by name, or read. */
class AuthoritiesFuzzTests {

  @TempDir private static Path folder;

  @FuzzTest(maxDuration = "3m")
  void readsOrRefuses(byte[] bytes) throws IOException {
    Path file = folder.resolve("tsa.pem");
    Files.write(file, bytes);
    try {
      TrustedAuthorities.read(file);
    } catch (StampException refusal) {
      String message = String.valueOf(refusal.getMessage());
      assertTrue(message.startsWith(file + ": found ") && message.contains(", expected "), message);
    }
  }
}
