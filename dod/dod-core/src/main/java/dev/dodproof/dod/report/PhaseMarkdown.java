package dev.dodproof.dod.report;

import dev.dodproof.dod.git.RepositoryState;
import dev.dodproof.dod.model.Finding;
import dev.dodproof.dod.verdict.CriterionResult;
import dev.dodproof.dod.verdict.PhaseVerdict;
import dev.dodproof.dod.verdict.TestEvidence;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** One phase in Markdown: verdict line, facts, criteria, findings. */
final class PhaseMarkdown {

  private static final int MAX_CRITERIA = 300;
  private static final int MAX_ATTACHED = 100;
  private static final int MAX_FINDINGS = 100;
  private static final int MAX_TEXT = 400;

  private PhaseMarkdown() {}

  /** Writes the phase and returns true, or returns false if not even its head fits. */
  static boolean write(PhaseVerdict verdict, BoundedText out) {
    if (!out.add(head(verdict), 2 * MarkdownReport.ROOM)) {
      return false;
    }
    List<CriterionResult> criteria = criteria(verdict);
    if (!criteria.isEmpty()) {
      out.add("\n| State | Criterion | Tests | Where |\n| --- | --- | --- | --- |\n", 0);
    }
    writeAll(criteria, MAX_CRITERIA, PhaseMarkdown::row, "criterion", "criteria", out);
    List<String> attached = attached(verdict);
    if (!attached.isEmpty()) {
      out.add("\n### Evidence\n\n", MarkdownReport.ROOM);
    }
    writeAll(attached, MAX_ATTACHED, Function.identity(), "attachment", "attachments", out);
    List<String> drift = DriftLines.of(verdict);
    if (!drift.isEmpty()) {
      out.add("\n### What changed in the document\n\n", MarkdownReport.ROOM);
    }
    writeAll(drift, MAX_FINDINGS, PhaseMarkdown::driftBullet, "change", "changes", out);
    List<Finding> findings = Reasons.of(verdict).toActOn();
    if (!findings.isEmpty()) {
      out.add("\n### What to do\n\n", MarkdownReport.ROOM);
    }
    writeAll(findings, MAX_FINDINGS, PhaseMarkdown::bullet, "finding", "findings", out);
    return true;
  }

  /** Returns the criteria in document order or, if they are too many, the unproven ones first. */
  private static List<CriterionResult> criteria(PhaseVerdict verdict) {
    List<CriterionResult> all = verdict.criteria();
    if (all.size() <= MAX_CRITERIA) {
      return all;
    }
    return Stream.concat(
            all.stream().filter(result -> !result.proven()),
            all.stream().filter(CriterionResult::proven))
        .toList();
  }

  /** Writes what there is room for, and how much more there is. */
  static <T> void writeAll(
      List<T> all,
      int limit,
      Function<T, String> format,
      String one,
      String many,
      BoundedText out) {
    int written = 0;
    while (written < Math.min(limit, all.size())
        && out.add(format.apply(all.get(written)), MarkdownReport.ROOM)) {
      written++;
    }
    int left = all.size() - written;
    if (left > 0) {
      String what = Words.count(left, "more " + one, "more " + many);
      out.add("\n_… and " + what + " in " + Markdown.code(Words.PAGE, 100) + "_\n", 0);
    }
  }

  private static String head(PhaseVerdict verdict) {
    return "\n## "
        + Words.emoji(verdict.verdict())
        + " "
        + Markdown.text(verdict.phaseId(), 200)
        + ": "
        + verdict.verdict()
        + "\n\n**"
        + Words.provenCriteria(verdict)
        + "**. "
        + Words.meaning(verdict.verdict())
        + "\n\nCommit "
        + commit(verdict.repository())
        + " · policy "
        + verdict.policy().spelling()
        + verdict.policy().file().map(file -> " with " + Markdown.code(file, 200)).orElse("")
        + " · run "
        + verdict.run().runId().map(id -> Markdown.code(id, 200)).orElse("none")
        + " · judged "
        + Words.time(verdict.judgedAt())
        + "\n";
  }

  private static String commit(RepositoryState repository) {
    if (repository instanceof RepositoryState.Known known) {
      int paths = known.uncommitted().size();
      return Markdown.code(known.commit(), 100)
          + (paths == 0
              ? ""
              : " with " + Words.count(paths, "uncommitted path", "uncommitted paths"));
    }
    return "unknown";
  }

  private static String row(CriterionResult result) {
    CriterionState state = CriterionState.of(result);
    return "| "
        + state.emoji()
        + " "
        + state.words()
        + " | "
        + Markdown.text(result.criterion().text(), MAX_TEXT)
        + " | "
        + (result.statement().isPresent()
            ? Markdown.text(Words.statement(result), MAX_TEXT)
            : Words.tests(result))
        + " | "
        + Markdown.code(result.criterion().location().toString(), MAX_TEXT)
        + " |\n";
  }

  private static String driftBullet(String line) {
    return "- " + Markdown.text(line, 2 * MAX_TEXT) + "\n";
  }

  private static List<String> attached(PhaseVerdict verdict) {
    return verdict.criteria().stream()
        .flatMap(result -> result.tests().stream().flatMap(test -> attached(result, test)))
        .toList();
  }

  private static Stream<String> attached(CriterionResult result, TestEvidence test) {
    return AttachmentWords.of(test).stream()
        .map(
            attachment ->
                "- "
                    + Markdown.code(result.criterion().id(), MAX_TEXT)
                    + ": "
                    + Markdown.text(attachment.name(), MAX_TEXT)
                    + ": "
                    + Markdown.text(AttachmentWords.content(attachment), MAX_TEXT)
                    + "\n");
  }

  private static String bullet(Finding finding) {
    return "- **"
        + Markdown.text(finding.remedy(), 2 * MAX_TEXT)
        + "**  \n  "
        + Markdown.code(finding.code().code(), 100)
        + " at "
        + Markdown.code(finding.location().toString(), MAX_TEXT)
        + ": found "
        + Markdown.text(finding.found(), MAX_TEXT)
        + "; expected "
        + Markdown.text(finding.expected(), MAX_TEXT)
        + "\n";
  }
}
