package dev.dodproof.junit.recorder;

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

  private final Utf8Buffer json;

  JsonObject() {
    this(new Utf8Buffer());
  }

  /** Begins an object at the end of a text; {@link #end} ends it. */
  JsonObject(Utf8Buffer json) {
    this.json = json.append('{');
  }

  JsonObject put(String name, @Nullable String value) {
    key(name);
    if (value == null) {
      json.append("null");
    } else {
      quote(value);
    }
    return this;
  }

  /**
   * Puts a text that needs no escape.
   *
   * @param value nothing but printable ASCII characters without quotes and backslashes
   */
  JsonObject putPlain(String name, String value) {
    key(name).append('"').append(value).append('"');
    return this;
  }

  JsonObject put(String name, long value) {
    key(name).append(Long.toString(value));
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
      separate().append(other.json, EMPTY);
    }
    return this;
  }

  @Override
  public String toString() {
    return json + "}";
  }

  /** Ends an object that began at the end of a text. */
  void end() {
    json.append('}');
  }

  private Utf8Buffer key(String name) {
    return separate().append('"').append(name).append('"').append(':');
  }

  private Utf8Buffer separate() {
    byte last = json.last();
    return last == '{' || last == '[' ? json : json.append(',');
  }

  private void quote(String text) {
    json.append('"');
    int plain = json.appendPlain(text);
    if (plain < text.length()) {
      escape(text, plain);
    }
    json.append('"');
  }

  private void escape(String text, int from) {
    for (int i = from; i < text.length(); i++) {
      char c = text.charAt(i);
      if (isPair(text, i)) {
        json.appendEncoded(text.substring(i, i + 2));
        i++;
      } else if (c == '"' || c == '\\') {
        json.append('\\').append(c);
      } else if (mustEscape(c)) {
        json.append('\\').append(String.format("u%04x", (int) c));
      } else {
        json.appendEncoded(String.valueOf(c));
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
