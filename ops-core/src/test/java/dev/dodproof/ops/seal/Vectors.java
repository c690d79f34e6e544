package dev.dodproof.ops.seal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Reads the test vectors that lie beside the tests. */
final class Vectors {

  private Vectors() {}

  static byte[] bytes(String resource) throws IOException {
    try (InputStream in = Vectors.class.getResourceAsStream(resource)) {
      assertThat(in).as("resource %s", resource).isNotNull();
      return in.readAllBytes();
    }
  }

  static JsonNode json(String resource) throws IOException {
    return JsonMapper.builder().build().readTree(bytes(resource));
  }

  static Stream<JsonNode> elements(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false);
  }

  static byte[] hex(JsonNode object, String member) {
    return HexFormat.of().parseHex(object.path(member).asText());
  }

  /** A source of randomness that gives the same bytes each time: ML-DSA's rnd. */
  static SecureRandom always(byte[] bytes) {
    return new SecureRandom() {
      private static final long serialVersionUID = 1L;

      @Override
      public void nextBytes(byte[] target) {
        System.arraycopy(bytes, 0, target, 0, target.length);
      }
    };
  }
}
