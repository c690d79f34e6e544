package dev.dodproof.ops.timeline;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** JSON objects of one line, read so that no two readers can understand them differently. */
final class StrictJson {

  private static final ObjectMapper MAPPER =
      JsonMapper.builder(
              JsonFactory.builder()
                  .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxNestingDepth(FeedFormat.MAX_DEPTH)
                          .maxStringLength(FeedFormat.MAX_LINE_BYTES)
                          .maxNameLength(FeedFormat.MAX_LINE_BYTES)
                          .build())
                  .build())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private static final int MAX_QUOTED = 200;

  private StrictJson() {}

  static ObjectNode object() {
    return MAPPER.createObjectNode();
  }

  static String write(ObjectNode node) throws JsonProcessingException {
    return MAPPER.writeValueAsString(node);
  }

  static ObjectNode read(byte[] utf8) throws BadRecordException {
    try {
      // Decoded here: Jackson's own decoder lets surrogates through that UTF-8 forbids.
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(utf8)).toString();
      JsonNode tree = MAPPER.readTree(text);
      if (!(tree instanceof ObjectNode object)) {
        throw new BadRecordException("the line is no JSON object");
      }
      checkNumbers(object);
      return object;
    } catch (CharacterCodingException e) {
      throw new BadRecordException("the line is not UTF-8");
    } catch (JsonProcessingException e) {
      throw new BadRecordException("the line is not strict JSON: " + shorten(e));
    }
  }

  private static void checkNumbers(JsonNode node) throws BadRecordException {
    if (node.isNumber()
        && (!node.isIntegralNumber()
            || !node.canConvertToLong()
            || !FeedFormat.isInteger(node.longValue()))) {
      throw new BadRecordException(
          "found the number " + shorten(node.asText()) + ", expected integers within ±(2^53 − 1)");
    }
    for (JsonNode child : node) {
      checkNumbers(child);
    }
  }

  private static String shorten(JsonProcessingException e) {
    return shorten(e.getOriginalMessage());
  }

  private static String shorten(String text) {
    return text.length() <= MAX_QUOTED ? text : text.substring(0, MAX_QUOTED) + "…";
  }
}
