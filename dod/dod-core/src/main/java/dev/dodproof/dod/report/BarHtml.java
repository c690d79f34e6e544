package dev.dodproof.dod.report;

import static dev.dodproof.dod.report.Html.element;

/**
 * A bar for a share, which the words beside it say exactly. It never looks full unless it is, nor
 * empty unless it is.
 */
final class BarHtml {

  private BarHtml() {}

  static Html of(long part, long all) {
    return element("svg", "bar")
        .attribute("aria-hidden", "true")
        .attribute("width", "100%")
        .attribute("height", "8")
        .add(rectangle("rest", 100))
        .add(rectangle("part", percent(part, all)));
  }

  /** Returns the share in percent, 0 and 100 only for none and all. */
  static long percent(long part, long all) {
    if (part <= 0 || all <= 0) {
      return 0;
    }
    return part >= all ? 100 : Math.max(1, Math.min(99, 100 * part / all));
  }

  private static Html rectangle(String style, long percent) {
    return element("rect", style).attribute("width", percent + "%").attribute("height", "8");
  }
}
