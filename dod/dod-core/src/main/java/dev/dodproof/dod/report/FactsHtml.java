package dev.dodproof.dod.report;

import static dev.dodproof.dod.report.Html.element;

import dev.dodproof.dod.checklist.Metadata;
import dev.dodproof.dod.git.RepositoryState;
import dev.dodproof.dod.verdict.PhaseVerdict;
import dev.dodproof.dod.verdict.Policy;

/** The facts beside a verdict: commit, policy, run, time, and who owns the phase. */
final class FactsHtml {

  private FactsHtml() {}

  static Html of(PhaseVerdict verdict) {
    HtmlElement list = element("dl", "facts");
    list.add(fact("Commit", commit(verdict.repository())).attribute("class", "broad"));
    list.add(fact("Policy", policy(verdict.policy())));
    list.add(fact("Run", run(verdict)));
    list.add(fact("Judged", judged(verdict)));
    Metadata metadata = verdict.checklist().metadata();
    addIfGiven(list, "Owner", metadata.owner());
    addIfGiven(list, "Gate", metadata.gate());
    return list;
  }

  /** Returns one pair of term and value. */
  static HtmlElement fact(String term, Html value) {
    return element("div").add(element("dt").add(term)).add(element("dd").add(value));
  }

  private static void addIfGiven(HtmlElement list, String term, String value) {
    if (!value.isEmpty()) {
      list.add(fact(term, element("bdi").add(value)));
    }
  }

  private static Html policy(Policy policy) {
    HtmlElement name = element("span").add(policy.spelling());
    policy.file().ifPresent(file -> name.add(" with ").add(element("code").add(file)));
    return name;
  }

  private static Html judged(PhaseVerdict verdict) {
    return FindingHtml.time(verdict.judgedAt(), Words.time(verdict.judgedAt()));
  }

  private static Html commit(RepositoryState repository) {
    if (repository instanceof RepositoryState.Known known) {
      int paths = known.uncommitted().size();
      return element("span")
          .add(element("code").add(known.commit()))
          .add(element("br"))
          .add(
              paths == 0
                  ? "work tree clean"
                  : "with " + Words.count(paths, "uncommitted path", "uncommitted paths"))
          .add(known.shallow() ? ", shallow clone" : "");
    }
    String reason =
        repository instanceof RepositoryState.Unknown unknown ? unknown.reason() : "no reason";
    return element("span").add("unknown: ").outside(reason);
  }

  private static Html run(PhaseVerdict verdict) {
    return verdict
        .run()
        .runId()
        .map(id -> element("code").add(id))
        .orElseGet(() -> element("span").add("none"));
  }
}
