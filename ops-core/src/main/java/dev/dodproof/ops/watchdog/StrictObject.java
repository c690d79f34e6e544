package dev.dodproof.ops.watchdog;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A JSON object of somebody else, read strictly: UTF-8, no duplicate keys, nothing after it, at
 * most four levels. Fields that are not asked for are ignored, so that a format can grow.
 *
 * @param node the object
 */
record StrictObject(JsonNode node) {

  static final ObjectMapper MAPPER =
      JsonMapper.builder(
              JsonFactory.builder()
                  .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                  .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(4).build())
                  .build())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private static final int SHOWN_CHARACTERS = 60;

  /** Reads an object whose field {@code format} has the given value. */
  static StrictObject parse(byte[] utf8, String format) throws BadContentException {
    StrictObject object = of(tree(utf8), "the file");
    object.expect("format", "\"" + format + "\"", object.text("format").equals(format));
    return object;
  }

  private static JsonNode tree(byte[] utf8) throws BadContentException {
    try {
      return MAPPER.readTree(UTF_8.newDecoder().decode(ByteBuffer.wrap(utf8)).toString());
    } catch (CharacterCodingException e) {
      throw new BadContentException("the file is not UTF-8");
    } catch (JsonProcessingException e) {
      throw new BadContentException("the file is not strict JSON: " + e.getOriginalMessage());
    }
  }

  private static StrictObject of(JsonNode node, String what) throws BadContentException {
    if (!node.isObject()) {
      throw new BadContentException(what + " holds " + describe(node) + ", expected a JSON object");
    }
    return new StrictObject(node);
  }

  String text(String name) throws BadContentException {
    JsonNode value = node.get(name);
    expect(name, "text", value != null && value.isTextual());
    String text = value.textValue();
    expect(name, "text without half characters", UTF_8.newEncoder().canEncode(text));
    return text;
  }

  long integer(String name) throws BadContentException {
    JsonNode value = node.get(name);
    expect(
        name,
        "an integer of 64 bits",
        value != null && value.isIntegralNumber() && value.canConvertToLong());
    return value.longValue();
  }

  long integerFrom(long least, String name) throws BadContentException {
    long value = integer(name);
    expect(name, "at least " + least, value >= least);
    return value;
  }

  /** Returns null if there is no such field. */
  @Nullable Long optionalInteger(String name) throws BadContentException {
    return node.has(name) ? (Long) integer(name) : null;
  }

  boolean flag(String name) throws BadContentException {
    JsonNode value = node.get(name);
    expect(name, "true or false", value != null && value.isBoolean());
    return value.booleanValue();
  }

  List<StrictObject> objects(String name) throws BadContentException {
    JsonNode value = node.get(name);
    expect(name, "an array", value != null && value.isArray());
    List<StrictObject> objects = new ArrayList<>();
    for (JsonNode element : value) {
      objects.add(of(element, "the array " + name));
    }
    return objects;
  }

  boolean has(String name) {
    return node.has(name);
  }

  /** Demands something of a field. */
  void expect(String name, String expected, boolean holds) throws BadContentException {
    if (!holds) {
      throw new BadContentException(
          "the field " + name + " is " + describe(node.get(name)) + ", expected " + expected);
    }
  }

  private static String describe(@Nullable JsonNode value) {
    if (value == null || value.isMissingNode()) {
      return "missing";
    }
    if (value.isContainerNode()) {
      return "an " + value.getNodeType().name().toLowerCase(Locale.ROOT);
    }
    String shown = value.toString();
    return shown.length() <= SHOWN_CHARACTERS ? shown : shown.substring(0, SHOWN_CHARACTERS) + "…";
  }
}
