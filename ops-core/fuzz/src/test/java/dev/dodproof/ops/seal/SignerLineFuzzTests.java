package dev.dodproof.ops.seal;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;

/** Every line is refused, or trusts the key that stands in it and limits it as it says. */
class SignerLineFuzzTests {

  @FuzzTest(maxDuration = "3m")
  void readsOrRefuses(byte[] bytes) {
    String line = new String(bytes, StandardCharsets.ISO_8859_1);
    TrustedKey trusted;
    try {
      trusted = SignerLine.parse(line);
    } catch (KeyFormatException refusal) {
      return;
    }
    String key = trusted.key().toOpenSsh("").strip();
    assertTrue(line.contains(key.substring(key.indexOf(' ') + 1)));
    assertTrue(trusted.namespaces().isEmpty() || line.contains("namespaces=\""));
    assertTrue(trusted.revoked().isEmpty() || line.contains("revoked=\""));
  }
}
