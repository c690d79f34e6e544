package dev.dodproof.archrules;

import java.util.List;
import java.util.Optional;

/**
 * A piece of a resource that is judged as one.
 *
 * @param line the number of its line, from 1; 0 in a binary file
 * @param readings the text as a program would read it, then as it stands in the file if that
 *     differs
 */
record Passage(int line, List<String> readings) {

  Passage {
    readings = List.copyOf(readings);
  }

  static Passage of(int line, String text) {
    return new Passage(line, List.of(text));
  }

  static Passage of(int line, String decoded, String raw) {
    return decoded.equals(raw) ? of(line, raw) : new Passage(line, List.of(decoded, raw));
  }

  /** Returns the reading with a hard path. */
  Optional<String> hardPath() {
    return readings.stream().filter(MachinePaths::isIn).map(String::strip).findFirst();
  }
}
