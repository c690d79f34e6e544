package dev.dodproof.dod.evidence;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The fields of a JSON object, each fetched in the type it must have. */
record Fields(JsonNode json) {

  private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,99}");

  static Fields of(JsonNode json) throws RecordFormatException {
    if (!json.isObject()) {
      throw new RecordFormatException("it is no JSON object");
    }
    return new Fields(json);
  }

  boolean has(String name) {
    return json.has(name);
  }

  String text(String name) throws RecordFormatException {
    JsonNode value = json.get(name);
    if (value == null || !value.isTextual()) {
      throw new RecordFormatException("its field '" + name + "' is absent or no text");
    }
    return value.textValue();
  }

  Optional<String> nullableText(String name) throws RecordFormatException {
    JsonNode value = json.get(name);
    return value != null && value.isNull() ? Optional.empty() : Optional.of(text(name));
  }

  long number(String name) throws RecordFormatException {
    JsonNode value = json.get(name);
    if (value == null || !value.isIntegralNumber() || !value.canConvertToLong()) {
      throw new RecordFormatException("its field '" + name + "' is absent or no whole number");
    }
    return value.longValue();
  }

  /** A number that counts something, or the time in milliseconds since 1970. */
  long count(String name) throws RecordFormatException {
    long count = number(name);
    if (count < 0) {
      throw new RecordFormatException("its field '" + name + "' is " + count + ", below 0");
    }
    return count;
  }

  /** The name of a run or a JVM. */
  String id(String name) throws RecordFormatException {
    String id = text(name);
    if (!ID.matcher(id).matches()) {
      throw new RecordFormatException("its field '" + name + "' is no usable name");
    }
    return id;
  }

  int plan() throws RecordFormatException {
    long plan = number("plan");
    if (plan < 1 || plan > Integer.MAX_VALUE) {
      throw new RecordFormatException("its plan is " + plan + ", expected 1 or more");
    }
    return (int) plan;
  }

  Fields object(String name) throws RecordFormatException {
    JsonNode value = json.get(name);
    if (value == null) {
      throw new RecordFormatException("its field '" + name + "' is absent");
    }
    return of(value);
  }

  List<Fields> objects(String name) throws RecordFormatException {
    JsonNode value = json.get(name);
    if (value == null || !value.isArray()) {
      throw new RecordFormatException("its field '" + name + "' is absent or no list");
    }
    List<Fields> objects = new ArrayList<>();
    for (JsonNode element : value) {
      objects.add(of(element));
    }
    return objects;
  }
}
