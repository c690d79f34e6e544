package dev.dodproof.dod.inventory;

import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells the code of a source from its comments and strings, as far as Java, Kotlin and Scala have
 * them alike.
 */
final class SourceCode {

  private static final Pattern UNICODE_ESCAPE = Pattern.compile("\\\\u++([0-9a-fA-F]{4})");

  /** A letter beyond ASCII may be several bytes, and each byte is a character here. */
  private static final Pattern CHARACTER =
      Pattern.compile("'(?:\\\\.[^'\\n\\r]{0,10}|[^'\\\\\\n\\r]|[^\\x00-\\x7f]{2,6})'");

  private static final String TEXT_BLOCK = "\"\"\"";
  private static final int IN_DOUBT = -1;

  private final String text;
  private final boolean isJava;

  private SourceCode(String text, boolean isJava) {
    this.text = text;
    this.isJava = isJava;
  }

  /**
   * Returns a source with blanks in place of comments and strings, line by line; empty if it is in
   * doubt what they are.
   */
  static Optional<String> of(String fileName, String source) {
    boolean isJava = fileName.endsWith(".java");
    return isJava || isPlain(fileName, source)
        ? new SourceCode(unescaped(source), isJava).code()
        : Optional.empty();
  }

  /** Returns a source with the characters that it names by their numbers. */
  static String unescaped(String source) {
    return UNICODE_ESCAPE.matcher(source).replaceAll(SourceCode::character);
  }

  /** Groovy has strings between slashes; templates have code in their strings. */
  private static boolean isPlain(String fileName, String source) {
    return !fileName.endsWith(".groovy") && !source.contains("\\u") && !source.contains("${");
  }

  private static String character(MatchResult escape) {
    char character = (char) Integer.parseInt(escape.group(1), 16);
    return Matcher.quoteReplacement(String.valueOf(character));
  }

  /** Returns blanks in place of a text, on as many lines. */
  static String blank(String text) {
    return text.replaceAll("[^\\n\\r]", " ");
  }

  private Optional<String> code() {
    StringBuilder code = new StringBuilder(text.length());
    int at = 0;
    while (at < text.length()) {
      int end = tokenEnd(at);
      if (end == IN_DOUBT) {
        return Optional.empty();
      }
      if (end == at + 1 || text.charAt(at) == '`') {
        code.append(text, at, end);
      } else {
        code.append(blank(text.substring(at, end)));
      }
      at = end;
    }
    return Optional.of(code.toString());
  }

  /** Returns where a comment, a string or a quoted name ends; else the next character. */
  private int tokenEnd(int at) {
    return switch (text.charAt(at)) {
      case '/' -> commentEnd(at);
      case '"' -> text.startsWith(TEXT_BLOCK, at) ? textBlockEnd(at) : quoteEnd(at);
      case '`' -> quoteEnd(at);
      case '\'' -> {
        Matcher character = CHARACTER.matcher(text).region(at, text.length());
        yield character.lookingAt() ? character.end() : at + 1;
      }
      default -> at + 1;
    };
  }

  private int commentEnd(int at) {
    if (text.startsWith("//", at)) {
      int end = at;
      while (end < text.length() && !endsLine(end)) {
        end++;
      }
      return end;
    }
    return text.startsWith("/*", at) ? blockEnd(at) : at + 1;
  }

  private int blockEnd(int at) {
    int open = 0;
    int next = at;
    while (next < text.length()) {
      if (text.startsWith("*/", next)) {
        next += 2;
        open--;
        if (open == 0) {
          return next;
        }
      } else if (text.startsWith("/*", next) && (open == 0 || !isJava)) {
        next += 2;
        open++;
      } else {
        next++;
      }
    }
    return IN_DOUBT;
  }

  private int textBlockEnd(int at) {
    int end = at + TEXT_BLOCK.length();
    while (end < text.length() && !text.startsWith(TEXT_BLOCK, end)) {
      end += isJava && text.charAt(end) == '\\' ? 2 : 1;
    }
    if (end >= text.length()) {
      return IN_DOUBT;
    }
    end += TEXT_BLOCK.length();
    while (!isJava && end < text.length() && text.charAt(end) == '"') {
      end++;
    }
    return end;
  }

  /** Returns the end of what ends with its first character, on the same line. */
  private int quoteEnd(int at) {
    char quote = text.charAt(at);
    int next = at + 1;
    while (next < text.length() && !endsLine(next)) {
      if (text.charAt(next) == quote) {
        return next + 1;
      }
      boolean escapes = quote == '"' && text.charAt(next) == '\\';
      next += escapes && next + 1 < text.length() && !endsLine(next + 1) ? 2 : 1;
    }
    return IN_DOUBT;
  }

  private boolean endsLine(int at) {
    return text.charAt(at) == '\n' || text.charAt(at) == '\r';
  }
}
