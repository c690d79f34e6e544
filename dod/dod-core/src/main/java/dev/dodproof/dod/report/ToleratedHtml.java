package dev.dodproof.dod.report;

import static dev.dodproof.dod.report.Html.element;

import dev.dodproof.archrules.FrozenRule;
import dev.dodproof.dod.baseline.ToleratedRule;
import java.util.List;

/** What baselines tolerate: rule, last day, reason and every violation. */
final class ToleratedHtml {

  private static final int MAX_VIOLATIONS = 1_000;

  private ToleratedHtml() {}

  static Html of(Tolerated tolerated) {
    HtmlElement section =
        element("section", "inputs")
            .attribute("aria-labelledby", "tolerated")
            .add(element("h2").attribute("id", "tolerated").add(Tolerated.TITLE))
            .add(element("p").add(tolerated.summary() + "."));
    tolerated.rules().forEach(rule -> section.add(rule(rule)));
    return section;
  }

  private static Html rule(ToleratedRule tolerated) {
    FrozenRule frozen = tolerated.frozen();
    List<String> violations = frozen.violations();
    HtmlElement list = element("ul");
    violations.stream()
        .limit(MAX_VIOLATIONS)
        .forEach(violation -> list.add(element("li").outside(violation)));
    if (violations.size() > MAX_VIOLATIONS) {
      list.add(
          element("li").add("and " + (violations.size() - MAX_VIOLATIONS) + " more in the file"));
    }
    return element("details")
        .add(
            element("summary")
                .outside(frozen.rule())
                .add(
                    ": "
                        + Words.count(violations.size(), "violation", "violations")
                        + " until "
                        + frozen.expires()))
        .add(
            element("p")
                .add("Because: ")
                .outside(frozen.reason())
                .add(" (")
                .add(element("code", "place").outside(tolerated.file()))
                .add(")"))
        .add(list);
  }
}
