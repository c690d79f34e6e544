package dev.dodproof.dod.report;

/**
 * A piece of HTML, written so that it is well-formed XML as well.
 *
 * <p>It escapes by construction: outside text can enter only through {@link Text} and through
 * attribute values, both of which escape, and no method takes markup. That is all of a template
 * engine the one page needs; a library would be one more thing to relocate into the jar on users'
 * test class paths.
 */
sealed interface Html permits HtmlElement, Html.Text {

  /** Appends the markup. */
  void appendTo(StringBuilder out);

  /**
   * Character data.
   *
   * @param content the text as it came from outside
   */
  record Text(String content) implements Html {

    @Override
    public void appendTo(StringBuilder out) {
      escape(Visible.text(content), out);
    }

    private static void escape(String text, StringBuilder out) {
      for (int i = 0; i < text.length(); i++) {
        char c = text.charAt(i);
        switch (c) {
          case '&' -> out.append("&amp;");
          case '<' -> out.append("&lt;");
          case '>' -> out.append("&gt;");
          default -> out.append(c);
        }
      }
    }
  }

  /** Starts an element. */
  static HtmlElement element(String name) {
    return new HtmlElement(name);
  }

  /** Starts an element of a style class. */
  static HtmlElement element(String name, String styleClass) {
    return new HtmlElement(name).attribute("class", styleClass);
  }
}
