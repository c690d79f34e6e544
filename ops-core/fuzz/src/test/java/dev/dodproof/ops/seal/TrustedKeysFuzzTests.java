package dev.dodproof.ops.seal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/**
 * Every file of trusted keys is refused at a line within it, or holds keys that are trusted just so
 * when they are written down again.
 */
class TrustedKeysFuzzTests {

  private static Path file;

  @BeforeAll
  static void createFile() throws IOException {
    file = Files.createTempFile("trusted", ".txt");
  }

  @AfterAll
  static void deleteFile() throws IOException {
    Files.delete(file);
  }

  @FuzzTest(maxDuration = "3m")
  void readsOrRefuses(byte[] bytes) throws IOException, KeyFileException {
    List<VerificationKey> keys;
    try {
      keys = read(Files.write(file, bytes));
    } catch (KeyFileException refusal) {
      assertTrue(refusal.line() <= bytes.length + 1);
      return;
    }
    String lines = keys.stream().map(key -> key.toOpenSsh("")).collect(Collectors.joining());
    assertEquals(keys, read(Files.writeString(file, lines)));
  }

  private static List<VerificationKey> read(Path trusted) throws IOException, KeyFileException {
    return TrustedKeys.read(trusted).stream().map(TrustedKey::key).distinct().toList();
  }
}
