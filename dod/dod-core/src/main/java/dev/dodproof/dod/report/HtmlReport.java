package dev.dodproof.dod.report;

import static dev.dodproof.dod.report.Html.element;

import dev.dodproof.dod.model.Tool;
import dev.dodproof.dod.verdict.PhaseVerdict;
import dev.dodproof.dod.verdict.Verdict;
import java.util.List;

/**
 * The report for humans: one page that needs nothing else, neither network nor script.
 *
 * <p>Thread-safe and pure: the same verdicts give the same page.
 */
public final class HtmlReport {

  /** The anchor of the main part. */
  static final String MAIN = "main";

  private HtmlReport() {}

  /**
   * Writes the page.
   *
   * @param verdicts one verdict per phase, shown in this order; none gives a page that says so
   * @return a whole document in HTML that is well-formed XML too
   */
  public static String of(List<PhaseVerdict> verdicts) {
    List<PhaseView> phases = PhaseView.of(verdicts);
    Tolerated tolerated = Tolerated.in(verdicts);
    HtmlElement page =
        element("html").attribute("lang", "en").add(head(verdicts), body(phases, tolerated));
    StringBuilder out = new StringBuilder("<!DOCTYPE html>\n");
    page.appendTo(out);
    return out.append('\n').toString();
  }

  private static Html head(List<PhaseVerdict> verdicts) {
    return element("head")
        .add(element("meta").attribute("charset", "utf-8"))
        .add(
            element("meta")
                .attribute("http-equiv", "Content-Security-Policy")
                .attribute("content", Assets.POLICY))
        .add(meta("viewport", "width=device-width, initial-scale=1"))
        .add(meta("color-scheme", "light dark"))
        .add(meta("referrer", "no-referrer"))
        .add(meta("generator", Tool.nameAndVersion()))
        .add(element("title").add(Visible.line(title(verdicts))))
        .add(element("style").add(Assets.STYLE));
  }

  private static Html meta(String name, String content) {
    return element("meta").attribute("name", name).attribute("content", content);
  }

  private static String title(List<PhaseVerdict> verdicts) {
    if (verdicts.size() == 1) {
      PhaseVerdict verdict = verdicts.get(0);
      return verdict.phaseId() + ": " + verdict.verdict() + " – Definition of Done";
    }
    long proven = verdicts.stream().filter(v -> v.verdict() == Verdict.PROVEN).count();
    return proven
        + " of "
        + Words.count(verdicts.size(), "phase", "phases")
        + " PROVEN – Definition of Done";
  }

  private static Html body(List<PhaseView> phases, Tolerated tolerated) {
    HtmlElement main = element("main").attribute("id", MAIN).attribute("tabindex", "-1");
    if (phases.isEmpty()) {
      main.add(element("p").add("No phase was judged, so nothing is proven."));
    }
    if (phases.size() > 1) {
      main.add(OverviewHtml.of(phases), FilterHtml.of());
    }
    phases.forEach(phase -> main.add(PhaseHtml.of(phase, phases.size() == 1)));
    if (!tolerated.isEmpty()) {
      main.add(ToleratedHtml.of(tolerated));
    }
    return element("body")
        .add(element("a", "skip").attribute("href", "#" + MAIN).add("Skip to the verdict"))
        .add(element("header", "page").add(element("h1").add("Definition of Done")))
        .add(main)
        .add(footer())
        .add(element("script").add(Assets.SCRIPT));
  }

  private static Html footer() {
    return element("footer", "page")
        .add(
            element("p")
                .add(
                    "A verdict is computed from evidence, never typed: what is missing, skipped,"
                        + " unknown, unreadable, ambiguous or stale never counts as proof."))
        .add(element("p").add("Written by " + Tool.nameAndVersion() + "."));
  }
}
