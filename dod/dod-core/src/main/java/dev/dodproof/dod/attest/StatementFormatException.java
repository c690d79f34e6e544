package dev.dodproof.dod.attest;

/** A stored statement that cannot be used; the message is a clause that can stand after "found". */
public final class StatementFormatException extends Exception {

  private static final long serialVersionUID = 1L;

  StatementFormatException(String found) {
    super(found);
  }
}
