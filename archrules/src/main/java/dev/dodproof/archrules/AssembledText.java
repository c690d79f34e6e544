package dev.dodproof.archrules;

import org.jspecify.annotations.Nullable;

/**
 * A string, path, file or builder of strings whose text is known while its method is read.
 *
 * <p>Mutable, as builders are: copies of a reference on the operand stack see each other's changes.
 */
final class AssembledText {

  /** Stands, as in the recipes of {@code invokedynamic}, for what is not known. */
  static final String UNKNOWN = "\u0001";

  /** Nothing longer becomes a part, so that no hostile class file fills the memory. */
  static final int MAXIMUM_CHARACTERS = 2048;

  private String text;
  private int line;
  private boolean part;
  private boolean kept;
  private final boolean grows;
  private boolean closed;

  private AssembledText(String text, int line, boolean grows) {
    this.text = text;
    this.line = line;
    this.grows = grows;
  }

  static AssembledText of(String constant, int line) {
    return new AssembledText(constant, line, false);
  }

  /** Returns the empty text of a new object that is about to be filled. */
  static AssembledText growing(int line) {
    return new AssembledText("", line, true);
  }

  String text() {
    return text;
  }

  /** Returns the line of the first constant in it; 0 if none is known. */
  int line() {
    return line;
  }

  /** Tells whether it is to be judged by itself, not only as a part of others. */
  boolean standsAlone() {
    return !part || kept;
  }

  boolean isAbsolute() {
    return text.startsWith("/");
  }

  /** Notes that it is stored, so that it may be used for more than as a part. */
  void keep() {
    kept = true;
  }

  /** Notes that it leaves the code that is followed, where it may be changed. */
  void leave() {
    kept = true;
    closed = true;
  }

  /** Notes that paths of execution meet while it waits to be used: there it may have grown. */
  void meet() {
    if (grows) {
      append(UNKNOWN);
    }
    leave();
  }

  /** Adds a part; {@code null} is one that is not known. */
  void append(@Nullable AssembledText added) {
    if (added == null) {
      append(UNKNOWN);
    } else if (closed || text.length() + added.text.length() > MAXIMUM_CHARACTERS) {
      added.keep();
      append(UNKNOWN);
    } else {
      if (text.isEmpty() && added.line > 0) {
        line = added.line;
      }
      added.part = true;
      append(added.text);
    }
  }

  /** Adds a name to a path, after a separator unless there is one. */
  void resolve(@Nullable AssembledText name) {
    boolean separated = text.isEmpty() || text.endsWith("/") || text.endsWith("\\");
    if (!separated && (name == null || (!name.text.isEmpty() && !name.isAbsolute()))) {
      append("/");
    }
    append(name);
  }

  /** Adds characters of a constant. */
  void append(String added) {
    if (!closed) {
      text = text.concat(added);
    }
  }
}
