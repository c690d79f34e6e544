package dev.dodproof.junit.recorder;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Writes one JSON object (RFC 8259) in a single line of text that every UTF-8 encoder can encode:
 * control characters, line separators and lone surrogates are escaped. The names of members are our
 * own and need no escape.
 */
final class JsonObject {

  private static final int EMPTY = 1;

  private final StringBuilder json = new StringBuilder(512).append('{');

  JsonObject put(String name, @Nullable String value) {
    key(name);
    if (value == null) {
      json.append("null");
    } else {
      quote(value);
    }
    return this;
  }

  JsonObject put(String name, long value) {
    key(name).append(value);
    return this;
  }

  /**
   * Puts an object.
   *
   * @param writer puts the members of the value
   */
  <T> JsonObject put(String name, T value, BiConsumer<T, JsonObject> writer) {
    key(name);
    append(value, writer);
    return this;
  }

  /** Puts a list of objects. */
  <T> JsonObject putAll(String name, List<T> values, BiConsumer<T, JsonObject> writer) {
    key(name).append('[');
    for (T value : values) {
      separate();
      append(value, writer);
    }
    json.append(']');
    return this;
  }

  private <T> void append(T value, BiConsumer<T, JsonObject> writer) {
    json.append('{');
    writer.accept(value, this);
    json.append('}');
  }

  /** Adds all members of another object. */
  JsonObject putAll(JsonObject other) {
    if (other.json.length() > EMPTY) {
      separate().append(other.json, EMPTY, other.json.length());
    }
    return this;
  }

  @Override
  public String toString() {
    return json + "}";
  }

  /** Returns the object and an LF in UTF-8. */
  byte[] toLine() {
    byte[] line = json.append("}\n").toString().getBytes(StandardCharsets.UTF_8);
    json.setLength(json.length() - "}\n".length());
    return line;
  }

  private StringBuilder key(String name) {
    return separate().append('"').append(name).append("\":");
  }

  private StringBuilder separate() {
    char last = json.charAt(json.length() - 1);
    return last == '{' || last == '[' ? json : json.append(',');
  }

  private void quote(String text) {
    json.append('"');
    if (isPlain(text)) {
      json.append(text);
    } else {
      escape(text);
    }
    json.append('"');
  }

  /** Nearly all texts are; they are appended as a whole. */
  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < ' ' || c > '~' || c == '"' || c == '\\') {
        return false;
      }
    }
    return true;
  }

  private void escape(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (isPair(text, i)) {
        json.append(c).append(text.charAt(++i));
      } else if (c == '"' || c == '\\') {
        json.append('\\').append(c);
      } else if (mustEscape(c)) {
        json.append(String.format("\\u%04x", (int) c));
      } else {
        json.append(c);
      }
    }
  }

  private static boolean mustEscape(char c) {
    return Character.isISOControl(c) || Character.isSurrogate(c) || c == '\u2028' || c == '\u2029';
  }

  private static boolean isPair(String text, int index) {
    return Character.isHighSurrogate(text.charAt(index))
        && index + 1 < text.length()
        && Character.isLowSurrogate(text.charAt(index + 1));
  }
}
