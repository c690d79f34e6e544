package dev.dodproof.dod.report;

import static dev.dodproof.dod.report.Html.element;

import dev.dodproof.dod.model.Finding;
import dev.dodproof.dod.model.SourceLocation;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Findings, each with its code, place, and what was found, expected and is to be done. */
final class FindingHtml {

  private static final int MAX_TEXT = 4_000;

  private static final String COMMAND = ": mvn ";

  private FindingHtml() {}

  static HtmlElement list(List<Finding> findings) {
    HtmlElement list = element("ul", "finding-list");
    findings.forEach(finding -> list.add(item(finding)));
    return list;
  }

  /** Returns a place as its file and line. */
  static HtmlElement place(SourceLocation location) {
    return element("code", "place").add(location.toString());
  }

  /** Returns a time in words, with the exact one for machines. */
  static HtmlElement time(Instant instant, String words) {
    return element("time")
        .attribute("datetime", instant.truncatedTo(ChronoUnit.MILLIS).toString())
        .add(words);
  }

  /** Returns outside text that may have several lines, shortened if it is very long. */
  static HtmlElement lines(String text) {
    String shown =
        text.length() <= MAX_TEXT
            ? text
            : text.substring(0, MAX_TEXT)
                + "… ("
                + (text.length() - MAX_TEXT)
                + " more characters left out)";
    return element("bdi", "lines").add(shown);
  }

  /** Returns a remedy, its Maven command set apart and not broken within an option. */
  private static Html remedy(String text) {
    int command = text.indexOf(COMMAND);
    if (command < 0) {
      return lines(text);
    }
    HtmlElement code = element("code", "command");
    for (String word : text.substring(command + 2).split(" ", -1)) {
      code.add(element("span").add(word)).add(" ");
    }
    return element("span").add(lines(text.substring(0, command + 1)), code);
  }

  private static Html item(Finding finding) {
    HtmlElement head =
        element("p", "finding-head")
            .add(element("code", "code").add(finding.code().code()))
            .add(" at ")
            .add(place(finding.location()));
    return element("li", "finding")
        .add(head)
        .add(
            element("dl")
                .add(FactsHtml.fact("Found", lines(finding.found())))
                .add(FactsHtml.fact("Expected", lines(finding.expected())))
                .add(FactsHtml.fact("What to do", remedy(finding.remedy()))));
  }
}
