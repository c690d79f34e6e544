package dev.dodproof.ops.seal;

/** Quotes text of unknown origin for a message: short, on one line, without control characters. */
final class Quoted {

  private static final int MAX_QUOTED_CHARS = 60;
  private static final int MAX_PLAIN_CHARS = 200;

  private Quoted() {}

  static String of(String text) {
    return '"' + safe(text, MAX_QUOTED_CHARS) + '"';
  }

  /** The same without quotation marks, and longer, for sentences that a library wrote. */
  static String plain(String text) {
    return safe(text, MAX_PLAIN_CHARS);
  }

  private static String safe(String text, int maxChars) {
    StringBuilder safe = new StringBuilder();
    int end = Math.min(text.length(), maxChars);
    for (int i = 0; i < end; i++) {
      appendSafely(safe, text.charAt(i));
    }
    return safe.append(text.length() > maxChars ? "…" : "").toString();
  }

  private static void appendSafely(StringBuilder safe, char unit) {
    // Terminals obey escape sequences, and directional marks reorder what a reader sees.
    int type = Character.getType(unit);
    boolean unsafe =
        Character.isISOControl(unit)
            || Character.isSurrogate(unit)
            || type == Character.FORMAT
            || type == Character.LINE_SEPARATOR
            || type == Character.PARAGRAPH_SEPARATOR;
    if (unsafe) {
      safe.append(String.format("\\u%04x", (int) unit));
    } else {
      safe.append(unit);
    }
  }
}
