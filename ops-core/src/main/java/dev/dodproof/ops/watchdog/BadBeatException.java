package dev.dodproof.ops.watchdog;

/** A file that is no heartbeat of this format. */
final class BadBeatException extends Exception {

  private static final long serialVersionUID = 1L;

  BadBeatException(String message) {
    super(message);
  }
}
