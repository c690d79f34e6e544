package dev.dodproof.ops.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The yardstick is what Python itself wrote: src/test/resources, python/README.md. */
class PythonJsonTests {

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  @Test
  void writesDoublesAsPythonDoes() throws Exception {
    List<String> lines =
        new String(Vectors.bytes("python/numbers.txt"), StandardCharsets.US_ASCII).lines().toList();
    assertThat(lines).hasSize(1000);
    for (String line : lines) {
      String[] words = line.split(" ", 2);
      double number = Double.longBitsToDouble(Long.parseUnsignedLong(words[0], 16));
      assertThat(PythonJson.decimal(number)).as(words[0]).isEqualTo(words[1]);
    }
  }

  @Test
  void tellsIntegersFromDoubles() {
    assertThat(text(NODES.numberNode(1))).isEqualTo("1");
    assertThat(text(NODES.numberNode(1.0))).isEqualTo("1.0");
    assertThat(text(NODES.numberNode(BigInteger.TEN.pow(30)))).isEqualTo("1" + "0".repeat(30));
  }

  static Stream<JsonNode> nodesThatPythonHasNot() {
    return Stream.of(
        NODES.numberNode(Double.NaN),
        NODES.numberNode(Double.NEGATIVE_INFINITY),
        NODES.numberNode(0.1f),
        NODES.numberNode(new BigDecimal("1e400")),
        NODES.numberNode(BigInteger.TEN.pow(1000)),
        NODES.textNode("\ud800"),
        NODES.objectNode().put("\udc00", 1),
        NODES.pojoNode(new Object()),
        NODES.binaryNode(new byte[1]),
        NODES.missingNode());
  }

  @ParameterizedTest
  @MethodSource("nodesThatPythonHasNot")
  void refusesWhatPythonCannotWriteAsJson(JsonNode node) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PythonJson.write(NODES.arrayNode().add(node)))
        .withMessageContaining("no exact canonical JSON at /0")
        .withMessageContaining(", expected ");
  }

  @Test
  void refusesATreeThatIsTooDeep() {
    ArrayNode tree = NODES.arrayNode();
    for (int i = 0; i < StrictJson.MAX_DEPTH; i++) {
      tree = NODES.arrayNode().add(tree);
    }
    ArrayNode tooDeep = tree;
    assertThatIllegalArgumentException().isThrownBy(() -> PythonJson.write(tooDeep));
  }

  private static String text(JsonNode node) {
    return new String(PythonJson.write(node), StandardCharsets.UTF_8);
  }
}
