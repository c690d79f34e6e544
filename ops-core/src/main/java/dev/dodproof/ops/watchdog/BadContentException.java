package dev.dodproof.ops.watchdog;

/** A file whose content is not of its format. The message says what was found and expected. */
final class BadContentException extends Exception {

  private static final long serialVersionUID = 1L;

  BadContentException(String message) {
    super(message);
  }
}
