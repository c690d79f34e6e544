package dev.dodproof.archrules;

import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The lines {@code key: value} of a file that this tool wrote, read one after the other. The last
 * one has the digest of all before it.
 *
 * @param <E> how the file is refused
 */
final class KeyedLines<E extends Exception> {

  /** Refuses the file. */
  @FunctionalInterface
  interface Refusal<E extends Exception> {

    /**
     * Words the refusal.
     *
     * @param line where, from 1
     * @param found what, fit for a message
     */
    E of(int line, String found);
  }

  private final String text;
  private final List<String> lines;
  private final Refusal<E> refusal;
  private int next;

  KeyedLines(String text, Refusal<E> refusal) {
    this.text = text;
    this.lines = Arrays.asList(text.split("\n", -1));
    this.refusal = refusal;
  }

  /** Returns the first line, which says what the file is. */
  String first() {
    return lines.get(0);
  }

  /** Returns the next line as it is. */
  String line() {
    return next < lines.size() ? lines.get(next++) : "";
  }

  String value(String key) throws E {
    String line = line();
    if (!line.startsWith(key + ": ")) {
      throw malformed("no line '" + key + ": …'");
    }
    return line.substring(key.length() + 2);
  }

  <T> T value(String key, Function<String, T> parser) throws E {
    String value = value(key);
    try {
      return parser.apply(value);
    } catch (IllegalArgumentException | DateTimeException wrong) {
      throw malformed(String.valueOf(wrong.getMessage()));
    }
  }

  /** Reads how many lines follow, and those. */
  <T> List<T> values(String counter, String key, Function<String, T> parser) throws E {
    int count = count(counter);
    List<T> values = new ArrayList<>();
    for (int index = 0; index < count; index++) {
      values.add(value(key, parser));
    }
    return values;
  }

  int count(String key) throws E {
    return value(key, KeyedLines::number);
  }

  private static Integer number(String value) {
    try {
      return Integer.valueOf(value);
    } catch (NumberFormatException wrong) {
      throw new IllegalArgumentException("'" + value + "' where a number belongs", wrong);
    }
  }

  /**
   * Compares the digest in the last line with the one of the lines before it.
   *
   * @param key what the last line begins with, colon and blank included
   * @return what was found and expected, if they differ
   */
  Optional<String> digestMismatch(String key) throws E {
    int start = text.lastIndexOf("\n" + key) + 1;
    if (start == 0 || !text.endsWith("\n")) {
      throw malformed("no whole last line '" + key + "sha256:<hex>'");
    }
    String named = text.substring(start + key.length(), text.length() - 1);
    String found = Sha256.of(text.substring(0, start));
    return named.equals(found)
        ? Optional.empty()
        : Optional.of(
            "found "
                + found
                + " over its lines, expected '"
                + OneLine.excerpt(named)
                + "' as its last line says");
  }

  /** Complains about the line that was read last. */
  E malformed(String found) {
    return refusal.of(Math.max(1, next), OneLine.excerpt(found));
  }

  /**
   * Complains about the first line that is not as it should be, which catches whatever a reader may
   * overlook: order, doubled entries, other spellings of numbers, further lines.
   */
  void requireText(String expected) throws E {
    if (text.equals(expected)) {
      return;
    }
    List<String> canonical = Arrays.asList(expected.split("\n", -1));
    int line = 0;
    while (line < lines.size()
        && line < canonical.size()
        && lines.get(line).equals(canonical.get(line))) {
      line++;
    }
    throw refusal.of(line + 1, "an order or spelling that this tool does not write");
  }
}
