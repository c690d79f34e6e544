package dev.dodproof.dod.report;

import dev.dodproof.dod.model.Finding;
import dev.dodproof.dod.verdict.CriterionResult;
import dev.dodproof.dod.verdict.PhaseVerdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What to do for each criterion that is not proven. */
final class CriteriaExplanation {

  private static final int MAX_TEXT = 300;

  private CriteriaExplanation() {}

  /** Returns lines on the criteria that have one of the findings, at most {@code limit} of them. */
  static List<String> of(PhaseVerdict verdict, Set<Finding> findings, int limit) {
    List<String> lines = new ArrayList<>();
    int left = 0;
    int listed = 0;
    for (CriterionResult result : verdict.criteria()) {
      List<Finding> own = result.findings().stream().filter(findings::contains).toList();
      if (own.isEmpty()) {
        continue;
      }
      if (listed == limit) {
        left++;
      } else {
        listed++;
        lines.add("   " + title(result));
        own.stream().limit(limit).forEach(f -> lines.addAll(FindingLines.of(f, "     ")));
        if (own.size() > limit) {
          lines.add("     … and " + (own.size() - limit) + " more in " + Words.PAGE);
        }
      }
    }
    if (left > 0) {
      String more = Words.count(left, "more criterion", "more criteria");
      lines.add("   … and " + more + " in " + Words.PAGE);
    }
    return lines;
  }

  private static String title(CriterionResult result) {
    return Visible.line(result.criterion().text(), MAX_TEXT)
        + " ("
        + Visible.line(result.criterion().id(), MAX_TEXT)
        + ", "
        + Words.tests(result)
        + ")";
  }
}
