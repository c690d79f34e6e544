package dev.dodproof.dod.seal;

/** A key for sealing that cannot be used; the message is one sentence for the user. */
public final class SealKeyException extends Exception {

  private static final long serialVersionUID = 1L;

  SealKeyException(String message) {
    super(message);
  }
}
