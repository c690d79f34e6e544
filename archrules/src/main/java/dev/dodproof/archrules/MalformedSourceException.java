package dev.dodproof.archrules;

import java.io.Serial;

/** A text that cannot be split into the tokens of Java. */
public final class MalformedSourceException extends Exception {

  @Serial private static final long serialVersionUID = 1L;

  private final int line;

  private MalformedSourceException(int line, String found) {
    super("found " + found);
    this.line = line;
  }

  static MalformedSourceException at(String text, int position, String found) {
    long lines = text.substring(0, Math.min(position, text.length())).lines().count();
    return new MalformedSourceException((int) Math.max(1, lines), found);
  }

  /**
   * Returns where the text stops being Java.
   *
   * @return the line, from 1
   */
  public int line() {
    return line;
  }
}
