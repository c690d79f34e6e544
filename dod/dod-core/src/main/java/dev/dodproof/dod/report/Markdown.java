package dev.dodproof.dod.report;

/**
 * Escapes outside text for GitHub-flavoured Markdown, so that it stands for itself: no markup, no
 * HTML, no table cell of its own, no link, no mention.
 */
final class Markdown {

  private static final String ESCAPED = "\\`*[]|~#!{}$";

  private Markdown() {}

  /** Returns at most {@code limit} characters of a text for use within a line or a table cell. */
  static String text(String outside, int limit) {
    String line = Visible.line(outside, limit);
    StringBuilder out = new StringBuilder(line.length() + 16);
    for (int i = 0; i < line.length(); i++) {
      append(out, line, i);
    }
    return out.toString();
  }

  /** Returns at most {@code limit} characters of a text as a code span. */
  static String code(String outside, int limit) {
    String line = Visible.line(outside, limit).replace("|", "\\|");
    if (line.isEmpty()) {
      return "";
    }
    String fence = "`".repeat(longestRun(line) + 1);
    boolean padded = line.startsWith("`") || line.endsWith("`");
    return padded ? fence + " " + line + " " + fence : fence + line + fence;
  }

  private static void append(StringBuilder out, String line, int i) {
    char c = line.charAt(i);
    switch (c) {
      case '&' -> out.append("&amp;");
      case '<' -> out.append("&lt;");
      case '>' -> out.append("&gt;");
      case '@' -> out.append("&#64;");
      case ':' -> out.append(line.startsWith("://", i) ? "&#58;" : ":");
      case '.' -> out.append(line.regionMatches(true, i - 3, "www.", 0, 4) ? "&#46;" : ".");
      case '_' -> out.append(isWithinWord(line, i) ? "_" : "\\_");
      default -> {
        if (ESCAPED.indexOf(c) >= 0) {
          out.append('\\');
        }
        out.append(c);
      }
    }
  }

  private static boolean isWithinWord(String line, int i) {
    return i > 0
        && i + 1 < line.length()
        && Character.isLetterOrDigit(line.charAt(i - 1))
        && Character.isLetterOrDigit(line.charAt(i + 1));
  }

  private static int longestRun(String line) {
    int longest = 0;
    int run = 0;
    for (int i = 0; i < line.length(); i++) {
      run = line.charAt(i) == '`' ? run + 1 : 0;
      longest = Math.max(longest, run);
    }
    return longest;
  }
}
