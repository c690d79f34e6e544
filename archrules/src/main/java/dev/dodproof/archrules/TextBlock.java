package dev.dodproof.archrules;

/** Brings text blocks into the form that does not depend on their indentation (JLS 3.10.6). */
final class TextBlock {

  private TextBlock() {}

  /** Strips a whole text block, with delimiters, as a compiler does; escapes stay as written. */
  static String withoutIndentation(String token) {
    String content =
        token
            .substring(
                JavaLexer.TEXT_BLOCK.length(), token.length() - JavaLexer.TEXT_BLOCK.length())
            .replace("\r\n", "\n")
            .replace('\r', '\n');
    int firstLine = content.indexOf('\n') + 1;
    // What stands beside the opening delimiter can only be blank.
    return JavaLexer.TEXT_BLOCK
        + content.substring(0, firstLine).strip()
        + "\n"
        + content.substring(firstLine).stripIndent();
  }
}
