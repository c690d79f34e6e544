package dev.dodproof.archrules;

/** Makes text of a file fit for a message, which is one line. */
final class OneLine {

  private static final int SHOWN = 200;

  private OneLine() {}

  /** Returns at most the beginning, without what would break the line or steer a terminal. */
  static String excerpt(String text) {
    String start = text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
    return start.replaceAll("[\\p{Cc}\\u2028\\u2029]", "\uFFFD");
  }

  static boolean isBrokenBy(int character) {
    return Character.isISOControl(character) || character == '\u2028' || character == '\u2029';
  }
}
