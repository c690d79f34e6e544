package dev.dodproof.dod.report;

import static dev.dodproof.dod.report.Html.element;

/**
 * The box that narrows the list of criteria. Only the script shows it: without, it does nothing.
 */
final class FilterHtml {

  private FilterHtml() {}

  static Html of() {
    return element("form", "filter")
        .attribute("id", "filter")
        .attribute("role", "search")
        .attribute("aria-label", "Criteria")
        .attribute("hidden", "hidden")
        .add(
            element("label")
                .add("Find ")
                .add(
                    element("input")
                        .attribute("id", "filter-text")
                        .attribute("type", "search")
                        .attribute("autocomplete", "off")
                        .attribute("placeholder", "text, id, test, file, finding")))
        .add(element("label").add("Show ").add(states()))
        .add(element("button").attribute("type", "reset").add("Reset"))
        .add(
            element("output")
                .attribute("id", "filter-shown")
                .attribute("for", "filter-text filter-state"));
  }

  private static Html states() {
    HtmlElement select =
        element("select")
            .attribute("id", "filter-state")
            .add(option("", "all criteria"))
            .add(option("unproven", "whatever is not proven"));
    for (CriterionState state : CriterionState.values()) {
      select.add(option(state.token(), "only: " + state.words()));
    }
    return select;
  }

  private static Html option(String value, String words) {
    return element("option").attribute("value", value).add(words);
  }
}
