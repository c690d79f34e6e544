package dev.dodproof.dod.report;

import dev.dodproof.dod.verdict.Drift;
import dev.dodproof.dod.verdict.PhaseVerdict;
import java.util.ArrayList;
import java.util.List;

/** What became of the criteria of a phase since they were known, one line for each change. */
final class DriftLines {

  private static final int MAX_TEXT = 300;
  private static final int MAX_LINES = 50;

  private DriftLines() {}

  static List<String> of(PhaseVerdict verdict) {
    List<String> lines = new ArrayList<>();
    for (Drift drift : verdict.drifts()) {
      String since = " since " + drift.since().name();
      drift
          .reworded()
          .forEach(
              each ->
                  lines.add(
                      "reworded%s: '%s' → '%s'"
                          .formatted(since, each.before().text(), each.now().text())));
      drift.added().forEach(each -> lines.add("added" + since + ": '" + each.text() + "'"));
      drift.removed().forEach(each -> lines.add("removed" + since + ": '" + each.text() + "'"));
    }
    List<String> shown =
        new ArrayList<>(
            lines.stream().limit(MAX_LINES).map(line -> Visible.line(line, MAX_TEXT)).toList());
    if (lines.size() > MAX_LINES) {
      shown.add("… and " + (lines.size() - MAX_LINES) + " more changes of the document");
    }
    return List.copyOf(shown);
  }
}
