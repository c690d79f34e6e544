package dev.dodproof.ops.seal;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * Reads JSON in which nothing is left to interpretation: I-JSON (RFC 7493), with limits.
 *
 * <p>Refused: bytes that are not UTF-8, a byte order mark, an empty text, anything after the value,
 * comments and every other extension of RFC 8259, a key that appears twice in one object, lone
 * surrogates (also as escapes), numbers outside what {@link CanonicalJson} can write exactly,
 * nesting deeper than {@link #MAX_DEPTH}, and more bytes than the caller allows. What is returned
 * therefore has a canonical form.
 *
 * <p>Stateless; safe for use by several threads.
 */
public final class StrictJson {

  /** The deepest nesting of arrays and objects; a scalar has depth 0. */
  public static final int MAX_DEPTH = 64;

  private static final JsonFactory FACTORY = createFactory();

  private StrictJson() {}

  /**
   * Parses one JSON value.
   *
   * @param bytes the whole text in UTF-8
   * @param maxBytes the largest accepted number of bytes, positive
   * @return the value; a JSON {@code null} is a null node
   * @throws JsonFormatException if the bytes are not such a value; it says where
   */
  public static JsonNode parse(byte[] bytes, int maxBytes) throws JsonFormatException {
    return parse(bytes, maxBytes, ExactNumbers.RFC_8785);
  }

  static JsonNode parse(byte[] bytes, int maxBytes, ExactNumbers numbers)
      throws JsonFormatException {
    String text = decode(bytes, maxBytes);
    try (JsonParser parser = FACTORY.createParser(text)) {
      return new StrictTreeReader(parser, numbers).read();
    } catch (JsonProcessingException refusal) {
      throw explain(refusal);
    } catch (IOException impossible) {
      throw new UncheckedIOException("reading from a string failed", impossible);
    }
  }

  private static String decode(byte[] bytes, int maxBytes) throws JsonFormatException {
    if (maxBytes <= 0) {
      throw new IllegalArgumentException("maxBytes must be positive, found " + maxBytes);
    }
    if (bytes.length > maxBytes) {
      throw JsonFormatException.whole(
          "the JSON text has %d bytes, expected at most %d; split it or raise the limit"
              .formatted(bytes.length, maxBytes));
    }
    String text = UnicodeText.decode(bytes).orElse(null);
    if (text == null) {
      throw malformed(UnicodeText.decodablePrefix(bytes));
    }
    if (text.startsWith("\uFEFF")) {
      throw JsonFormatException.at(
          1,
          1,
          "found a byte order mark, expected JSON at once; save the file as UTF-8 without it");
    }
    return text;
  }

  private static JsonFormatException malformed(String prefix) {
    int line = 1 + (int) prefix.chars().filter(c -> c == '\n').count();
    int column = prefix.length() - prefix.lastIndexOf('\n');
    return JsonFormatException.at(
        line, column, "found bytes that are not UTF-8, expected UTF-8; save the file as UTF-8");
  }

  private static JsonFormatException explain(JsonProcessingException refusal) {
    String problem = refusal.getOriginalMessage().lines().findFirst().orElse("not JSON");
    String sentence = "not valid JSON (%s); correct the text".formatted(Quoted.plain(problem));
    if (refusal.getLocation() == null) {
      return JsonFormatException.whole(sentence);
    }
    return JsonFormatException.at(
        refusal.getLocation().getLineNr(), refusal.getLocation().getColumnNr(), sentence);
  }

  private static JsonFactory createFactory() {
    // Lengths are bounded by the number of bytes, depth by StrictTreeReader, which explain
    // themselves
    // better. Names of unknown origin must not stay in a table that outlives the text.
    return JsonFactory.builder()
        .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
        .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
        .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
        .streamReadConstraints(
            StreamReadConstraints.builder()
                .maxNestingDepth(MAX_DEPTH + 1)
                .maxStringLength(Integer.MAX_VALUE)
                .maxNameLength(Integer.MAX_VALUE)
                .build())
        .build();
  }
}
