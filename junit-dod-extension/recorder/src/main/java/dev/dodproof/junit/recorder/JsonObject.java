package dev.dodproof.junit.recorder;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes one JSON object (RFC 8259) in a single line of text that every UTF-8 encoder can encode:
 * control characters, line separators and lone surrogates are escaped.
 */
final class JsonObject {

  private final StringBuilder members = new StringBuilder(256);

  JsonObject put(String name, @Nullable String value) {
    key(name);
    if (value == null) {
      members.append("null");
    } else {
      quote(value);
    }
    return this;
  }

  JsonObject put(String name, long value) {
    key(name).append(value);
    return this;
  }

  JsonObject put(String name, JsonObject value) {
    key(name).append(value);
    return this;
  }

  JsonObject put(String name, List<JsonObject> values) {
    key(name).append('[');
    for (int i = 0; i < values.size(); i++) {
      members.append(i == 0 ? "" : ",").append(values.get(i));
    }
    members.append(']');
    return this;
  }

  /** Adds all members of another object. */
  JsonObject putAll(JsonObject other) {
    if (other.members.length() > 0) {
      separate().append(other.members);
    }
    return this;
  }

  @Override
  public String toString() {
    return "{" + members + "}";
  }

  private StringBuilder key(String name) {
    separate();
    quote(name);
    return members.append(':');
  }

  private StringBuilder separate() {
    return members.append(members.length() == 0 ? "" : ",");
  }

  private void quote(String text) {
    members.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (isPair(text, i)) {
        members.append(c).append(text.charAt(++i));
      } else {
        append(c);
      }
    }
    members.append('"');
  }

  private void append(char c) {
    if (c == '"' || c == '\\') {
      members.append('\\').append(c);
    } else if (mustEscape(c)) {
      members.append(String.format("\\u%04x", (int) c));
    } else {
      members.append(c);
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
