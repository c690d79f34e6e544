package dev.dodproof.archrules.bytecode;

import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Tells where the lines of a class file stand in its source file. They are the same but in inlined
 * code: Kotlin's compiler gives it numbers beyond the end of the file, and keeps the lines of the
 * calls in the stratum {@code KotlinDebug} of the attribute {@code SourceDebugExtension}, whose
 * form is that of JSR 45. Immutable.
 */
public final class SourceLines {

  /** The lines are those of the source file. */
  public static final SourceLines SAME = new SourceLines(new TreeMap<>());

  private static final String CALLS = "*S KotlinDebug";

  /** JSR 45: line in the source, file, how often, line in the class file, width there. */
  private static final Pattern RANGE =
      Pattern.compile(
          "([0-9]{1,5})(?:#[0-9]{1,9})?+(?:,([0-9]{1,5}))?+:([0-9]{1,5})(?:,([0-9]{1,5}))?+");

  private final NavigableMap<Integer, Range> ranges;

  private record Range(int line, int count, int width) {

    boolean holds(int offset) {
      return offset < (long) count * width;
    }

    int at(int offset) {
      return line + offset / width;
    }
  }

  private SourceLines(NavigableMap<Integer, Range> ranges) {
    this.ranges = ranges;
  }

  /**
   * Reads the attribute. What is not understood is passed over: its lines stay as they are.
   *
   * @param debug the attribute's text, or null without one
   */
  public static SourceLines of(@Nullable String debug) {
    if (debug == null || !debug.contains(CALLS)) {
      return SAME;
    }
    NavigableMap<Integer, Range> ranges = new TreeMap<>();
    debug
        .lines()
        .dropWhile(text -> !text.equals(CALLS))
        .skip(1)
        .takeWhile(text -> !text.startsWith("*S") && !text.startsWith("*E"))
        .dropWhile(text -> !text.equals("*L"))
        .skip(1)
        .takeWhile(text -> !text.startsWith("*"))
        .map(RANGE::matcher)
        .filter(Matcher::matches)
        .forEach(
            found ->
                ranges.put(
                    Integer.valueOf(found.group(3)),
                    new Range(
                        Integer.parseInt(found.group(1)), number(found, 2), number(found, 4))));
    return new SourceLines(ranges);
  }

  private static int number(Matcher found, int group) {
    String digits = found.group(group);
    return digits == null ? 1 : Math.max(1, Integer.parseInt(digits));
  }

  /** Returns the line in the source file; a line of inlined code becomes that of the call. */
  public int of(int line) {
    var range = ranges.floorEntry(line);
    if (range == null || !range.getValue().holds(line - range.getKey())) {
      return line;
    }
    return range.getValue().at(line - range.getKey());
  }
}
