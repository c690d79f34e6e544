package dev.dodproof.dod.report;

import dev.dodproof.dod.model.Finding;
import dev.dodproof.dod.verdict.CriterionResult;
import dev.dodproof.dod.verdict.PhaseVerdict;
import java.util.ArrayList;
import java.util.List;

/**
 * The summary that a developer reads at the end of a build.
 *
 * <p>Thread-safe and pure. Lines hold no line break and, but for the colours asked for, no control
 * character, whatever the verdict holds.
 */
public final class ConsoleSummary {

  private static final int MAX_CRITERIA = 40;
  private static final int MAX_FINDINGS = 20;
  private static final int MAX_TEXT = 300;

  private final PhaseVerdict verdict;
  private final Paint paint;
  private final List<String> lines = new ArrayList<>();

  private ConsoleSummary(PhaseVerdict verdict, Paint paint) {
    this.verdict = verdict;
    this.paint = paint;
  }

  /**
   * Writes the summary of a phase.
   *
   * @param verdict the verdict
   * @param ansi whether the terminal understands colours
   * @return at least one line: the verdict, the criteria, then what stands against PROVEN
   */
  public static List<String> of(PhaseVerdict verdict, boolean ansi) {
    ConsoleSummary summary = new ConsoleSummary(verdict, ansi ? Paint.ANSI : Paint.NONE);
    summary.head();
    summary.criteria();
    DriftLines.of(verdict).forEach(line -> summary.lines.add("  " + line));
    summary.findings();
    summary.tolerated();
    return List.copyOf(summary.lines);
  }

  private void head() {
    lines.add(
        paint.bold(Visible.line(verdict.phaseId(), MAX_TEXT))
            + ": "
            + paint.of(verdict.verdict(), verdict.verdict().name())
            + " — "
            + Words.provenCriteria(verdict)
            + " (commit "
            + Visible.line(Words.shortCommit(verdict.repository()))
            + ", policy "
            + PolicyText.name(verdict.policy())
            + ")");
  }

  private void criteria() {
    List<CriterionResult> all = verdict.criteria();
    boolean few = all.size() <= MAX_CRITERIA;
    List<CriterionResult> listed =
        few ? all : all.stream().filter(result -> !result.proven()).toList();
    listed.stream().limit(MAX_CRITERIA).forEach(result -> lines.add(criterion(result)));
    if (listed.size() > MAX_CRITERIA) {
      int more = listed.size() - MAX_CRITERIA;
      lines.add(
          "  … and " + Words.count(more, "more unproven criterion", "more unproven criteria"));
    }
    if (!few && verdict.provenCriteria() > 0) {
      String proven = Words.count(verdict.provenCriteria(), "proven criterion", "proven criteria");
      lines.add(paint.faint("  (" + proven + " not listed)"));
    }
  }

  private String criterion(CriterionResult result) {
    CriterionState state = CriterionState.of(result);
    String details =
        result.statement().isPresent()
            ? Visible.line(Words.statement(result), MAX_TEXT)
            : state.words() + ", " + Words.tests(result);
    return "  "
        + paint.of(state, state.mark())
        + " "
        + Visible.line(result.criterion().text(), MAX_TEXT)
        + paint.faint(" (" + details + ")");
  }

  private void tolerated() {
    Tolerated tolerated = Tolerated.in(List.of(verdict));
    if (!tolerated.isEmpty()) {
      lines.add("");
      lines.add("Architecture rules: " + tolerated.summary() + "; see " + Words.PAGE);
    }
  }

  private void findings() {
    List<Finding> findings = Reasons.of(verdict).toActOn();
    if (findings.isEmpty()) {
      return;
    }
    lines.add("");
    lines.add(paint.bold("What stands against PROVEN:"));
    findings.stream()
        .limit(MAX_FINDINGS)
        .forEach(finding -> lines.addAll(FindingLines.of(finding, "  ", paint)));
    if (findings.size() > MAX_FINDINGS) {
      lines.add("  … and " + (findings.size() - MAX_FINDINGS) + " more in " + Words.PAGE);
    }
  }
}
