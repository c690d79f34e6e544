package dev.dodproof.ops.timeline;

/** A line that is no record of this format, or does not continue its chain. */
final class BadRecordException extends Exception {

  private static final long serialVersionUID = 1L;

  BadRecordException(String message) {
    super(message);
  }
}
