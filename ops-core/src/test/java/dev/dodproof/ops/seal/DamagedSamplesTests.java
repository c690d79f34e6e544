package dev.dodproof.ops.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every file of the folder {@code damaged} is refused with the message that is listed there. */
class DamagedSamplesTests {

  private static final String FOLDER = "damaged/";

  @TempDir Path folder;

  static Stream<Arguments> samples() throws IOException {
    return lines().stream().map(line -> Arguments.of((Object[]) line.split(": ", 2)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("samples")
  void refusesEverySampleWithItsMessage(String name, String message) throws Exception {
    byte[] bytes = Vectors.bytes(FOLDER + name);
    assertThat(catchThrowable(reading(name, bytes)))
        .isNotNull()
        .extracting(refusal -> refusal.getMessage().replace(folder.resolve(name).toString(), name))
        .isEqualTo(message);
  }

  @Test
  void everySampleHasItsMessage() throws IOException {
    // A folder on the class path is listed by its files.
    String files = new String(Vectors.bytes(FOLDER), StandardCharsets.UTF_8);
    assertThat(lines().stream().map(line -> line.substring(0, line.indexOf(": "))))
        .containsExactlyInAnyOrderElementsOf(
            files
                .lines()
                .filter(file -> !file.equals("messages.txt") && !file.equals("README.md"))
                .toList());
  }

  private ThrowingCallable reading(String name, byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    return switch (name.substring(0, name.indexOf('-'))) {
      case "private" -> () -> SigningKey.ofPem(text);
      case "shared" -> () -> HmacKey.ofHex(text);
      case "trusted" -> () -> TrustedKeys.read(Files.write(folder.resolve(name), bytes));
      case "envelope" -> () -> Envelope.parse(bytes);
      case "hmac" -> () -> HmacEnvelope.parse(bytes);
      case "json" -> () -> StrictJson.parse(bytes, CanonicalJson.MAX_BYTES);
      default -> throw new IllegalArgumentException("no reader for " + name);
    };
  }

  private static List<String> lines() throws IOException {
    return new String(Vectors.bytes(FOLDER + "messages.txt"), StandardCharsets.UTF_8)
        .lines()
        .toList();
  }
}
