package dev.dodproof.ops.seal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The test data of the author of RFC 8785; see the README beside it. */
class JcsTestdataTests {

  @ParameterizedTest
  @ValueSource(strings = {"arrays", "french", "structures", "unicode", "values", "weird"})
  void writesTheBytesOfTheAuthorOfRfc8785(String name) throws Exception {
    String hex =
        new String(Vectors.bytes("jcs/outhex/" + name + ".txt"), StandardCharsets.US_ASCII);
    byte[] expected = HexFormat.of().parseHex(hex.replaceAll("\\s", ""));
    byte[] input = Vectors.bytes("jcs/input/" + name + ".json");
    assertThat(CanonicalJson.ofText(input, input.length)).isEqualTo(expected);
    assertThat(CanonicalJson.ofText(expected, expected.length)).isEqualTo(expected);
  }
}
