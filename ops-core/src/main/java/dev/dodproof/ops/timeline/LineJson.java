package dev.dodproof.ops.timeline;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.dodproof.ops.seal.JsonFormatException;
import dev.dodproof.ops.seal.StrictJson;

/** The JSON object of a line: strict, flat, with integers only. */
final class LineJson {

  private LineJson() {}

  static ObjectNode read(byte[] utf8) throws BadRecordException {
    try {
      if (StrictJson.parse(utf8, FeedFormat.MAX_LINE_BYTES) instanceof ObjectNode object) {
        check(object, 1);
        return object;
      }
      throw new BadRecordException("the line is no JSON object");
    } catch (JsonFormatException e) {
      throw new BadRecordException("the line is not strict JSON: " + e.getMessage());
    }
  }

  private static void check(JsonNode node, int depth) throws BadRecordException {
    if (node.isNumber() && !node.isIntegralNumber()) {
      throw new BadRecordException(
          "found the number " + node.asText() + ", expected integers within ±(2^53 − 1)");
    }
    if (node.isContainerNode() && depth > FeedFormat.MAX_DEPTH) {
      throw new BadRecordException(
          "found nesting deeper than the limit, a depth of " + FeedFormat.MAX_DEPTH);
    }
    for (JsonNode child : node) {
      check(child, depth + 1);
    }
  }
}
