package dev.dodproof.ops.seal;

/**
 * Says that bytes are not the JSON that was expected, where, and why.
 *
 * <p>The message is one sentence fit for a user. It does not name the file, which only the caller
 * knows: put the name before it. Text quoted from the input is shortened and free of control
 * characters.
 */
public final class JsonFormatException extends Exception {

  private static final long serialVersionUID = 1L;

  private final String sentence;
  private final int line;
  private final int column;

  private JsonFormatException(int line, int column, String sentence) {
    this.sentence = sentence;
    this.line = line;
    this.column = column;
  }

  static JsonFormatException at(int line, int column, String problem) {
    return new JsonFormatException(
        line, column, "line " + line + ", column " + column + ": " + problem);
  }

  static JsonFormatException whole(String problem) {
    return new JsonFormatException(0, 0, problem);
  }

  /**
   * Returns the line of the problem.
   *
   * @return the line from 1, or 0 if the problem is not at one place of the text
   */
  public int line() {
    return line;
  }

  /**
   * Returns the column of the problem, in UTF-16 code units.
   *
   * @return the column from 1, or 0 if the problem is not at one place of the text
   */
  public int column() {
    return column;
  }

  /** Returns the sentence for the user, never null. */
  @Override
  public String getMessage() {
    return sentence;
  }
}
