package dev.dodproof.dod.check;

/**
 * A check that cannot be made; the message is one sentence for the user: what, where, what to do.
 */
public final class CheckException extends Exception {

  private static final long serialVersionUID = 1L;

  /**
   * Creates the exception.
   *
   * @param message the sentence
   */
  public CheckException(String message) {
    super(message);
  }
}
