package dev.dodproof.archrules;

/** Translates Unicode escapes as a Java compiler does before it looks for tokens (JLS 3.3). */
final class UnicodeEscapes {

  private static final int DIGITS = 4;

  private UnicodeEscapes() {}

  static String translate(String raw) throws MalformedSourceException {
    int next = raw.indexOf("\\u");
    if (next < 0) {
      return raw;
    }
    StringBuilder text = new StringBuilder(raw.length());
    int position = 0;
    while (position < raw.length()) {
      char character = raw.charAt(position++);
      if (character != '\\') {
        text.append(character);
      } else if (raw.startsWith("u", position)) {
        int digits = afterMarkers(raw, position);
        text.append(character(raw, digits));
        position = digits + DIGITS;
      } else {
        text.append(character);
        // The second of two backslashes begins no escape.
        if (raw.startsWith("\\", position)) {
          text.append(raw.charAt(position++));
        }
      }
    }
    return text.toString();
  }

  private static int afterMarkers(String raw, int marker) {
    int position = marker;
    while (raw.startsWith("u", position)) {
      position++;
    }
    return position;
  }

  private static char character(String raw, int start) throws MalformedSourceException {
    int value = 0;
    for (int index = start; index < start + DIGITS; index++) {
      int digit = index < raw.length() ? hexDigit(raw.charAt(index)) : -1;
      if (digit < 0) {
        throw MalformedSourceException.at(raw, start, "a Unicode escape without four hex digits");
      }
      value = value * 16 + digit;
    }
    return (char) value;
  }

  /** Not that of {@code Character}, which takes digits of other scripts too. */
  private static int hexDigit(char character) {
    return character < 0x80 ? Character.digit(character, 16) : -1;
  }
}
