package dev.dodproof.dod.report;

import dev.dodproof.dod.verdict.PhaseVerdict;
import java.util.List;

/**
 * The report as Markdown, fit for the step summary of a CI job.
 *
 * <p>It stays below 900,000 bytes in UTF-8, whatever the verdicts hold, since GitHub drops a
 * summary beyond 1 MiB; what had to be left out is counted. Thread-safe and pure.
 */
public final class MarkdownReport {

  /** The most bytes that a report has. */
  static final int MAX_BYTES = 900_000;

  /** Room that is kept for closing lines. */
  static final int ROOM = 2_000;

  private static final int MAX_PHASES = 200;

  private MarkdownReport() {}

  /**
   * Writes the report.
   *
   * @param verdicts one verdict per phase, shown in this order; none gives a report that says so
   * @return GitHub-flavoured Markdown, lines ended by {@code \n}
   */
  public static String of(List<PhaseVerdict> verdicts) {
    BoundedText out = new BoundedText(MAX_BYTES);
    if (verdicts.isEmpty()) {
      out.add("\n## ❌ No phase was judged, so nothing is proven\n", 0);
    }
    if (verdicts.size() > 1) {
      overview(verdicts, out);
    }
    int left = 0;
    for (PhaseVerdict verdict : verdicts) {
      boolean written = left == 0 && PhaseMarkdown.write(verdict, out);
      left += written ? 0 : 1;
    }
    if (left > 0) {
      out.add(
          "\n_"
              + Words.count(left, "phase is", "phases are")
              + " left out of this summary; see "
              + Markdown.code(Words.PAGE, 100)
              + "._\n",
          0);
    }
    Tolerated tolerated = Tolerated.in(verdicts);
    if (!tolerated.isEmpty()) {
      ToleratedMarkdown.write(tolerated, out);
    }
    return out.toString();
  }

  private static void overview(List<PhaseVerdict> verdicts, BoundedText out) {
    out.add("| Phase | Verdict | Criteria | Findings |\n| --- | --- | --- | --- |\n", ROOM);
    verdicts.stream().limit(MAX_PHASES).forEach(verdict -> out.add(row(verdict), ROOM));
    if (verdicts.size() > MAX_PHASES) {
      int more = verdicts.size() - MAX_PHASES;
      out.add("\n_and " + Words.count(more, "more phase", "more phases") + "_\n", ROOM);
    }
  }

  private static String row(PhaseVerdict verdict) {
    return "| "
        + Markdown.text(verdict.phaseId(), 200)
        + " | "
        + Words.emoji(verdict.verdict())
        + " "
        + verdict.verdict()
        + " | "
        + Words.provenCriteria(verdict)
        + " | "
        + verdict.findings().size()
        + " |\n";
  }
}
