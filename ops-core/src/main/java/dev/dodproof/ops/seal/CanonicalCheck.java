package dev.dodproof.ops.seal;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Walks a tree and refuses what a canonical form could not write without loss. For one walk only.
 */
final class CanonicalCheck {

  /** Keys and indices from the top; joined only for a message, as long keys make that costly. */
  private final Deque<Object> path = new ArrayDeque<>();

  private final ExactNumbers numbers;

  private CanonicalCheck(ExactNumbers numbers) {
    this.numbers = numbers;
  }

  /**
   * Checks a tree.
   *
   * @throws IllegalArgumentException naming the place as a path of keys and indices
   */
  static void check(JsonNode value, ExactNumbers numbers) {
    new CanonicalCheck(numbers).visit(value);
  }

  private void visit(JsonNode value) {
    switch (value.getNodeType()) {
      case OBJECT -> visitObject(value);
      case ARRAY -> visitArray(value);
      case STRING -> checkText(value.textValue());
      case NUMBER -> checkNumber(value);
      case BOOLEAN, NULL -> {}
      case BINARY, MISSING, POJO ->
          throw refuse("a " + value.getNodeType() + " node", "a JSON value");
    }
  }

  private void visitObject(JsonNode object) {
    checkDepth();
    for (Map.Entry<String, JsonNode> property : object.properties()) {
      checkText(property.getKey());
      visitChild(property.getKey(), property.getValue());
    }
  }

  private void visitArray(JsonNode array) {
    checkDepth();
    for (int i = 0; i < array.size(); i++) {
      visitChild(i, array.get(i));
    }
  }

  private void visitChild(Object step, JsonNode child) {
    path.addLast(step);
    visit(child);
    path.removeLast();
  }

  private void checkDepth() {
    if (path.size() >= StrictJson.MAX_DEPTH) {
      throw refuse("nesting deeper than that", "a depth of at most " + StrictJson.MAX_DEPTH);
    }
  }

  private void checkText(String text) {
    if (!UnicodeText.isWellFormed(text)) {
      throw refuse("half of a surrogate pair in " + Quoted.of(text), "whole characters");
    }
  }

  private void checkNumber(JsonNode number) {
    if (!numbers.isExact(number)) {
      throw refuse("the number " + Quoted.of(number.asText()), numbers.expected());
    }
  }

  private IllegalArgumentException refuse(String found, String expected) {
    String place =
        path.stream().map(step -> Quoted.plain(step.toString())).collect(Collectors.joining("/"));
    return new IllegalArgumentException(
        "no exact canonical JSON at /%s: found %s, expected %s".formatted(place, found, expected));
  }
}
