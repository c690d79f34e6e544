package dev.dodproof.archrules;

import java.util.Objects;

/**
 * One absolute path of a machine where none should be.
 *
 * @param owner the binary name of the class, or the path of the resource below the scanned folder
 * @param origin what carries it, for humans: {@code Method <a.B.c()>}
 * @param text the whole string with the path; <code>{}</code> stands for an argument of a
 *     concatenation, control characters are shown as {@code \}{@code uXXXX}
 * @param location file and, where known, line: {@code B.java:12}
 */
record HardPath(String owner, String origin, String text, String location) {

  private static final int SHOWN_CHARACTERS = 200;

  /** Checks that nothing is null. */
  HardPath {
    Objects.requireNonNull(owner, "owner");
    Objects.requireNonNull(origin, "origin");
    Objects.requireNonNull(text, "text");
    Objects.requireNonNull(location, "location");
  }

  static HardPath of(String owner, String origin, String text, String file, int line) {
    return new HardPath(owner, origin, shown(text), line > 0 ? file + ":" + line : file);
  }

  /**
   * Returns the violation as a sentence.
   *
   * @return what, where
   */
  String message() {
    return origin + " has the hard path \"" + text + "\" in (" + location + ")";
  }

  /** Of a long text the part round the path. */
  private static String shown(String text) {
    int path = Math.max(0, MachinePaths.indexIn(text));
    int start = path < SHOWN_CHARACTERS / 2 ? 0 : path - SHOWN_CHARACTERS / 4;
    if (text.length() <= SHOWN_CHARACTERS) {
      start = 0;
    }
    int end = Math.min(text.length(), start + SHOWN_CHARACTERS);
    StringBuilder shown = new StringBuilder(start > 0 ? "…" : "");
    text.substring(start, end).chars().forEach(character -> shown.append(shown((char) character)));
    return shown.append(end < text.length() ? "…" : "").toString();
  }

  private static String shown(char character) {
    if (character == '\u0001') {
      return "{}";
    }
    return Character.isISOControl(character)
        ? String.format("\\u%04x", (int) character)
        : String.valueOf(character);
  }
}
