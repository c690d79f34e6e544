package dev.dodproof.ops.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StrictJsonTests {

  private static final int LIMIT = 1_000_000;

  @Test
  void readsEveryKindOfValue() throws JsonFormatException {
    JsonNode value =
        parse(" {\"o\":{\"a\":[1,-2.5,true,false,null,\"é😀\"]},\"n\":9007199254740991} \r\n");
    assertThat(value.at("/o/a/0").isIntegralNumber()).isTrue();
    assertThat(value.at("/o/a/1").doubleValue()).isEqualTo(-2.5);
    assertThat(value.at("/o/a/2").booleanValue()).isTrue();
    assertThat(value.at("/o/a/3").booleanValue()).isFalse();
    assertThat(value.at("/o/a/4").isNull()).isTrue();
    assertThat(value.at("/o/a/5").textValue()).isEqualTo("é😀");
    assertThat(value.get("n").longValue()).isEqualTo(9007199254740991L);
  }

  @ParameterizedTest
  @ValueSource(strings = {"null", "1", "\"a\"", "[]", "{}", "false"})
  void readsAnyValueAtTheTop(String text) throws JsonFormatException {
    assertThat(parse(text)).hasToString(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "{",
        "[",
        "[1",
        "{\"a\"",
        "{\"a\":",
        "{\"a\":1",
        "\"a",
        "tru",
        "nul",
        "-",
        "1.",
        "1e",
        ".5",
        "+1",
        "01",
        "0x1",
        "NaN",
        "Infinity",
        "-Infinity",
        "[1,]",
        "{\"a\":1,}",
        "[,]",
        "{a:1}",
        "{'a':1}",
        "'a'",
        "// c\n1",
        "/* c */1",
        "# c\n1",
        "1 2",
        "{}{}",
        "[]]",
        "{}x",
        "[1 2]",
        "{\"a\" 1}",
        "\"\\x\"",
        "\"\\u12\"",
        "\"a\nb\"",
        "\"\t\"",
        "undefined",
        "\u00a01",
        "\u00001",
        "1\u0000"
      })
  void refusesWhatIsNotOneJsonValue(String text) {
    assertThatExceptionOfType(JsonFormatException.class).isThrownBy(() -> parse(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"a\":1,\"a\":1}",
        "{\"a\":1,\"\\u0061\":2}",
        "[{\"x\":{\"\":1,\"b\":2,\"\":3}}]"
      })
  void refusesAKeyThatAppearsTwice(String text) {
    assertThatExceptionOfType(JsonFormatException.class)
        .isThrownBy(() -> parse(text))
        .withMessageContaining("a second time");
  }

  @Test
  void acceptsTheSameKeyInDifferentObjects() throws JsonFormatException {
    assertThat(parse("{\"a\":{\"a\":[{\"a\":1},{\"a\":2}]}}").at("/a/a/1/a").intValue())
        .isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"\\ud800\"",
        "\"\\udc00\"",
        "\"\\udc00\\ud800\"",
        "\"a\\ud83dz\"",
        "{\"\\ud800\":1}"
      })
  void refusesHalfOfASurrogatePair(String text) {
    assertThatExceptionOfType(JsonFormatException.class)
        .isThrownBy(() -> parse(text))
        .withMessageContaining("surrogate");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "9007199254740992",
        "-9007199254740992",
        "123456789012345678901234567890",
        "1e400",
        "-1e400",
        "1e-400",
        "9007199254740992.0",
        "1e20",
        "0.1e-999999999"
      })
  void refusesNumbersThatADoubleDoesNotHold(String text) {
    assertThatExceptionOfType(JsonFormatException.class)
        .isThrownBy(() -> parse(text))
        .withMessageContaining("number");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "22ff22", // never in UTF-8
        "22c080 22", // NUL, overlong
        "22e08080 22", // NUL, longer still
        "22eda08022", // a surrogate
        "22f490808022", // beyond U+10FFFF
        "22c3", // cut off
        "227b00", // NUL
        "feff005b005d", // UTF-16
        "5b005d00", // UTF-16 without a mark
        "0000005b0000005d" // UTF-32
      })
  void refusesOtherEncodings(String hex) {
    byte[] bytes = HexFormat.of().parseHex(hex.replace(" ", ""));
    assertThatExceptionOfType(JsonFormatException.class)
        .isThrownBy(() -> StrictJson.parse(bytes, LIMIT));
  }

  @Test
  void namesTheLineOfBytesThatAreNotUtf8() {
    byte[] bytes = "{\n \"é\": \"?\"}".getBytes(StandardCharsets.UTF_8);
    bytes[bytes.length - 3] = (byte) 0xff;
    JsonFormatException refusal =
        catchThrowableOfType(JsonFormatException.class, () -> StrictJson.parse(bytes, LIMIT));
    assertThat(refusal.line()).isEqualTo(2);
    assertThat(refusal.column()).isEqualTo(8);
    assertThat(refusal).hasMessageContaining("not UTF-8");
  }

  @Test
  void refusesAByteOrderMark() {
    assertThatExceptionOfType(JsonFormatException.class)
        .isThrownBy(() -> parse("\uFEFF{}"))
        .withMessageContaining("byte order mark");
  }

  @Test
  void acceptsTheDeepestNestingAndRefusesOneMore() throws JsonFormatException {
    assertThat(parse("[".repeat(64) + "]".repeat(64))).isNotNull();
    assertThatExceptionOfType(JsonFormatException.class)
        .isThrownBy(() -> parse("[".repeat(65) + "]".repeat(65)))
        .withMessageContaining("nesting deeper than 64");
    assertThatExceptionOfType(JsonFormatException.class)
        .isThrownBy(() -> parse("{\"a\":".repeat(65) + "1" + "}".repeat(65)))
        .withMessageContaining("nesting deeper than 64");
    assertThatExceptionOfType(JsonFormatException.class)
        .isThrownBy(() -> parse("[".repeat(400_000)));
  }

  @Test
  void refusesOneByteMoreThanAllowed() throws JsonFormatException {
    byte[] bytes = "\"é\"".getBytes(StandardCharsets.UTF_8);
    assertThat(StrictJson.parse(bytes, 4).textValue()).isEqualTo("é");
    assertThatExceptionOfType(JsonFormatException.class)
        .isThrownBy(() -> StrictJson.parse(bytes, 3))
        .withMessageContaining("has 4 bytes, expected at most 3");
    assertThatIllegalArgumentException().isThrownBy(() -> StrictJson.parse(bytes, 0));
  }

  @Test
  void readsStringsAndKeysAsLongAsTheLimit() throws JsonFormatException {
    String longText = "a".repeat(400_000);
    JsonNode value = parse("{\"" + longText + "\":\"" + longText + "\"}");
    assertThat(value.get(longText).textValue()).isEqualTo(longText);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"'{\"a\":1,!\"a\":2}'|7", "'{\"a\":!1e999}'|5", "'[!\"\\ud800\"]'|1", "'[] !1'|3"})
  void namesThePlaceOfTheProblem(String marked, int offset) {
    String text = "\n\n" + marked.replace("!", "");
    JsonFormatException refusal =
        catchThrowableOfType(JsonFormatException.class, () -> parse(text));
    assertThat(marked.indexOf('!')).isEqualTo(offset);
    assertThat(refusal.line()).isEqualTo(3);
    assertThat(refusal.column()).isEqualTo(offset + 1);
    assertThat(refusal).hasMessageStartingWith("line 3, column " + (offset + 1) + ": ");
  }

  @Test
  void quotesHostileTextWithoutItsControlCharactersAndShortened() {
    String escape = "\\u001b[31m\\u202e" + "k".repeat(10_000);
    assertThatExceptionOfType(JsonFormatException.class)
        .isThrownBy(() -> parse("{\"" + escape + "\":1,\"" + escape + "\":2}"))
        .satisfies(
            refusal ->
                assertThat(refusal.getMessage())
                    .contains("\\u001b[31m\\u202e")
                    .doesNotContain("\u001b", "\u202e")
                    .hasSizeLessThan(300));
  }

  private static JsonNode parse(String text) throws JsonFormatException {
    return StrictJson.parse(text.getBytes(StandardCharsets.UTF_8), LIMIT);
  }
}
