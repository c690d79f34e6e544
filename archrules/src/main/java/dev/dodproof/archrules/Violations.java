package dev.dodproof.archrules;

import java.util.List;

/** Turns lists of violations into one failure. */
final class Violations {

  private Violations() {}

  static void failOn(String rule, List<String> violations) {
    if (!violations.isEmpty()) {
      throw new AssertionError(
          "Rule '"
              + rule
              + "' was violated ("
              + violations.size()
              + (violations.size() == 1 ? " time" : " times")
              + "):\n"
              + String.join("\n", violations));
    }
  }
}
