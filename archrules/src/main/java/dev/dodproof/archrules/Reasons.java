package dev.dodproof.archrules;

/** What a reason in a lock file may be: one line for whoever reads it later. */
final class Reasons {

  private static final int MAXIMUM = 1000;

  private Reasons() {}

  static void require(String to, String reason) {
    if (reason.isBlank()
        || reason.length() > MAXIMUM
        || !reason.equals(reason.strip())
        || reason.chars().anyMatch(OneLine::isBrokenBy)) {
      throw new IllegalArgumentException(
          "the reason to "
              + to
              + " must be one line of 1 to 1,000 characters without blanks round it");
    }
  }
}
