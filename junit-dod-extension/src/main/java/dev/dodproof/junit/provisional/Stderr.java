package dev.dodproof.junit.provisional;

/** The only class here that prints; stdout belongs to the tests. */
final class Stderr {

  private Stderr() {}

  static void line(String text) {
    System.err.println("[dod] " + text);
  }
}
