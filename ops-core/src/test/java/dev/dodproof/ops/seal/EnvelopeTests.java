package dev.dodproof.ops.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EnvelopeTests {

  private static final byte[] PAYLOAD = {(byte) 0xfb, (byte) 0xff, (byte) 0xfe, 1};

  @Test
  void writesOneCanonicalFormAndReadsItBack() throws JsonFormatException {
    Envelope envelope =
        new Envelope("a/b", PAYLOAD, List.of(new EnvelopeSignature("k", new byte[] {-1, -1})));
    byte[] json = envelope.toJson();
    assertThat(utf8(json))
        .isEqualTo(
            "{\"payload\":\"+//+AQ==\",\"payloadType\":\"a/b\","
                + "\"signatures\":[{\"keyid\":\"k\",\"sig\":\"//8=\"}]}");
    assertThat(Envelope.parse(json)).isEqualTo(envelope).hasSameHashCodeAs(envelope);
    assertThat(Envelope.parse(json).isCanonical(json)).isTrue();
  }

  @Test
  void readsTheExampleOfTheDsseProtocolWhichHasNoKeyId() throws JsonFormatException {
    String json =
        """
        {"payload": "aGVsbG8gd29ybGQ=",
         "payloadType": "http://example.com/HelloWorld",
         "signatures": [{"sig": "A3JqsQGtVsJ2O2xqrI5IcnXip5GToJ3F+FnZ+O88SjtR6rDAajabZKciJTfUiHqJPcIAriEGAHTVeCUjW2JIZA=="}]}
        """;
    Envelope envelope = Envelope.parse(bytes(json));
    assertThat(utf8(envelope.payload())).isEqualTo("hello world");
    assertThat(envelope.payloadType()).isEqualTo("http://example.com/HelloWorld");
    assertThat(envelope.signatures().get(0).keyId()).isEmpty();
    assertThat(envelope.signatures().get(0).bytes()).hasSize(64);
    assertThat(envelope.isCanonical(bytes(json))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"+//+AQ==", "+//+AQ", "-__-AQ==", "-__-AQ"})
  void acceptsBothAlphabetsWithAndWithoutPadding(String base64) throws JsonFormatException {
    byte[] json = bytes(json(base64, "a/b", "[{\"keyid\":\"k\",\"sig\":\"AA==\"}]"));
    Envelope envelope = Envelope.parse(json);
    assertThat(envelope.payload()).isEqualTo(PAYLOAD);
    assertThat(envelope.isCanonical(json)).isEqualTo(base64.equals("+//+AQ=="));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "+//+AR==",
        "-__-AR",
        "+_/+AQ==",
        "-//-AQ==",
        "+//+AQ=",
        "+//+A",
        "+//+AQ===",
        "=",
        "====",
        "+//+ AQ==",
        "+//+AQ==\\n",
        "+//+AQ==AAAA",
        "ü",
        "AA\\u0000A",
        "AAA\\ud83d\\ude00"
      })
  void refusesBase64ThatMeansNothingOrCouldBeSpeltOtherwise(String base64) {
    refused(json(base64, "a/b", "[{\"keyid\":\"k\",\"sig\":\"AA==\"}]"), "not base64 as payload");
    refused(
        json("AA==", "a/b", "[{\"keyid\":\"k\",\"sig\":\"" + base64 + "\"}]"),
        "not base64 as sig in signatures[0]");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[]|no JSON object as the envelope",
        "null|no JSON object as the envelope",
        "{}|no text payloadType",
        "{\"payload\":\"\",\"signatures\":[]}|no text payloadType",
        "{\"payloadType\":\"a\",\"signatures\":[]}|no text payload in",
        "{\"payload\":1,\"payloadType\":\"a\",\"signatures\":[]}|no text payload in",
        "{\"payload\":\"\",\"payloadType\":null,\"signatures\":[]}|no text payloadType",
        "{\"payload\":\"\",\"payloadType\":\"a\"}|no list signatures",
        "{\"payload\":\"\",\"payloadType\":\"a\",\"signatures\":{}}|no list signatures",
        "{\"payload\":\"\",\"payloadType\":\"a\",\"signatures\":[]}|found 0 signatures",
        "{\"payload\":\"\",\"payloadType\":\"a\",\"signatures\":[1]}|no JSON object as signatures[0]",
        "{\"payload\":\"\",\"payloadType\":\"a\",\"signatures\":[{}]}|no text sig",
        "{\"payload\":\"\",\"payloadType\":\"\",\"signatures\":[{\"sig\":\"\"}]}|payload type of 0",
        "{\"payload\":\"\",\"payload\":\"\"}|a second time",
        "{\"payload\":\"\",\"payloadType\":\"a\",\"x\":1,\"signatures\":[{\"sig\":\"\"}]}|member \"x\""
      })
  void refusesOtherStructures(String json, String found) {
    refused(json, found);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[{\"sig\":\"\",\"keyid\":1}]|no text keyid",
        "[{\"sig\":\"\",\"keyid\":null}]|no text keyid",
        "[{\"sig\":\"\",\"cert\":\"\"}]|unknown member \"cert\" in signatures[0]",
        "[{\"keyid\":\"a\",\"sig\":\"\"},{\"keyid\":\"a\",\"sig\":\"AA==\"}]|keyid \"a\" twice",
        "[{\"sig\":\"\"},{\"keyid\":\"\",\"sig\":\"AA==\"}]|keyid \"\" twice"
      })
  void refusesOtherSignatures(String signatures, String found) {
    refused(json("", "a", signatures), found);
  }

  @Test
  void refusesMoreThanTheLimits() {
    String many = String.join(",", Collections.nCopies(17, "{\"sig\":\"\"}"));
    refused(json("", "a", "[" + many + "]"), "17 signatures");
    refused(json("", "t".repeat(256), "[{\"sig\":\"\"}]"), "payload type of 256");
    String keyId = "k".repeat(256);
    refused(json("", "a", "[{\"sig\":\"\",\"keyid\":\"" + keyId + "\"}]"), "found the keyid");
    assertThatExceptionOfType(JsonFormatException.class)
        .isThrownBy(() -> Envelope.parse(new byte[Envelope.MAX_BYTES + 1]))
        .withMessageContaining("expected at most");
  }

  @Test
  void refusesToBeBuiltOutsideTheLimits() {
    EnvelopeSignature signature = new EnvelopeSignature("k", new byte[1]);
    assertThatIllegalArgumentException().isThrownBy(() -> new Envelope("a", PAYLOAD, List.of()));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Envelope("", PAYLOAD, List.of(signature)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Envelope("\ud800", PAYLOAD, List.of(signature)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Envelope("a", PAYLOAD, List.of(signature, signature)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Envelope.sign("", PAYLOAD, SigningKey.generate()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"%s\n", " %s", "%s ", "\uFEFF%s"})
  void isNotCanonicalWithAnythingAround(String around) {
    byte[] canonical = Envelope.sign("a", PAYLOAD, SigningKey.generate()).toJson();
    byte[] file = bytes(around.formatted(utf8(canonical)));
    boolean accepted;
    try {
      accepted = Envelope.parse(file).isCanonical(file);
    } catch (JsonFormatException refused) {
      accepted = false;
    }
    assertThat(accepted).isFalse();
  }

  @Test
  void keepsItsOwnCopies() {
    byte[] payload = PAYLOAD.clone();
    Envelope envelope = Envelope.sign("a", payload, SigningKey.generate());
    byte[] json = envelope.toJson();
    payload[0] ^= 1;
    envelope.payload()[0] ^= 1;
    envelope.signatures().get(0).bytes()[0] ^= 1;
    assertThat(envelope.toJson()).isEqualTo(json);
  }

  private static void refused(String json, String found) {
    assertThatExceptionOfType(JsonFormatException.class)
        .isThrownBy(() -> Envelope.parse(bytes(json)))
        .withMessageContaining(found);
  }

  private static String json(String payload, String type, String signatures) {
    return "{\"payload\":\"%s\",\"payloadType\":\"%s\",\"signatures\":%s}"
        .formatted(payload, type, signatures);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String utf8(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
