package dev.dodproof.junit.recorder;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonObjectTests {

  @Test
  void membersKeepTheirOrder() {
    BiConsumer<Integer, JsonObject> inner = (n, json) -> json.put("n", n);
    BiConsumer<Integer, JsonObject> nothing = (n, json) -> {};
    assertThat(
            new JsonObject()
                .put("b", "x")
                .put("a", 1L << 53)
                .put("nothing", (String) null)
                .put("inner", -5, inner)
                .put("empty", 0, nothing)
                .putAll("none", List.of(), inner)
                .putAll("two", List.of(1, 2), inner)
                .putAll("twice nothing", List.of(1, 2), nothing)
                .putAll(new JsonObject())
                .putAll(new JsonObject().put("last", "y")))
        .hasToString(
            "{\"b\":\"x\",\"a\":9007199254740992,\"nothing\":null,\"inner\":{\"n\":-5},"
                + "\"empty\":{},\"none\":[],\"two\":[{\"n\":1},{\"n\":2}],\"twice nothing\":[{},{}],"
                + "\"last\":\"y\"}");
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0000",
    "9, 0009",
    "10, 000a",
    "13, 000d",
    "31, 001f",
    "127, 007f",
    "133, 0085",
    "159, 009f",
    "8232, 2028",
    "8233, 2029",
    "55296, d800",
    "57343, dfff"
  })
  void controlsSeparatorsAndLoneSurrogatesAreEscaped(int character, String hex) {
    assertThat(written("a" + (char) character + "b")).isEqualTo("a\\u" + hex + "b");
  }

  @Test
  void quotesAndBackslashesAreEscaped() {
    assertThat(written("\"\\/")).isEqualTo("\\\"\\\\/");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\u00e4\u00df\u20ac", "\ud83d\ude00", "x\ud83d\ude00y", "/ <>&'"})
  void otherCharactersStayAsTheyAre(String text) {
    assertThat(written(text)).isEqualTo(text);
  }

  @Test
  void surrogatesInTheWrongOrderAreBothEscaped() {
    assertThat(written("\ude00\ud83d")).isEqualTo("\\ude00\\ud83d");
  }

  @Test
  void everyCharacterSurvivesEncodingAndReading() {
    StringBuilder all = new StringBuilder();
    for (int c = 0; c <= Character.MAX_VALUE; c++) {
      all.append((char) c).append('-');
    }
    byte[] bytes =
        new JsonObject().put("t", all.toString()).toString().getBytes(StandardCharsets.UTF_8);

    String read = (String) MiniJson.object(new String(bytes, StandardCharsets.UTF_8)).get("t");

    assertThat(read).isEqualTo(all.toString());
  }

  private static String written(String text) {
    String json = new JsonObject().put("t", text).toString();
    return json.substring("{\"t\":\"".length(), json.length() - 2);
  }
}
