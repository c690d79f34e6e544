package dev.dodproof.ops.seal;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;
import org.erdtman.jcs.NumberToJSON;

/**
 * Writes a tree byte for byte as Python 3 does by {@code json.dumps(value, sort_keys=True,
 * separators=(",", ":"), ensure_ascii=False).encode("utf-8")}. That is not RFC 8785: keys are
 * sorted by code point, 1 and 1.0 differ, and exponents begin elsewhere. For one text only.
 */
final class PythonJson {

  /** UTF-8 sorts by code point, and unlike UTF-16 needs no care about surrogates. */
  private static final Comparator<String> BY_CODE_POINT =
      (one, other) ->
          Arrays.compareUnsigned(
              one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));

  /** Python's repr writes an exponent below 10^-4 and from 10^16 on. */
  private static final int MIN_PLAIN_EXPONENT = -4;

  private static final int MAX_PLAIN_EXPONENT = 15;

  private final StringBuilder text = new StringBuilder();

  private PythonJson() {}

  /**
   * Writes a tree.
   *
   * @throws IllegalArgumentException if Python has no such value, it writes it in a form that is no
   *     JSON (NaN), or the text is too long; the message names the place
   */
  static byte[] write(JsonNode value) {
    CanonicalCheck.check(value, ExactNumbers.PYTHON);
    PythonJson writer = new PythonJson();
    writer.append(value);
    return CanonicalJson.utf8(writer.text.toString());
  }

  private void append(JsonNode value) {
    switch (value.getNodeType()) {
      case OBJECT -> appendObject(value);
      case ARRAY -> appendArray(value);
      case STRING -> appendString(value.textValue());
      case NUMBER ->
          text.append(
              value.isIntegralNumber()
                  ? value.bigIntegerValue().toString()
                  : decimal(value.doubleValue()));
      case BOOLEAN -> text.append(value.booleanValue());
      case NULL -> text.append("null");
      case BINARY, MISSING, POJO -> throw new IllegalStateException("a checked tree has no such");
    }
  }

  private void appendObject(JsonNode object) {
    text.append('{');
    String separator = "";
    for (Map.Entry<String, JsonNode> property :
        object.properties().stream().sorted(Map.Entry.comparingByKey(BY_CODE_POINT)).toList()) {
      text.append(separator);
      appendString(property.getKey());
      text.append(':');
      append(property.getValue());
      separator = ",";
    }
    text.append('}');
  }

  private void appendArray(JsonNode array) {
    text.append('[');
    String separator = "";
    for (JsonNode element : array) {
      text.append(separator);
      append(element);
      separator = ",";
    }
    text.append(']');
  }

  private void appendString(String string) {
    text.append('"');
    for (int i = 0; i < string.length(); i++) {
      appendUnit(string.charAt(i));
    }
    text.append('"');
  }

  private void appendUnit(char unit) {
    switch (unit) {
      case '"' -> text.append("\\\"");
      case '\\' -> text.append("\\\\");
      case '\b' -> text.append("\\b");
      case '\f' -> text.append("\\f");
      case '\n' -> text.append("\\n");
      case '\r' -> text.append("\\r");
      case '\t' -> text.append("\\t");
      default -> {
        if (unit < ' ') {
          text.append("\\u%04x".formatted((int) unit));
        } else {
          text.append(unit);
        }
      }
    }
  }

  /** Writes a double as Python's repr: the fewest digits that read back as the same double. */
  static String decimal(double number) {
    if (number == 0) {
      return 1 / number < 0 ? "-0.0" : "0.0";
    }
    // Double.toString gives the fewest digits only from JDK 19 on.
    BigDecimal shortest = new BigDecimal(shortestDigits(number)).stripTrailingZeros();
    int exponent = shortest.precision() - shortest.scale() - 1;
    if (exponent >= MIN_PLAIN_EXPONENT && exponent <= MAX_PLAIN_EXPONENT) {
      String plain = shortest.toPlainString();
      return plain.contains(".") ? plain : plain + ".0";
    }
    String digits = shortest.unscaledValue().abs().toString();
    return (number < 0 ? "-" : "")
        + digits.charAt(0)
        + (digits.length() > 1 ? "." + digits.substring(1) : "")
        + "e%s%02d".formatted(exponent < 0 ? "-" : "+", Math.abs(exponent));
  }

  private static String shortestDigits(double number) {
    try {
      return NumberToJSON.serializeNumber(number);
    } catch (IOException impossible) {
      throw new UncheckedIOException("a finite double had no digits", impossible);
    }
  }
}
