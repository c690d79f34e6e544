package dev.dodproof.ops.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.dodproof.junit.DodCriterion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class HmacEnvelopeTests {

  private static final String VECTORS = "python/envelopes.json";

  private final HmacKey key = HmacKey.generate();

  static Stream<JsonNode> vectors() throws IOException {
    return Vectors.elements(Vectors.json(VECTORS).path("vectors"));
  }

  @ParameterizedTest
  @MethodSource("vectors")
  @DodCriterion("Seal roundtrip sign verify")
  void sealsByteForByteAsPythonDoes(JsonNode vector) throws Exception {
    ObjectNode envelope = HmacEnvelope.parse(bytes(vector.path("text").asText()));
    ObjectNode before = envelope.deepCopy();
    ObjectNode sealed = HmacEnvelope.seal(envelope, vectorKey());
    assertThat(sealed.path("seal").path("sig")).isEqualTo(vector.path("sig"));
    assertThat(HmacEnvelope.toJson(sealed)).isEqualTo(Vectors.hex(vector, "sealed"));
    assertThat(envelope).isEqualTo(before);
    envelope.remove("seal");
    assertThat(HmacEnvelope.toJson(envelope)).isEqualTo(Vectors.hex(vector, "signed"));
  }

  @ParameterizedTest
  @MethodSource("vectors")
  @DodCriterion("Seal roundtrip sign verify")
  void verifiesWhatPythonSealed(JsonNode vector) throws Exception {
    byte[] file = Vectors.hex(vector, "sealed");
    ObjectNode sealed = HmacEnvelope.parse(file);
    assertThat(HmacEnvelope.toJson(sealed)).isEqualTo(file);
    assertThat(HmacEnvelope.verify(sealed, vectorKey()))
        .isInstanceOfSatisfying(
            HmacVerification.Verified.class,
            verified -> {
              assertThat(verified.content().has("seal")).isFalse();
              assertThat(HmacEnvelope.toJson(verified.content()))
                  .isEqualTo(Vectors.hex(vector, "signed"));
            });
  }

  @Test
  @DodCriterion("Seal roundtrip sign verify")
  void everyChangeOfOneByteOfAFileIsRefused() {
    byte[] file = HmacEnvelope.toJson(sealed());
    assertThat(accepts(file)).isTrue();
    for (int at = 0; at < file.length; at++) {
      byte genuine = file[at];
      for (int value = 0; value < 256; value++) {
        if ((byte) value != genuine) {
          file[at] = (byte) value;
          assertThat(accepts(file)).as("byte %d changed to %d", at, value).isFalse();
        }
      }
      file[at] = genuine;
    }
  }

  @Test
  void refusesAnotherKeyAndMoreOrLessContent() {
    assertRefused(HmacEnvelope.seal(sealed(), HmacKey.generate()), "not made with this key");
    assertRefused(sealed().put("more", 1), "not made with this key");
    ObjectNode less = sealed();
    less.remove("a");
    assertRefused(less, "not made with this key");
    assertRefused(sealed().put("a", 1.0), "not made with this key");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{}|found no seal",
        "{\"seal\":null}|found no seal",
        "{\"seal\":\"x\"}|found no seal",
        "{\"seal\":[]}|found no seal",
        "{\"seal\":{}}|without the text alg",
        "{\"seal\":{\"alg\":1,\"sig\":\"\"}}|without the text alg",
        "{\"seal\":{\"alg\":\"none\",\"sig\":\"\"}}|a seal of algorithm \"none\"",
        "{\"seal\":{\"alg\":\"HMAC-SHA256\",\"sig\":\"\"}}|a seal of algorithm \"HMAC-SHA256\"",
        "{\"seal\":{\"alg\":\"hmac-sha256\"}}|without the text sig",
        "{\"seal\":{\"alg\":\"hmac-sha256\",\"sig\":null}}|without the text sig",
        "{\"seal\":{\"alg\":\"hmac-sha256\",\"sig\":17}}|without the text sig",
        "{\"seal\":{\"alg\":\"hmac-sha256\",\"sig\":[]}}|without the text sig",
        "{\"seal\":{\"alg\":\"hmac-sha256\",\"sig\":\"\"}}|not made with this key",
        "{\"seal\":{\"alg\":\"hmac-sha256\",\"sig\":\"é\"}}|not made with this key",
        "{\"seal\":{\"alg\":\"hmac-sha256\",\"sig\":\"\",\"by\":1}}|with other members"
      })
  void answersNoToOddSealsInsteadOfThrowing(String json, String found) throws Exception {
    assertRefused(HmacEnvelope.parse(bytes(json)), found);
  }

  @Test
  void answersNoToContentWithoutAnExactFormAndRefusesToSealIt() {
    ObjectNode odd = sealed().put("a", Double.NaN);
    assertRefused(odd, "no exact canonical JSON at /a");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> HmacEnvelope.seal(odd, key))
        .withMessageContaining("/a");
  }

  @Test
  void refusesASignatureInUpperCase() {
    ObjectNode sealed = sealed();
    ObjectNode seal = (ObjectNode) sealed.get("seal");
    seal.put("sig", seal.get("sig").textValue().toUpperCase(Locale.ROOT));
    assertRefused(sealed, "not made with this key");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "[]",
        "null",
        "1",
        "{\"a\":NaN}",
        "{\"a\":1e400}",
        "{\"a\":1e-400}",
        "{\"a\":\"\\ud800\"}",
        "{\"a\":1,\"a\":1}",
        "{} {}"
      })
  void refusesWhatIsNoEnvelopeOrLosesSomething(String json) {
    assertThatExceptionOfType(JsonFormatException.class)
        .isThrownBy(() -> HmacEnvelope.parse(bytes(json)));
  }

  @Test
  void refusesANumberOfTooManyDigits() throws Exception {
    assertThat(HmacEnvelope.parse(bytes("{\"a\":" + "9".repeat(1000) + "}"))).hasSize(1);
    assertThatExceptionOfType(JsonFormatException.class)
        .isThrownBy(() -> HmacEnvelope.parse(bytes("{\"a\":" + "9".repeat(1001) + "}")));
  }

  private static HmacKey vectorKey() throws Exception {
    return HmacKey.ofHex(Vectors.json(VECTORS).path("key").asText());
  }

  private ObjectNode sealed() {
    try {
      return HmacEnvelope.seal(HmacEnvelope.parse(bytes("{\"a\":1,\"é\":[true,\"x\"]}")), key);
    } catch (JsonFormatException impossible) {
      throw new AssertionError(impossible);
    }
  }

  private boolean accepts(byte[] file) {
    try {
      return HmacEnvelope.verify(HmacEnvelope.parse(file), key)
          instanceof HmacVerification.Verified;
    } catch (JsonFormatException refused) {
      return false;
    }
  }

  private void assertRefused(ObjectNode envelope, String reason) {
    assertThat(HmacEnvelope.verify(envelope, key))
        .isInstanceOfSatisfying(
            HmacVerification.Refused.class,
            refused -> assertThat(refused.reason()).contains(reason, ", expected ", "; "));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
