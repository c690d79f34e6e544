package dev.dodproof.dod.stamp;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.dodproof.dod.seal.StampException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/**
 * An authority stamped once, and its key is gone: whatever else is given as its answer is refused,
 * or tells that one time.
 */
class TimeStampFuzzTests {

  private static final byte[] FILE = "sealed\n".getBytes(StandardCharsets.UTF_8);

  @TempDir private static Path folder;
  private static byte[] request;
  private static TrustedAuthorities authorities;
  private static Instant stamped;

  @BeforeAll
  static void readGenuine() throws Exception {
    request = resource("request.tsq");
    Path certificate = folder.resolve("authority.pem");
    Files.write(certificate, resource("authority.pem"));
    authorities = TrustedAuthorities.read(certificate);
    stamped = authorities.existed(FILE, request, resource("response.tsr"));
  }

  private static byte[] resource(String name) throws IOException {
    try (InputStream in = TimeStampFuzzTests.class.getResourceAsStream(name)) {
      return in.readAllBytes();
    }
  }

  @FuzzTest(maxDuration = "3m")
  void isRefused(byte[] response) {
    try {
      assertEquals(stamped, authorities.existed(FILE, request, response));
    } catch (StampException refusal) {
      assertEquals(0, refusal.getMessage().indexOf("found "));
    }
  }
}
