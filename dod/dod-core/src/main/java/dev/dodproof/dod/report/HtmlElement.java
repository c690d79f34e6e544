package dev.dodproof.dod.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * An element under construction. Not thread-safe.
 *
 * <p>It refuses what could run or load something: event handlers, inline styles, and links that
 * lead out of the page.
 */
final class HtmlElement implements Html {

  private static final Set<String> VOID = Set.of("meta", "br", "input");
  private static final Set<String> LINKS = Set.of("href", "src", "action", "formaction", "data");

  private final String name;
  private final StringBuilder attributes = new StringBuilder();
  private final List<Html> children = new ArrayList<>();

  HtmlElement(String name) {
    this.name = requireName(name);
  }

  /** Adds an attribute. */
  HtmlElement attribute(String key, String value) {
    requireName(key);
    if (key.startsWith("on") || key.equals("style")) {
      throw new IllegalArgumentException("attribute '" + key + "' is not allowed in the report");
    }
    if (LINKS.contains(key) && !value.startsWith("#")) {
      throw new IllegalArgumentException("a link must stay within the page, found " + value);
    }
    attributes.append(' ').append(key).append("=\"");
    escape(Visible.line(value));
    attributes.append('"');
    return this;
  }

  /** Adds children. */
  HtmlElement add(Html... more) {
    children.addAll(List.of(more));
    return this;
  }

  /** Adds children. */
  HtmlElement addAll(List<? extends Html> more) {
    children.addAll(more);
    return this;
  }

  /** Adds text. */
  HtmlElement add(String text) {
    children.add(new Html.Text(text));
    return this;
  }

  /** Adds outside text whose writing direction must not spill over. */
  HtmlElement outside(String text) {
    return add(new HtmlElement("bdi").add(text));
  }

  @Override
  public void appendTo(StringBuilder out) {
    out.append('<').append(name).append(attributes);
    if (VOID.contains(name)) {
      out.append(" />");
      return;
    }
    out.append('>');
    children.forEach(child -> child.appendTo(out));
    out.append("</").append(name).append('>');
  }

  private void escape(String value) {
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      switch (c) {
        case '&' -> attributes.append("&amp;");
        case '<' -> attributes.append("&lt;");
        case '>' -> attributes.append("&gt;");
        case '"' -> attributes.append("&quot;");
        case '\'' -> attributes.append("&#39;");
        default -> attributes.append(c);
      }
    }
  }

  private static String requireName(String name) {
    boolean valid = !name.isEmpty() && name.chars().allMatch(HtmlElement::isNameCharacter);
    if (!valid) {
      throw new IllegalArgumentException("not the name of an element or attribute: " + name);
    }
    return name;
  }

  private static boolean isNameCharacter(int c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
  }
}
