package dev.dodproof.ops.seal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.erdtman.jcs.JsonCanonicalizer;

/**
 * Gives a JSON value its one byte sequence: the JSON Canonicalization Scheme, RFC 8785.
 *
 * <p>Keys are sorted by UTF-16 code unit, there is no white space, numbers are written as
 * ECMAScript writes doubles, text is UTF-8 with the fewest escapes. A value for which that form
 * would lose something is refused, see {@link StrictJson}; so parsing the bytes with {@link
 * StrictJson} and writing them again gives the same bytes.
 *
 * <p>Stateless; safe for use by several threads.
 */
public final class CanonicalJson {

  /** The largest canonical form, in bytes: 64 MiB. */
  public static final int MAX_BYTES = 64 * 1024 * 1024;

  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private CanonicalJson() {}

  /**
   * Writes a tree that this program built.
   *
   * @param value any JSON value
   * @return its RFC 8785 form, a new array
   * @throws IllegalArgumentException if the tree has no exact canonical form (NaN, infinity, an
   *     integer beyond ±(2^53-1), a lone surrogate, a Java object, nesting deeper than {@link
   *     StrictJson#MAX_DEPTH}, more than {@link #MAX_BYTES}); the message names the place
   */
  public static byte[] of(JsonNode value) {
    CanonicalCheck.check(value, ExactNumbers.RFC_8785);
    try {
      // The library takes arrays and objects only; in an array every value is one of those.
      String list = "[" + MAPPER.writeValueAsString(value) + "]";
      String canonical = new JsonCanonicalizer(list).getEncodedString();
      return utf8(canonical.substring(1, canonical.length() - 1));
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("a checked JSON tree could not be written", impossible);
    } catch (IOException impossible) {
      throw new UncheckedIOException("a checked JSON tree had no canonical form", impossible);
    }
  }

  /**
   * Reads a JSON text strictly and writes it canonically.
   *
   * @param json the text in UTF-8
   * @param maxBytes the largest accepted number of bytes, positive, at most {@link #MAX_BYTES}
   * @return the RFC 8785 form of its value, a new array
   * @throws JsonFormatException if {@link StrictJson} refuses the text
   */
  public static byte[] ofText(byte[] json, int maxBytes) throws JsonFormatException {
    if (maxBytes > MAX_BYTES) {
      throw new IllegalArgumentException(
          "maxBytes must be at most " + MAX_BYTES + ", found " + maxBytes);
    }
    return of(StrictJson.parse(json, maxBytes));
  }

  /** Encodes a canonical form, unless it is too long. */
  static byte[] utf8(String canonical) {
    byte[] bytes = canonical.getBytes(StandardCharsets.UTF_8);
    if (bytes.length > MAX_BYTES) {
      throw new IllegalArgumentException(
          "the canonical form has %d bytes, expected at most %d"
              .formatted(bytes.length, MAX_BYTES));
    }
    return bytes;
  }
}
