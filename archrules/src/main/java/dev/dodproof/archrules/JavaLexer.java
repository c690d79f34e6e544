package dev.dodproof.archrules;

import java.util.List;

/**
 * Splits a Java source into tokens (JLS chapter 3): no white space, no comments.
 *
 * <p>Accepts a superset of Java, and the same one on every JDK: each character beyond ASCII counts
 * as part of a word. A {@code >} is always a token by itself, for {@code >>} may close type
 * arguments, which formatters may write apart.
 */
final class JavaLexer {

  static final String TEXT_BLOCK = "\"\"\"";

  /** Longer ones first; what is not listed is a token of one character. */
  private static final List<String> OPERATORS =
      List.of(
          "<<=", "...", "->", "::", "++", "--", "&&", "||", "==", "<=", "!=", "<<", "+=", "-=",
          "*=", "/=", "&=", "|=", "^=", "%=");

  private static final String SYMBOLS = "(){}[];,.@=<>!~?:+-*/&|^%";

  private static final String WHITE_SPACE = " \t\f\n\r";

  /** JLS 3.5: ignored if it is the last character. */
  private static final String CONTROL_Z = "\u001a";

  private final String text;
  private int position;

  JavaLexer(String source) throws MalformedSourceException {
    String translated = UnicodeEscapes.translate(source);
    text =
        translated.endsWith(CONTROL_Z)
            ? translated.substring(0, translated.length() - 1)
            : translated;
    // Editors add a byte order mark.
    position = text.startsWith("\uFEFF") ? 1 : 0;
  }

  /** Returns the next token as it stands in the text, or an empty one at the end. */
  String next() throws MalformedSourceException {
    skipToToken();
    int start = position;
    if (start < text.length()) {
      position = end(start);
    }
    return text.substring(start, position);
  }

  private int end(int start) throws MalformedSourceException {
    char first = text.charAt(start);
    if (isDigit(first)
        || (first == '.' && start + 1 < text.length() && isDigit(text.charAt(start + 1)))) {
      return endOfNumber(start);
    }
    if (isPartOfWord(first)) {
      return endOfWord(start);
    }
    if (text.startsWith(TEXT_BLOCK, start)) {
      return endOfTextBlock(start);
    }
    if (first == '"' || first == '\'') {
      return endOfLiteral(start, first);
    }
    for (String operator : OPERATORS) {
      if (text.startsWith(operator, start)) {
        return start + operator.length();
      }
    }
    if (SYMBOLS.indexOf(first) < 0) {
      throw malformed(start, "a character that begins no token (U+%04X)".formatted((int) first));
    }
    return start + 1;
  }

  private void skipToToken() throws MalformedSourceException {
    while (position < text.length()) {
      if (WHITE_SPACE.indexOf(text.charAt(position)) >= 0) {
        position++;
      } else if (text.startsWith("//", position)) {
        skipLine();
      } else if (text.startsWith("/*", position)) {
        int end = text.indexOf("*/", position + 2);
        if (end < 0) {
          throw malformed(position, "a comment without end");
        }
        position = end + 2;
      } else {
        return;
      }
    }
  }

  private void skipLine() {
    while (position < text.length() && !isLineBreak(text.charAt(position))) {
      position++;
    }
  }

  private int endOfWord(int start) {
    int end = start + 1;
    while (end < text.length()
        && (isPartOfWord(text.charAt(end)) || isIgnorable(text.charAt(end)))) {
      end++;
    }
    return end;
  }

  private int endOfNumber(int start) {
    boolean hex = text.startsWith("0x", start) || text.startsWith("0X", start);
    String exponents = hex ? "pP" : "eE";
    int end = start;
    while (end < text.length()) {
      char character = text.charAt(end);
      if (exponents.indexOf(character) >= 0
          && end + 1 < text.length()
          && isSign(text.charAt(end + 1))) {
        end += 2;
      } else if (character == '.' || isPartOfWord(character)) {
        end++;
      } else {
        break;
      }
    }
    return end;
  }

  private int endOfLiteral(int start, char quote) throws MalformedSourceException {
    for (int end = start + 1; end < text.length() && !isLineBreak(text.charAt(end)); end++) {
      char character = text.charAt(end);
      if (character == quote) {
        return end + 1;
      }
      if (character == '\\' && end + 1 < text.length() && !isLineBreak(text.charAt(end + 1))) {
        end++;
      }
    }
    throw malformed(start, "a literal without end in its line");
  }

  private int endOfTextBlock(int start) throws MalformedSourceException {
    for (int end = start + TEXT_BLOCK.length(); end < text.length(); end++) {
      if (text.startsWith(TEXT_BLOCK, end)) {
        return end + TEXT_BLOCK.length();
      }
      if (text.charAt(end) == '\\') {
        end++;
      }
    }
    throw malformed(start, "a text block without end");
  }

  private MalformedSourceException malformed(int where, String found) {
    return MalformedSourceException.at(text, where + 1, found);
  }

  private static boolean isDigit(char character) {
    return character >= '0' && character <= '9';
  }

  private static boolean isSign(char character) {
    return character == '+' || character == '-';
  }

  private static boolean isLineBreak(char character) {
    return character == '\n' || character == '\r';
  }

  /** JLS 3.8: such control characters may stand in a word, though not at its beginning. */
  private static boolean isIgnorable(char character) {
    return character < 0x80 && Character.isIdentifierIgnorable(character);
  }

  private static boolean isPartOfWord(char character) {
    return isDigit(character)
        || (character >= 'a' && character <= 'z')
        || (character >= 'A' && character <= 'Z')
        || character == '_'
        || character == '$'
        || character >= 0x80;
  }
}
