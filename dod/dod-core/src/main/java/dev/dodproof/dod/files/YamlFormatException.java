package dev.dodproof.dod.files;

/** A YAML text that cannot be used; the message is a clause that can stand after "found". */
public final class YamlFormatException extends Exception {

  private static final long serialVersionUID = 1L;

  /**
   * Creates the exception.
   *
   * @param found the clause
   */
  public YamlFormatException(String found) {
    super(found);
  }

  /**
   * Returns what was found.
   *
   * @return the clause, in one line of at most 300 characters
   */
  public String found() {
    String line = String.valueOf(getMessage()).replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ");
    return line.length() > 300 ? line.substring(0, 300) + "…" : line;
  }
}
