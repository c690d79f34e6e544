package dev.dodproof.junit.recorder;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A strict JSON reader for tests: objects, arrays, strings, integers and null. */
final class MiniJson {

  private final String text;
  private int at;

  private MiniJson(String text) {
    this.text = text;
  }

  @SuppressWarnings("unchecked") // a line that is no object fails the test, as it should
  static Map<String, Object> object(String text) {
    MiniJson json = new MiniJson(text);
    Object value = json.value();
    if (json.at != text.length()) {
      throw json.unexpected();
    }
    return (Map<String, Object>) value;
  }

  private Object value() {
    return switch (text.charAt(at)) {
      case '{' -> members();
      case '[' -> elements();
      case '"' -> string();
      case 'n' -> nothing();
      default -> number();
    };
  }

  private Map<String, Object> members() {
    Map<String, Object> result = new LinkedHashMap<>();
    for (at++; text.charAt(at) != '}'; skipComma('}')) {
      String name = string();
      expect(":");
      if (result.put(name, value()) != null) {
        throw unexpected();
      }
    }
    at++;
    return result;
  }

  private List<Object> elements() {
    List<Object> result = new ArrayList<>();
    for (at++; text.charAt(at) != ']'; skipComma(']')) {
      result.add(value());
    }
    at++;
    return result;
  }

  private String string() {
    StringBuilder result = new StringBuilder();
    expect("\"");
    while (text.charAt(at) != '"') {
      char c = text.charAt(at++);
      if (c < ' ') {
        throw unexpected();
      }
      result.append(c == '\\' ? escaped() : c);
    }
    at++;
    return result.toString();
  }

  private char escaped() {
    char c = text.charAt(at++);
    if (c == '"' || c == '\\') {
      return c;
    }
    if (c != 'u') {
      throw unexpected();
    }
    at += 4;
    return (char) Integer.parseInt(text.substring(at - 4, at), 16);
  }

  private Object nothing() {
    expect("null");
    return "null";
  }

  private Long number() {
    int from = at;
    while (Character.isDigit(text.charAt(at))) {
      at++;
    }
    return Long.valueOf(text.substring(from, at));
  }

  private void skipComma(char end) {
    if (text.charAt(at) != end) {
      expect(",");
    }
  }

  private void expect(String wanted) {
    if (!text.startsWith(wanted, at)) {
      throw unexpected();
    }
    at += wanted.length();
  }

  private IllegalArgumentException unexpected() {
    return new IllegalArgumentException("not JSON at " + at + ": " + text);
  }
}
