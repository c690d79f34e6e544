package dev.dodproof.dod.report;

import dev.dodproof.dod.baseline.ToleratedRule;
import java.util.List;

/** What baselines tolerate, in Markdown. */
final class ToleratedMarkdown {

  private static final int MAX_RULES = 100;
  private static final int MAX_VIOLATIONS = 50;
  private static final int MAX_TEXT = 400;

  private ToleratedMarkdown() {}

  /** Writes as much as there is room for. */
  static void write(Tolerated tolerated, BoundedText out) {
    if (!out.add(
        "\n## " + Tolerated.TITLE + "\n\n" + tolerated.summary() + ".\n", MarkdownReport.ROOM)) {
      return;
    }
    PhaseMarkdown.writeAll(
        tolerated.rules(), MAX_RULES, ToleratedMarkdown::rule, "rule", "rules", out);
  }

  private static String rule(ToleratedRule tolerated) {
    List<String> violations = tolerated.frozen().violations();
    StringBuilder text =
        new StringBuilder("\n- **")
            .append(Markdown.text(tolerated.frozen().rule(), MAX_TEXT))
            .append("** until ")
            .append(tolerated.frozen().expires())
            .append(", because: ")
            .append(Markdown.text(tolerated.frozen().reason(), MAX_TEXT))
            .append(" (")
            .append(Markdown.code(tolerated.file(), MAX_TEXT))
            .append(")\n");
    violations.stream()
        .limit(MAX_VIOLATIONS)
        .forEach(
            violation ->
                text.append("  - ").append(Markdown.text(violation, MAX_TEXT)).append('\n'));
    if (violations.size() > MAX_VIOLATIONS) {
      text.append("  - _and ")
          .append(violations.size() - MAX_VIOLATIONS)
          .append(" more in the file_\n");
    }
    return text.toString();
  }
}
