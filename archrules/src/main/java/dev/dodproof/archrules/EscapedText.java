package dev.dodproof.archrules;

/** Decodes the escapes with a backslash that properties, JSON and YAML share. */
final class EscapedText {

  private EscapedText() {}

  /** Returns the text without its escapes. One that is cut off stands for itself. */
  static String decoded(String text) {
    StringBuilder decoded = new StringBuilder(text.length());
    int index = 0;
    while (index < text.length()) {
      boolean escape = text.charAt(index) == '\\' && index + 1 < text.length();
      index += escape ? appendEscaped(text, index + 1, decoded) : appendPlain(text, index, decoded);
    }
    return decoded.toString();
  }

  private static int appendPlain(String text, int index, StringBuilder decoded) {
    decoded.append(text.charAt(index));
    return 1;
  }

  /** Appends what an escape stands for and returns its length, with the backslash. */
  private static int appendEscaped(String text, int index, StringBuilder decoded) {
    char escaped = text.charAt(index);
    int digits = escaped == 'u' ? 4 : escaped == 'x' ? 2 : 0;
    int code = digits == 0 ? -1 : hexadecimal(text, index + 1, digits);
    if (code < 0) {
      decoded.append(plain(escaped));
      return 2;
    }
    decoded.append((char) code);
    return 2 + digits;
  }

  private static char plain(char escaped) {
    return switch (escaped) {
      case 't' -> '\t';
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 'f' -> '\f';
      default -> escaped;
    };
  }

  /** Returns the code that the digits stand for, or -1 if they are not all there. */
  private static int hexadecimal(String text, int start, int digits) {
    int code = 0;
    for (int index = start; index < start + digits; index++) {
      int digit = index < text.length() ? Character.digit(text.charAt(index), 16) : -1;
      if (digit < 0) {
        return -1;
      }
      code = (code << 4) | digit;
    }
    return code;
  }
}
