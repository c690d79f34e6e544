package dev.dodproof.dod.evidence;

/**
 * A line of a run record that is not what its format says; the message is a clause about the line.
 */
final class RecordFormatException extends Exception {

  private static final long serialVersionUID = 1L;

  RecordFormatException(String message) {
    super(message);
  }
}
