package dev.dodproof.dod.report;

import java.util.Locale;

/**
 * Makes visible what a reader would not see: control characters, bidirectional and other format
 * characters, fillers, unpaired surrogates. They appear as {@code ⟨U+202E⟩}, so that a text can
 * neither steer a terminal nor show something else than it says.
 */
final class Visible {

  private static final String BLANK_FILLERS = "\u034f\u115f\u1160\u17b4\u17b5\u2800\u3164\uffa0";

  private Visible() {}

  /** Returns the text with line feeds and tabs kept. */
  static String text(String outside) {
    if (isPlain(outside)) {
      return outside;
    }
    StringBuilder out = new StringBuilder(outside.length() + 16);
    outside.replace("\r\n", "\n").codePoints().forEach(codePoint -> append(out, codePoint));
    return out.toString();
  }

  /** Returns at most {@code limit} characters of the text with line feeds and tabs kept. */
  static String text(String outside, int limit) {
    return text(shorten(outside, limit));
  }

  /** Returns the text as a single line. */
  static String line(String outside) {
    String stripped = outside.strip();
    if (isPlain(stripped) && stripped.indexOf('\n') < 0) {
      return stripped;
    }
    return text(stripped).replaceAll(" *\n\\s*", " ⏎ ").replace('\t', ' ');
  }

  /** Returns at most {@code limit} characters of the text as a single line. */
  static String line(String outside, int limit) {
    return line(shorten(outside.strip(), limit));
  }

  private static String shorten(String text, int limit) {
    if (text.length() <= limit) {
      return text;
    }
    int end = Character.isHighSurrogate(text.charAt(limit - 1)) ? limit - 1 : limit;
    return text.substring(0, end) + "…";
  }

  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c != '\n' && (c < ' ' || c > '~')) {
        return false;
      }
    }
    return true;
  }

  private static void append(StringBuilder out, int codePoint) {
    if (codePoint == '\n' || codePoint == '\t' || isVisible(codePoint)) {
      out.appendCodePoint(codePoint);
    } else {
      String hex = Integer.toHexString(codePoint).toUpperCase(Locale.ROOT);
      out.append("⟨U+").append("0".repeat(Math.max(0, 4 - hex.length()))).append(hex).append('⟩');
    }
  }

  private static boolean isVisible(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      default -> !isNonCharacter(codePoint) && !isInvisible(codePoint);
    };
  }

  private static boolean isNonCharacter(int codePoint) {
    return (codePoint & 0xFFFE) == 0xFFFE || (codePoint >= 0xFDD0 && codePoint <= 0xFDEF);
  }

  private static boolean isInvisible(int codePoint) {
    return BLANK_FILLERS.indexOf(codePoint) >= 0 || (codePoint >= 0xE0000 && codePoint <= 0xE0FFF);
  }
}
