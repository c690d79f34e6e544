package dev.dodproof.archrules;

import static org.junit.jupiter.api.Assertions.assertTrue;

/** What every message about a damaged file must be: one short line that says what to do. */
final class Refusal {

  private static final int MAXIMUM_LENGTH = 1000;

  private Refusal() {}

  static void check(String file, Exception refused) {
    String message = String.valueOf(refused.getMessage());
    assertTrue(message.startsWith(file), message);
    assertTrue(message.contains("expected ") && message.contains("restore "), message);
    assertTrue(message.length() <= MAXIMUM_LENGTH, message);
    assertTrue(message.chars().noneMatch(OneLine::isBrokenBy), message);
  }
}
