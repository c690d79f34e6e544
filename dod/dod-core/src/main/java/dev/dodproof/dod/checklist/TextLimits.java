package dev.dodproof.dod.checklist;

import java.util.Optional;

/**
 * Limits that are checked on the characters of a document before it is parsed.
 *
 * <p>They bound what the block phase of the Markdown parser has to do: its time grows faster than
 * the input with nested containers, and with lines that could begin a link definition.
 */
final class TextLimits {

  static final int MAX_LINES = 50_000;
  static final int MAX_LINE_LENGTH = 10_000;
  static final int MAX_DEPTH = 100;
  static final int MAX_CONTAINERS = 60_000;
  static final int MAX_BRACKET_LINES = 1_000;

  private static final int INDENT_PER_LEVEL = 2;

  private int lines;
  private int containers;
  private int bracketLines;

  private TextLimits() {}

  /** Returns the first limit that the text exceeds, if any. */
  static Optional<Refusal> check(String text) {
    TextLimits limits = new TextLimits();
    int start = 0;
    while (start <= text.length()) {
      int end = LineIndex.lineEnd(text, start);
      Optional<Refusal> excess = limits.checkLine(text, start, end);
      if (excess.isPresent()) {
        return excess;
      }
      start = LineIndex.nextLine(text, end);
    }
    return Optional.empty();
  }

  private Optional<Refusal> checkLine(String text, int start, int end) {
    lines++;
    if (lines > MAX_LINES) {
      return excess("more lines", MAX_LINES, "lines");
    }
    if (end - start > MAX_LINE_LENGTH) {
      return excess(
          "a line of " + (end - start) + " characters", MAX_LINE_LENGTH, "characters in a line");
    }
    LinePrefix prefix = LinePrefix.of(text, start, end);
    int depth = prefix.markers();
    if (depth > 0) {
      depth += prefix.indent() / INDENT_PER_LEVEL;
    }
    containers += prefix.markers();
    if (prefix.firstCharacter() == '[' && !prefix.endsWithListMarker()) {
      bracketLines++;
    }
    if (depth > MAX_DEPTH) {
      return excess("nesting " + depth + " levels deep", MAX_DEPTH, "levels of nesting");
    }
    if (containers > MAX_CONTAINERS) {
      return excess("more list items and quotes", MAX_CONTAINERS, "list items and quotes");
    }
    if (bracketLines > MAX_BRACKET_LINES) {
      return excess("more lines that begin with [", MAX_BRACKET_LINES, "lines that begin with [");
    }
    return Optional.empty();
  }

  private Optional<Refusal> excess(String found, int limit, String unit) {
    return Optional.of(
        new Refusal(lines, found, "at most " + limit + " " + unit, "simplify the document"));
  }
}
