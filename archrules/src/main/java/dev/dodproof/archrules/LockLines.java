package dev.dodproof.archrules;

import dev.dodproof.archrules.LockViolation.Kind;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/** The lines {@code key: value} of a lock file, read one after the other. */
final class LockLines {

  private final String file;
  private final List<String> lines;
  private int next;

  LockLines(String file, String text) {
    this.file = file;
    this.lines = Arrays.asList(text.split("\n", -1));
  }

  /** Returns the next line as it is. */
  String line() {
    return next < lines.size() ? lines.get(next++) : "";
  }

  String value(String key) throws DecommissionedLockException {
    String line = line();
    if (!line.startsWith(key + ": ")) {
      throw malformed("no line '" + key + ": …'");
    }
    return line.substring(key.length() + 2);
  }

  <T> T value(String key, Function<String, T> parser) throws DecommissionedLockException {
    String value = value(key);
    try {
      return parser.apply(value);
    } catch (IllegalArgumentException | DateTimeException wrong) {
      throw malformed(String.valueOf(wrong.getMessage()));
    }
  }

  /** Reads how many lines follow, and those. */
  <T> List<T> values(String counter, String key, Function<String, T> parser)
      throws DecommissionedLockException {
    int count = count(counter);
    List<T> values = new ArrayList<>();
    for (int index = 0; index < count; index++) {
      values.add(value(key, parser));
    }
    return values;
  }

  int count(String key) throws DecommissionedLockException {
    return value(key, LockLines::number);
  }

  private static Integer number(String value) {
    try {
      return Integer.valueOf(value);
    } catch (NumberFormatException wrong) {
      throw new IllegalArgumentException("'" + value + "' where a number belongs", wrong);
    }
  }

  /** Complains about the line that was read last. */
  DecommissionedLockException malformed(String found) {
    return malformed(Math.max(1, next), found);
  }

  /** Complains about the first line that is not as it should be. */
  DecommissionedLockException unlike(String expected) {
    List<String> canonical = Arrays.asList(expected.split("\n", -1));
    int line = 0;
    while (line < lines.size()
        && line < canonical.size()
        && lines.get(line).equals(canonical.get(line))) {
      line++;
    }
    return malformed(line + 1, "an order or spelling that this tool does not write");
  }

  private DecommissionedLockException malformed(int line, String found) {
    return new DecommissionedLockException(
        Kind.LOCK_MALFORMED,
        file,
        file
            + ":"
            + line
            + ": found "
            + OneLine.excerpt(found)
            + "; expected the format "
            + lines.get(0)
            + "; restore the lock file");
  }
}
