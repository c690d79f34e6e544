package dev.dodproof.dod.stamp;

import static org.junit.jupiter.api.Assertions.assertThrows;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.dodproof.dod.seal.StampException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

/**
 * No request and response that nobody stamped count as a stamp; certificates are read or refused.
 */
class TimeStampFuzzTests {

  private static final byte[] FILE = {};

  @TempDir private static Path folder;

  @FuzzTest(maxDuration = "3m")
  void isRefused(FuzzedDataProvider data) throws IOException {
    byte[] request = data.consumeBytes(data.consumeInt(0, 200));
    byte[] response = data.consumeBytes(data.consumeInt(0, 4000));
    Path certificates = folder.resolve("tsa.pem");
    Files.write(certificates, data.consumeRemainingAsBytes());
    TrustedAuthorities authorities;
    try {
      authorities = TrustedAuthorities.read(certificates);
    } catch (StampException refusal) {
      return;
    }
    assertThrows(StampException.class, () -> authorities.existed(FILE, request, response));
  }
}
