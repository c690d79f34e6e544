package dev.dodproof.archrules;

import java.util.regex.Pattern;

/**
 * Makes of a violation what stays the same while the code round it moves: one line of text without
 * line numbers and without the numbers that compilers give to lambdas.
 */
final class ViolationIdentity {

  private static final Pattern LINE_NUMBER = Pattern.compile("\\(([^():\\s]+):\\d+\\)");
  private static final Pattern LAMBDA =
      Pattern.compile("lambda\\$([\\w$]*?)(?:\\$\\d+)+(?![\\w$])");
  private static final Pattern LINE_BREAK = Pattern.compile("\\s*\\R\\s*");

  private ViolationIdentity() {}

  static String of(String violation) {
    String line = LINE_BREAK.matcher(violation.strip()).replaceAll(" | ");
    String still = LINE_NUMBER.matcher(line).replaceAll("($1)");
    return LAMBDA
        .matcher(still)
        .replaceAll("lambda\\$$1")
        .codePoints()
        .map(character -> OneLine.isBrokenBy(character) ? ' ' : character)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString()
        .strip();
  }
}
