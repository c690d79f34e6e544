package dev.dodproof.dod.report;

import static dev.dodproof.dod.report.Html.element;

import dev.dodproof.dod.verdict.Activity;
import java.time.Instant;
import java.util.Optional;

/** The chain of activity events: started, completed, verified. */
final class ChainHtml {

  private ChainHtml() {}

  static Html of(PhaseView phase) {
    Activity activity = phase.verdict().activity();
    String id = phase.anchor("activity");
    return element("section", "activity")
        .attribute("aria-labelledby", id)
        .add(element("h3").attribute("id", id).add("Activity"))
        .add(
            element("ol", "chain")
                .add(event("started", activity.started()))
                .add(event("completed", activity.completed()))
                .add(event("verified", activity.verified())));
  }

  private static Html event(String action, Optional<Instant> time) {
    CriterionState state = time.isPresent() ? CriterionState.PROVEN : CriterionState.OPEN;
    return element("li", state.token())
        .add(OverviewHtml.mark(state.mark()))
        .add(element("strong").add(action))
        .add(" ")
        .add(
            time.map(ChainHtml::time).orElseGet(() -> element("span").add("no event of this run")));
  }

  private static HtmlElement time(Instant instant) {
    return FindingHtml.time(instant, Words.exactTime(instant));
  }
}
