package dev.dodproof.dod.project;

/** A POM that cannot be read; the message is a clause that can stand after "found". */
final class UnreadablePomException extends Exception {

  private static final long serialVersionUID = 1L;

  private final String problem;
  private final int line;

  UnreadablePomException(String message, int line) {
    super(message);
    this.problem = message;
    this.line = line;
  }

  UnreadablePomException(String message, int line, Throwable cause) {
    super(message, cause);
    this.problem = message;
    this.line = line;
  }

  /** Returns what was found, a clause that can stand after "found". */
  String problem() {
    return problem;
  }

  /** Returns the line number from 1, or 0 when it is not known. */
  int line() {
    return line;
  }
}
