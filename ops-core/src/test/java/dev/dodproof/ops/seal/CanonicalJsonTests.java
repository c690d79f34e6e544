package dev.dodproof.ops.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CanonicalJsonTests {

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  @Test
  void writesTheExampleOfRfc8785Section322() throws JsonFormatException {
    String json =
        """
        {
          "numbers": [333333333.33333329, 1E30, 4.50,
                      2e-3, 0.000000000000000000000000001],
          "string": "\\u20ac$\\u000F\\u000aA'\\u0042\\u0022\\u005c\\\\\\"\\/",
          "literals": [null, true, false]
        }
        """;
    assertThat(canonical(json))
        .isEqualTo(
            "{\"literals\":[null,true,false],\"numbers\":[333333333.3333333,1e+30,4.5,0.002,1e-27],"
                + "\"string\":\"€$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\"}");
  }

  @Test
  void sortsKeysByUtf16CodeUnitAsInRfc8785Section323() throws JsonFormatException {
    String json =
        """
        {"\\u20ac":"Euro Sign","\\r":"Carriage Return","\\ufb33":"Hebrew Letter Dalet With Dagesh",
         "1":"One","\\ud83d\\ude00":"Emoji: Grinning Face","\\u0080":"Control",
         "\\u00f6":"Latin Small Letter O With Diaeresis"}
        """;
    assertThat(canonical(json))
        .isEqualTo(
            "{\"\\r\":\"Carriage Return\",\"1\":\"One\",\"\u0080\":\"Control\","
                + "\"ö\":\"Latin Small Letter O With Diaeresis\",\"€\":\"Euro Sign\","
                + "\"😀\":\"Emoji: Grinning Face\",\"\ufb33\":\"Hebrew Letter Dalet With Dagesh\"}");
  }

  @ParameterizedTest
  @CsvSource({
    "0000000000000000, 0",
    "8000000000000000, 0",
    "0000000000000001, 5e-324",
    "8000000000000001, -5e-324",
    "7fefffffffffffff, 1.7976931348623157e+308",
    "ffefffffffffffff, -1.7976931348623157e+308",
    "433fffffffffffff, 9007199254740991",
    "c33fffffffffffff, -9007199254740991",
    "44b52d02c7e14af5, 9.999999999999997e+22",
    "44b52d02c7e14af6, 1e+23",
    "44b52d02c7e14af7, 1.0000000000000001e+23",
    "444b1ae4d6e2ef50, 1e+21",
    "3eb0c6f7a0b5ed8c, 9.999999999999997e-7",
    "3eb0c6f7a0b5ed8d, 0.000001",
    "41b3de4355555553, 333333333.3333332",
    "41b3de4355555554, 333333333.33333325",
    "41b3de4355555555, 333333333.3333333",
    "41b3de4355555556, 333333333.3333334",
    "41b3de4355555557, 333333333.33333343",
    "becbf647612f3696, -0.0000033333333333333333",
    "43143ff3c1cb0959, 1424953923781206.2"
  })
  void writesTheNumbersOfRfc8785AppendixB(String bits, String expected) {
    double number = Double.longBitsToDouble(Long.parseUnsignedLong(bits, 16));
    assertThat(text(NODES.numberNode(number))).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "7fffffffffffffff", "7ff0000000000000", "fff0000000000000", "4340000000000000",
        "c340000000000000", "4430000000000000", "444b1ae4d6e2ef4e", "444b1ae4d6e2ef4f"
      })
  void refusesTheNumbersOfAppendixBThatCouldNotBeReadBack(String bits) {
    double number = Double.longBitsToDouble(Long.parseUnsignedLong(bits, 16));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CanonicalJson.of(NODES.numberNode(number)))
        .withMessageContaining("the number");
  }

  @Test
  void everyNumberItWritesReadsBackAsItselfAndIsWrittenTheSameAgain() throws JsonFormatException {
    Random random = new Random(8785);
    int written = 0;
    for (int i = 0; i < 20_000; i++) {
      double number = Double.longBitsToDouble(random.nextLong());
      if (ExactNumbers.RFC_8785.isExact(number)) {
        written++;
        String once = text(NODES.numberNode(number));
        assertThat(Double.parseDouble(once)).isEqualTo(number);
        assertThat(canonical(once)).isEqualTo(once);
      }
    }
    assertThat(written).isGreaterThan(15_000);
  }

  static Stream<JsonNode> nodesWithoutAnExactForm() {
    return Stream.of(
        NODES.numberNode(1L << 53),
        NODES.numberNode(Long.MIN_VALUE),
        NODES.numberNode(BigInteger.TEN.pow(30)),
        NODES.numberNode(new BigDecimal("1e400")),
        NODES.numberNode(new BigDecimal("1e-400")),
        NODES.numberNode(new BigDecimal("9007199254740993")),
        NODES.numberNode(0.1f),
        NODES.numberNode(Float.NaN),
        NODES.textNode("\ud800"),
        NODES.objectNode().put("\udc00", 1),
        NODES.pojoNode(new Object()),
        NODES.binaryNode(new byte[1]),
        NODES.missingNode());
  }

  @ParameterizedTest
  @MethodSource("nodesWithoutAnExactForm")
  void refusesNodesWithoutAnExactForm(JsonNode node) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CanonicalJson.of(node))
        .withMessageContaining("no exact canonical JSON at /");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> CanonicalJson.of(NODES.arrayNode().add(NODES.objectNode().set("k", node))))
        .withMessageContaining("no exact canonical JSON at /0/k");
  }

  @Test
  void refusesATreeThatIsTooDeep() {
    assertThat(text(nested(64))).isEqualTo("[".repeat(64) + "]".repeat(64));
    assertThatIllegalArgumentException().isThrownBy(() -> CanonicalJson.of(nested(65)));
  }

  @Test
  void refusesAFormThatIsTooLarge() {
    String text = "€".repeat(CanonicalJson.MAX_BYTES / 3 + 1);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CanonicalJson.of(NODES.textNode(text)))
        .withMessageContaining("bytes, expected at most");
  }

  @Test
  void refusesTextThatStrictJsonRefuses() {
    assertThatExceptionOfType(JsonFormatException.class)
        .isThrownBy(() -> canonical("{\"a\":1,\"a\":1}"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CanonicalJson.ofText(new byte[0], Integer.MAX_VALUE));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1|1",
        "-0|0",
        "1.0|1",
        "10e-1|1",
        "\"\\u0061\"|\"a\"",
        "null|null",
        "[ ]|[]",
        "{ }|{}"
      })
  void writesEquallyWhatMeansTheSame(String text, String expected) throws JsonFormatException {
    assertThat(canonical(text)).isEqualTo(expected);
  }

  @Test
  void writesEveryCharacterSoThatItReadsBackAsItself() throws JsonFormatException {
    StringBuilder all = new StringBuilder();
    for (int c = 0; c <= 0x1ffff; c++) {
      if (c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE) {
        all.appendCodePoint(c);
      }
    }
    byte[] written = CanonicalJson.of(NODES.textNode(all.toString()));
    assertThat(StrictJson.parse(written, written.length).textValue()).isEqualTo(all.toString());
    assertThat(CanonicalJson.ofText(written, written.length)).isEqualTo(written);
  }

  @Test
  void doesNotChangeTheTree() {
    ObjectNode tree = NODES.objectNode().put("b", 1).put("a", 2);
    assertThat(text(tree)).isEqualTo("{\"a\":2,\"b\":1}");
    assertThat(tree).hasToString("{\"b\":1,\"a\":2}");
  }

  private static ArrayNode nested(int depth) {
    ArrayNode tree = NODES.arrayNode();
    for (int i = 1; i < depth; i++) {
      tree = NODES.arrayNode().add(tree);
    }
    return tree;
  }

  private static String canonical(String json) throws JsonFormatException {
    byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
    return new String(CanonicalJson.ofText(bytes, 10_000_000), StandardCharsets.UTF_8);
  }

  private static String text(JsonNode node) {
    return new String(CanonicalJson.of(node), StandardCharsets.UTF_8);
  }
}
