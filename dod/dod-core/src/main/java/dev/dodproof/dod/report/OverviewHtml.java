package dev.dodproof.dod.report;

import static dev.dodproof.dod.report.Html.element;

import dev.dodproof.dod.verdict.PhaseVerdict;
import java.util.List;
import java.util.Locale;

/** The table of all phases, for a page with several. */
final class OverviewHtml {

  private OverviewHtml() {}

  static Html of(List<PhaseView> phases) {
    HtmlElement rows = element("tbody");
    phases.forEach(phase -> rows.add(row(phase)));
    return element("nav", "overview")
        .attribute("aria-label", "Phases")
        .add(
            element("table")
                .add(element("caption").add("All phases"))
                .add(head("Phase", "Verdict", "Criteria", "Findings"))
                .add(rows));
  }

  /** Returns the head of a table. */
  static Html head(String... titles) {
    HtmlElement row = element("tr");
    for (String title : titles) {
      row.add(element("th").attribute("scope", "col").add(title));
    }
    return element("thead").add(row);
  }

  private static Html row(PhaseView phase) {
    PhaseVerdict verdict = phase.verdict();
    return element("tr")
        .add(
            element("th")
                .attribute("scope", "row")
                .add(
                    element("a")
                        .attribute("href", "#" + phase.anchor())
                        .outside(verdict.phaseId())))
        .add(element("td").add(verdict(verdict)))
        .add(element("td").add(Words.provenCriteria(verdict)))
        .add(element("td").add(String.valueOf(verdict.findings().size())));
  }

  /** Returns the verdict as mark and word. */
  static HtmlElement verdict(PhaseVerdict verdict) {
    return element("span", "verdict " + verdict.verdict().name().toLowerCase(Locale.ROOT))
        .add(mark(Words.mark(verdict.verdict())))
        .add(verdict.verdict().name());
  }

  /** Returns a mark that the words beside it make superfluous. */
  static Html mark(String mark) {
    return element("span", "mark").attribute("aria-hidden", "true").add(mark);
  }
}
