package dev.dodproof.dod.report;

import static dev.dodproof.dod.report.Html.element;

import dev.dodproof.dod.model.Finding;
import dev.dodproof.dod.verdict.CriterionResult;
import dev.dodproof.dod.verdict.PhaseVerdict;
import java.util.List;
import java.util.Locale;

/** One phase: its verdict, what it rests on, its checklist, its findings. */
final class PhaseHtml {

  private static final int MAX_LISTED = 12;

  private final PhaseView phase;
  private final PhaseVerdict verdict;

  private PhaseHtml(PhaseView phase) {
    this.phase = phase;
    this.verdict = phase.verdict();
  }

  /** Returns the section of a phase, with the filter if the phase is the only one. */
  static Html of(PhaseView phase, boolean withFilter) {
    return new PhaseHtml(phase).section(withFilter);
  }

  private Html section(boolean withFilter) {
    List<Finding> others = Reasons.ofNoCriterion(verdict);
    HtmlElement section =
        element("section", "phase")
            .attribute("id", phase.anchor())
            .attribute("aria-labelledby", phase.anchor("title"))
            .add(head(), FactsHtml.of(verdict), ChainHtml.of(phase));
    if (verdict.criteria().stream().anyMatch(result -> !result.proven()) || !others.isEmpty()) {
      section.add(shortcuts(others.size()));
    }
    List<String> changes = DriftLines.of(verdict);
    if (!changes.isEmpty()) {
      section.add(changes(changes));
    }
    if (withFilter) {
      section.add(FilterHtml.of());
    }
    section.add(ChecklistHtml.of(phase));
    if (!others.isEmpty()) {
      section.add(otherFindings(others));
    }
    return section.add(InputsHtml.of(phase));
  }

  private Html head() {
    String style = verdict.verdict().name().toLowerCase(Locale.ROOT);
    return element("header", "phase-head " + style)
        .add(
            element("h2")
                .attribute("id", phase.anchor("title"))
                .add(element("span", "phase-id").outside(verdict.phaseId()))
                .add(element("span", "hidden-words").add(": "))
                .add(OverviewHtml.verdict(verdict)))
        .add(documentTitle())
        .add(element("p", "meaning").add(Words.meaning(verdict.verdict())))
        .add(
            element("p", "count")
                .add(element("strong").add(Words.provenCriteria(verdict)))
                .add(BarHtml.of(verdict.provenCriteria(), verdict.criteria().size())));
  }

  private Html documentTitle() {
    return element("p", "document-title").outside(verdict.checklist().title());
  }

  private Html shortcuts(int others) {
    List<CriterionResult> unproven =
        verdict.criteria().stream().filter(result -> !result.proven()).toList();
    HtmlElement list = element("ul");
    unproven.stream().limit(MAX_LISTED).forEach(result -> list.add(shortcut(result)));
    if (unproven.size() > MAX_LISTED) {
      int more = unproven.size() - MAX_LISTED;
      list.add(element("li").add("and " + Words.count(more, "more criterion", "more criteria")));
    }
    if (others > 0) {
      list.add(
          element("li")
              .add(
                  element("a")
                      .attribute("href", "#" + phase.anchor("findings"))
                      .add(Words.count(others, "finding", "findings") + " beyond the criteria")));
    }
    return element("nav", "shortcuts")
        .attribute("aria-label", "What stands against PROVEN")
        .add(element("h3").add("What stands against PROVEN"))
        .add(list);
  }

  private Html shortcut(CriterionResult result) {
    CriterionState state = CriterionState.of(result);
    return element("li", state.token())
        .add(OverviewHtml.mark(state.mark()))
        .add(
            element("a")
                .attribute("href", "#" + phase.criterionAnchor(result.criterion().id()))
                .outside(result.criterion().text()))
        .add(element("span", "quiet").add(" " + state.words()));
  }

  private Html changes(List<String> lines) {
    String id = phase.anchor("changes");
    HtmlElement list = element("ul");
    lines.forEach(line -> list.add(element("li").outside(line)));
    return element("section", "changes")
        .attribute("aria-labelledby", id)
        .add(element("h3").attribute("id", id).add("What changed in the document"))
        .add(list);
  }

  private Html otherFindings(List<Finding> others) {
    String id = phase.anchor("findings");
    return element("section", "findings")
        .attribute("aria-labelledby", id)
        .add(element("h3").attribute("id", id).add("Findings beyond the criteria"))
        .add(FindingHtml.list(others));
  }
}
