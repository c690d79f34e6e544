package dev.dodproof.ops.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class PreAuthenticationEncodingTests {

  @Test
  void agreesWithTheExampleOfTheDsseProtocol() {
    assertThat(encode("http://example.com/HelloWorld", "hello world"))
        .isEqualTo("DSSEv1 29 http://example.com/HelloWorld 11 hello world");
  }

  @Test
  void countsBytesAndNotCharacters() {
    assertThat(encode("application/ü", "")).isEqualTo("DSSEv1 14 application/ü 0 ");
    assertThat(encode("😀", "é")).isEqualTo("DSSEv1 4 😀 2 é");
  }

  @Test
  void keepsThePayloadsBytesAsTheyAre() {
    byte[] payload = {0, (byte) 0xff, '\n', ' ', (byte) 0x80};
    byte[] encoded = PreAuthenticationEncoding.encode("t", payload);
    assertThat(encoded).hasSize("DSSEv1 1 t 5 ".length() + 5).endsWith(payload);
  }

  @Test
  void tellsApartWhatPlainJoiningWouldMix() {
    assertThat(encode("a 1 b", "c")).isNotEqualTo(encode("a", "b 1 c"));
    assertThat(encode("", " 0 ")).isNotEqualTo(encode(" 0 ", ""));
  }

  @Test
  void refusesATypeThatWouldBeReplacedByQuestionMarks() {
    assertThatIllegalArgumentException().isThrownBy(() -> encode("a\ud800", ""));
  }

  private static String encode(String type, String payload) {
    byte[] bytes = payload.getBytes(StandardCharsets.UTF_8);
    return new String(PreAuthenticationEncoding.encode(type, bytes), StandardCharsets.UTF_8);
  }
}
