package dev.dodproof.archrules;

import java.util.Locale;

/**
 * What counts as an edit of a locked file. The lock file writes the names in lower case.
 *
 * @see <a href="https://docs.oracle.com/javase/specs/jls/se17/html/jls-3.html">JLS chapter 3</a>
 */
public enum Exactness {

  /**
   * Of a Java source: another sequence of tokens. White space, comments, the order of imports, the
   * order of modifiers that stand together, the indentation of text blocks and Unicode escapes make
   * no difference. Of any other text: another byte, with CRLF read as LF. Of a file with a NUL
   * byte: another byte.
   */
  TOKENS,

  /** Another byte, with CRLF read as LF in every file. */
  LINES,

  /** Another byte. A checkout with other line ends is an edit. */
  BYTES;

  /**
   * Digests the content of a file so that only an edit changes the digest.
   *
   * @param path the name of the file; the ending {@code .java} makes it a Java source
   * @param content the whole file; a Java source is UTF-8, or else taken for Latin-1
   * @return {@code sha256:} and 64 lower-case hex digits
   * @throws MalformedSourceException if tokens are to be digested and a Java source has none
   */
  public String digest(String path, byte[] content) throws MalformedSourceException {
    return switch (this) {
      case TOKENS -> tokens(path, content);
      case LINES -> Sha256.ofLines(content);
      case BYTES -> Sha256.of(content);
    };
  }

  private static String tokens(String path, byte[] content) throws MalformedSourceException {
    if (path.endsWith(".java")) {
      return JavaTokens.digest(SourceText.decode(content));
    }
    return SourceText.isBinary(content) ? Sha256.of(content) : Sha256.ofLines(content);
  }

  /** Returns the spelling in lock files. */
  String written() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Exactness ofWritten(String text) {
    for (Exactness exactness : values()) {
      if (exactness.written().equals(text)) {
        return exactness;
      }
    }
    throw new IllegalArgumentException("'" + text + "' where tokens, lines or bytes belongs");
  }
}
