package dev.dodproof.cli;

/** Makes text from files fit for a terminal. */
final class Shown {

  private Shown() {}

  /** Returns the text on one line, without anything that could steer a terminal. */
  static String line(String text) {
    return text.replaceAll("\\s*\\R\\s*", " ").replaceAll("[\\p{Cc}\\p{Cf}]", "\uFFFD");
  }
}
