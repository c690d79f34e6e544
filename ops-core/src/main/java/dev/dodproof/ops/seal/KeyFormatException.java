package dev.dodproof.ops.seal;

/**
 * Says that a text is not the key that was expected: what was found, what was expected, what to do.
 *
 * <p>The message is one sentence fit for a user. No part of this exception ever quotes key
 * material, since what was meant to be a public key may turn out to be a private one.
 */
public final class KeyFormatException extends Exception {

  private static final long serialVersionUID = 1L;

  private final String found;
  private final String expected;
  private final String remedy;

  KeyFormatException(String found, String expected, String remedy) {
    this.found = found;
    this.expected = expected;
    this.remedy = remedy;
  }

  /**
   * Returns what the text holds.
   *
   * @return a phrase without key material
   */
  public String found() {
    return found;
  }

  /**
   * Returns what it should hold.
   *
   * @return a phrase
   */
  public String expected() {
    return expected;
  }

  /**
   * Returns what the user can do.
   *
   * @return a phrase in the imperative
   */
  public String remedy() {
    return remedy;
  }

  /** Returns the sentence for the user, never null. */
  @Override
  public String getMessage() {
    return "found " + found + ", expected " + expected + "; " + remedy;
  }
}
