package dev.dodproof.dod.seal;

/** A time stamp that shows nothing, or none to be had; the message is one sentence for the user. */
public final class StampException extends Exception {

  private static final long serialVersionUID = 1L;

  /**
   * Creates it.
   *
   * @param message what was found, what was expected, what to do
   */
  public StampException(String message) {
    super(message);
  }
}
