package dev.dodproof.dod.model;

import java.util.Objects;

/**
 * A place in a file of the project.
 *
 * @param file path relative to the project's root, {@code /} as separator
 * @param line line number from 1, or 0 for the file as a whole
 */
public record SourceLocation(String file, int line) implements Comparable<SourceLocation> {

  /**
   * Checks the parts.
   *
   * @throws IllegalArgumentException if the line is negative
   */
  public SourceLocation {
    Objects.requireNonNull(file, "file");
    if (line < 0) {
      throw new IllegalArgumentException("line must not be negative, found " + line);
    }
  }

  /**
   * Names a file as a whole.
   *
   * @param file path relative to the project's root
   * @return its location
   */
  public static SourceLocation of(String file) {
    return new SourceLocation(file, 0);
  }

  @Override
  public int compareTo(SourceLocation other) {
    int byFile = file.compareTo(other.file);
    return byFile != 0 ? byFile : Integer.compare(line, other.line);
  }

  /** Prints {@code file:line}, or the file alone when no line is known. */
  @Override
  public String toString() {
    return line == 0 ? file : file + ":" + line;
  }
}
