package dev.dodproof.ops.seal;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.math.BigInteger;

/** Builds the tree of one JSON value from a parser, refusing at the place where it is wrong. */
final class StrictTreeReader {

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private final JsonParser parser;
  private final ExactNumbers numbers;

  StrictTreeReader(JsonParser parser, ExactNumbers numbers) {
    this.parser = parser;
    this.numbers = numbers;
  }

  JsonNode read() throws IOException, JsonFormatException {
    if (parser.nextToken() == null) {
      throw JsonFormatException.whole("found no JSON value, expected one; the text is empty");
    }
    JsonNode value = value(0);
    if (parser.nextToken() != null) {
      throw refuse("found more text after the JSON value, expected the end; remove the rest");
    }
    return value;
  }

  private JsonNode value(int depth) throws IOException, JsonFormatException {
    return switch (parser.currentToken()) {
      case START_OBJECT -> object(deeper(depth));
      case START_ARRAY -> array(deeper(depth));
      case VALUE_STRING -> NODES.textNode(wellFormed(parser.getText()));
      case VALUE_NUMBER_INT -> integer();
      case VALUE_NUMBER_FLOAT -> decimal();
      case VALUE_TRUE -> NODES.booleanNode(true);
      case VALUE_FALSE -> NODES.booleanNode(false);
      case VALUE_NULL -> NODES.nullNode();
      case END_ARRAY, END_OBJECT, FIELD_NAME, VALUE_EMBEDDED_OBJECT, NOT_AVAILABLE ->
          throw new IllegalStateException("no value begins with " + parser.currentToken());
    };
  }

  private ObjectNode object(int depth) throws IOException, JsonFormatException {
    ObjectNode object = NODES.objectNode();
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String name = wellFormed(parser.currentName());
      if (object.has(name)) {
        throw refuse(
            "found the key %s a second time in one object, expected every key once; remove one"
                .formatted(Quoted.of(name)));
      }
      parser.nextToken();
      object.set(name, value(depth));
    }
    return object;
  }

  private ArrayNode array(int depth) throws IOException, JsonFormatException {
    ArrayNode array = NODES.arrayNode();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      array.add(value(depth));
    }
    return array;
  }

  private JsonNode integer() throws IOException, JsonFormatException {
    BigInteger value = parser.getBigIntegerValue();
    if (!numbers.isExact(value)) {
      throw inexact();
    }
    boolean fits = value.bitLength() < Long.SIZE;
    return fits ? NODES.numberNode(value.longValue()) : NODES.numberNode(value);
  }

  private JsonNode decimal() throws IOException, JsonFormatException {
    double value = parser.getDoubleValue();
    if (!numbers.isExact(value) || ExactNumbers.underflows(parser.getText(), value)) {
      throw inexact();
    }
    return NODES.numberNode(value);
  }

  private JsonFormatException inexact() throws IOException {
    return refuse(
        "found the number %s, which cannot be held exactly enough, expected %s; write it as a string"
            .formatted(Quoted.of(parser.getText()), numbers.expected()));
  }

  private int deeper(int depth) throws JsonFormatException {
    if (depth == StrictJson.MAX_DEPTH) {
      throw refuse(
          "found nesting deeper than %d, expected at most that; flatten the value"
              .formatted(StrictJson.MAX_DEPTH));
    }
    return depth + 1;
  }

  private String wellFormed(String text) throws JsonFormatException {
    if (!UnicodeText.isWellFormed(text)) {
      throw refuse(
          "found half of a surrogate pair in %s, expected whole characters; correct the escape"
              .formatted(Quoted.of(text)));
    }
    return text;
  }

  private JsonFormatException refuse(String problem) {
    JsonLocation at = parser.currentTokenLocation();
    return JsonFormatException.at(at.getLineNr(), at.getColumnNr(), problem);
  }
}
