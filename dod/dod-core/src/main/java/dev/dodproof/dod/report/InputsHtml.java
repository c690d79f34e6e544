package dev.dodproof.dod.report;

import static dev.dodproof.dod.report.Html.element;

import dev.dodproof.dod.checklist.Checklist;
import dev.dodproof.dod.files.FileDigest;
import dev.dodproof.dod.git.RepositoryState;
import dev.dodproof.dod.verdict.FeedState;
import dev.dodproof.dod.verdict.PhaseVerdict;
import java.util.List;

/** What the verdict was computed from, with digests. */
final class InputsHtml {

  private InputsHtml() {}

  static Html of(PhaseView phase) {
    PhaseVerdict verdict = phase.verdict();
    String id = phase.anchor("inputs");
    return element("section", "inputs")
        .attribute("aria-labelledby", id)
        .add(element("h3").attribute("id", id).add("What this verdict was computed from"))
        .add(
            element("dl", "facts wide")
                .add(document(verdict.checklist()))
                .add(FactsHtml.fact("Git tree", tree(verdict.repository())))
                .add(FactsHtml.fact("Activity feed", feed(verdict.feed())))
                .add(FactsHtml.fact("Policy digest", digest(verdict.policy().sha256()))))
        .add(records(verdict));
  }

  private static Html document(Checklist checklist) {
    return FactsHtml.fact("Document", file(checklist.path(), checklist.sha256()));
  }

  private static Html tree(RepositoryState repository) {
    return repository instanceof RepositoryState.Known known
        ? element("code", "digest").add(known.tree())
        : element("span").add("unknown");
  }

  private static Html feed(FeedState feed) {
    if (feed instanceof FeedState.Whole whole) {
      return element("div")
          .add(file(whole.path(), whole.sha256()))
          .add(element("br"))
          .add(Words.count(whole.events().size(), "event", "events") + ", head ")
          .add(digest(whole.headHash()));
    }
    HtmlElement place = element("span").add(element("code", "place").add(feed.path()));
    if (feed instanceof FeedState.Damaged damaged) {
      return place.add(": damaged at line " + damaged.line() + ": ").outside(damaged.reason());
    }
    return place.add(": there is none");
  }

  private static Html records(PhaseVerdict verdict) {
    List<FileDigest> records = verdict.run().records();
    if (records.isEmpty()) {
      return element("p")
          .add("No run record below ")
          .add(element("code", "place").add(verdict.run().folder()))
          .add(".");
    }
    HtmlElement rows = element("tbody");
    for (FileDigest record : records) {
      rows.add(
          element("tr")
              .add(
                  element("th")
                      .attribute("scope", "row")
                      .add(element("code", "place").add(record.path())))
              .add(element("td").add(digest(record.sha256()))));
    }
    return element("details")
        .add(element("summary").add(Words.count(records.size(), "run record", "run records")))
        .add(
            element("table", "records")
                .add(element("caption").add("Run records"))
                .add(OverviewHtml.head("File", "SHA-256"))
                .add(rows));
  }

  private static Html file(String path, String sha256) {
    return element("span")
        .add(element("code", "place").add(path))
        .add(element("br"))
        .add("SHA-256 ")
        .add(digest(sha256));
  }

  private static Html digest(String hex) {
    return element("code", "digest").add(hex);
  }
}
