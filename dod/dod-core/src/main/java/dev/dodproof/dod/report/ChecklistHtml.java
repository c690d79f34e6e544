package dev.dodproof.dod.report;

import static dev.dodproof.dod.report.Html.element;

import dev.dodproof.dod.checklist.Criterion;
import dev.dodproof.dod.checklist.Item;
import dev.dodproof.dod.verdict.CriterionResult;
import java.util.ArrayList;
import java.util.List;

/** The checklist by section, item and criterion, as the document has them. */
final class ChecklistHtml {

  private final PhaseView phase;
  private int sections;

  private ChecklistHtml(PhaseView phase) {
    this.phase = phase;
  }

  static Html of(PhaseView phase) {
    return new ChecklistHtml(phase).checklist();
  }

  private Html checklist() {
    String id = phase.anchor("checklist");
    HtmlElement checklist =
        element("section", "checklist")
            .attribute("aria-labelledby", id)
            .add(element("h3").attribute("id", id).add("Checklist"));
    List<Item> ofSection = new ArrayList<>();
    for (Item item : phase.verdict().checklist().items()) {
      if (!ofSection.isEmpty() && !ofSection.get(0).section().equals(item.section())) {
        checklist.add(section(ofSection));
        ofSection.clear();
      }
      ofSection.add(item);
    }
    if (ofSection.isEmpty()) {
      return checklist.add(element("p").add("The document has no checklist item."));
    }
    return checklist.add(section(ofSection));
  }

  private Html section(List<Item> items) {
    sections++;
    HtmlElement list = element("ul", "items");
    items.forEach(item -> list.add(item(item)));
    String title = items.get(0).section();
    if (title.isEmpty()) {
      return element("div", "group holder").add(list);
    }
    String id = phase.anchor("section-" + sections);
    return element("section", "group holder")
        .attribute("aria-labelledby", id)
        .add(element("h4").attribute("id", id).outside(title))
        .add(list);
  }

  private Html item(Item item) {
    HtmlElement element = element("li", "item holder");
    List<Criterion> criteria = item.criteria();
    if (criteria.size() == 1) {
      element.add(criterion(criteria.get(0)));
    } else {
      element.add(element("p", "item-text").outside(item.text()));
    }
    if (criteria.size() > 1) {
      HtmlElement clauses = element("ul", "clauses");
      criteria.forEach(c -> clauses.add(element("li", "clause holder").add(criterion(c))));
      element.add(clauses);
    }
    if (!item.children().isEmpty()) {
      HtmlElement nested = element("ul", "nested");
      item.children().forEach(child -> nested.add(item(child)));
      element.add(nested);
    }
    return element;
  }

  private Html criterion(Criterion criterion) {
    CriterionResult result =
        phase
            .result(criterion.id())
            .orElseGet(() -> new CriterionResult(criterion, false, List.of(), List.of()));
    return CriterionHtml.of(result, phase.criterionAnchor(criterion.id()));
  }
}
