package dev.dodproof.ops.seal;

import java.nio.file.Path;

/**
 * Says why a key file cannot be used. The message is one sentence fit for a user: the file, what
 * was found and expected, and what to do. It never quotes key material.
 */
public final class KeyFileException extends Exception {

  private static final long serialVersionUID = 1L;

  private final String sentence;
  private final int line;

  KeyFileException(Path file, String problem) {
    this.sentence = file + ": " + problem;
    this.line = 0;
  }

  KeyFileException(Path file, String problem, Throwable cause) {
    super(cause);
    this.sentence = file + ": " + problem;
    this.line = 0;
  }

  KeyFileException(Path file, int line, KeyFormatException cause) {
    super(cause);
    this.sentence = file + ":" + line + ": " + cause.getMessage();
    this.line = line;
  }

  /**
   * Returns the line of the problem.
   *
   * @return the line from 1, or 0 for the file as a whole
   */
  public int line() {
    return line;
  }

  /** Returns the sentence for the user, never null. */
  @Override
  public String getMessage() {
    return sentence;
  }
}
