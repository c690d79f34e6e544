package dev.dodproof.ops.timeline;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Takes the fields of a line by name and type, and names the one that is not as it must be. */
record Fields(ObjectNode line) {

  String text(String name) throws BadRecordException {
    return textOf(name, required(name));
  }

  @Nullable String optionalText(String name) throws BadRecordException {
    JsonNode value = line.get(name);
    return value == null ? null : textOf(name, value);
  }

  String sha256(String name) throws BadRecordException {
    return sha256Of(name, required(name));
  }

  long integer(String name) throws BadRecordException {
    JsonNode value = required(name);
    if (!value.isIntegralNumber()) {
      throw wrong(name, value, "an integer");
    }
    return value.longValue();
  }

  boolean has(String name) {
    return line.has(name);
  }

  List<String> texts(String name) throws BadRecordException {
    JsonNode value = line.get(name);
    if (value == null) {
      return List.of();
    }
    if (!value.isArray()) {
      throw wrong(name, value, "an array of texts");
    }
    List<String> texts = new ArrayList<>();
    for (JsonNode element : value) {
      texts.add(textOf(name, element));
    }
    return texts;
  }

  Map<String, String> sha256ByPath(String name) throws BadRecordException {
    JsonNode value = line.get(name);
    if (value == null) {
      return Map.of();
    }
    if (!value.isObject()) {
      throw wrong(name, value, "an object of path and SHA-256");
    }
    Map<String, String> hashes = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> entry : value.properties()) {
      hashes.put(entry.getKey(), sha256Of(name, entry.getValue()));
    }
    return hashes;
  }

  private JsonNode required(String name) throws BadRecordException {
    JsonNode value = line.get(name);
    if (value == null) {
      throw new BadRecordException("the field " + name + " is missing");
    }
    return value;
  }

  private static String textOf(String name, JsonNode value) throws BadRecordException {
    if (!value.isTextual()) {
      throw wrong(name, value, "a text");
    }
    return value.textValue();
  }

  private static String sha256Of(String name, JsonNode value) throws BadRecordException {
    if (!value.isTextual() || !FeedFormat.isSha256(value.textValue())) {
      throw wrong(name, value, "a SHA-256 of 64 lower-case hex digits");
    }
    return value.textValue();
  }

  private static BadRecordException wrong(String name, JsonNode value, String expected) {
    String found = value.toString();
    String quoted = found.length() <= 100 ? found : found.substring(0, 100) + "…";
    return new BadRecordException("the field " + name + " is " + quoted + ", expected " + expected);
  }
}
