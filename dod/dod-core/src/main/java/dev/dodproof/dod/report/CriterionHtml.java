package dev.dodproof.dod.report;

import static dev.dodproof.dod.report.Html.element;

import dev.dodproof.dod.evidence.Attachment;
import dev.dodproof.dod.inventory.DeclaredTest;
import dev.dodproof.dod.model.TestId;
import dev.dodproof.dod.verdict.CriterionResult;
import dev.dodproof.dod.verdict.TestEvidence;
import java.util.List;

/** One criterion: its state, its text, its tests, and what stands against it. */
final class CriterionHtml {

  /** Of the attachments of one test; the verdict's JSON has them all. */
  private static final int MAX_SHOWN = 50;

  private CriterionHtml() {}

  static Html of(CriterionResult result, String anchor) {
    CriterionState state = CriterionState.of(result);
    HtmlElement criterion =
        element("div", "criterion " + state.token())
            .attribute("id", anchor)
            .attribute("data-state", state.token())
            .add(claim(result, state))
            .add(meta(result, anchor));
    if (result.statement().isPresent()) {
      criterion.add(element("p", "statement").outside(Words.statement(result)));
    }
    if (!result.tests().isEmpty()) {
      criterion.add(tests(result));
    }
    if (!result.findings().isEmpty()) {
      criterion.add(FindingHtml.list(result.findings()));
    }
    return criterion;
  }

  private static Html claim(CriterionResult result, CriterionState state) {
    return element("p", "claim")
        .add(OverviewHtml.mark(state.mark()))
        .add(element("span", "text").outside(result.criterion().text()))
        .add(element("span", "state").add(state.words()));
  }

  private static Html meta(CriterionResult result, String anchor) {
    HtmlElement meta =
        element("p", "meta")
            .add(
                element("a")
                    .attribute("href", "#" + anchor)
                    .add(element("code").add(result.criterion().id())))
            .add(" ")
            .add(FindingHtml.place(result.criterion().location()));
    return result.tests().isEmpty()
        ? meta.add(" ").add(element("span").add(Words.tests(result)))
        : meta;
  }

  private static Html tests(CriterionResult result) {
    HtmlElement rows = element("tbody");
    result.tests().forEach(test -> rows.add(row(test)));
    HtmlElement details = element("details");
    if (!result.tests().stream().allMatch(TestWords::proves)) {
      details.attribute("open", "open");
    }
    return details
        .add(element("summary").add(Words.tests(result)))
        .add(
            element("table", "tests")
                .add(element("caption").add("Linked tests"))
                .add(OverviewHtml.head("Test", "Outcome", "Invocations"))
                .add(rows));
  }

  private static Html row(TestEvidence test) {
    CriterionState state =
        TestWords.proves(test)
            ? CriterionState.PROVEN
            : test.result().isPresent() ? CriterionState.REFUTED : CriterionState.OPEN;
    return element("tr", state.token())
        .add(element("th").attribute("scope", "row").add(name(test.declared())).add(attached(test)))
        .add(outcome(test, state))
        .add(element("td").add(TestWords.invocations(test)));
  }

  private static Html attached(TestEvidence test) {
    List<Attachment> attachments = AttachmentWords.of(test);
    if (attachments.isEmpty()) {
      return element("span");
    }
    HtmlElement list = element("ul", "evidence");
    for (Attachment attachment : attachments.subList(0, Math.min(MAX_SHOWN, attachments.size()))) {
      list.add(
          element("li")
              .outside(attachment.name())
              .add(": ")
              .add(FindingHtml.lines(AttachmentWords.content(attachment))));
    }
    return attachments.size() <= MAX_SHOWN
        ? list
        : list.add(element("li").add("… and " + (attachments.size() - MAX_SHOWN) + " more"));
  }

  private static Html outcome(TestEvidence test, CriterionState state) {
    HtmlElement cell =
        element("td", "outcome").add(OverviewHtml.mark(state.mark())).add(TestWords.outcome(test));
    String reason = TestWords.reason(test);
    return reason.isEmpty() ? cell : cell.add(element("br")).add(FindingHtml.lines(reason));
  }

  private static Html name(DeclaredTest declared) {
    TestId test = declared.id();
    String parameters = test.parameterTypes().isEmpty() ? "" : "(" + test.parameterTypes() + ")";
    HtmlElement name =
        element("span")
            .add(
                element("code").add(Words.simpleClass(test) + "#" + test.methodName() + parameters))
            .add(" ");
    String packageName = Words.packageOf(test);
    if (!declared.location().file().contains(packageName.replace('.', '/'))) {
      name.add(element("code", "place").add(packageName), new Html.Text(" "));
    }
    return name.add(FindingHtml.place(declared.location()));
  }
}
