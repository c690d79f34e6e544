package dev.dodproof.junit.recorder;

/** Why the recorder cannot go on: one sentence with what was found and what to do. */
final class RecorderException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  RecorderException(String message) {
    super(message);
  }

  RecorderException(String message, Throwable cause) {
    super(message, cause);
  }
}
