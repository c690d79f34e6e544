package dev.dodproof.dod.report;

import dev.dodproof.dod.model.Finding;
import java.util.List;

/** A finding as lines of plain text. */
final class FindingLines {

  private static final int MAX_TEXT = 300;
  private static final int MAX_REMEDY = 800;

  private FindingLines() {}

  static List<String> of(Finding finding, String indent) {
    return of(finding, indent, Paint.NONE);
  }

  static List<String> of(Finding finding, String indent, Paint paint) {
    return List.of(
        indent
            + paint.bold(finding.code().code())
            + " at "
            + Visible.line(finding.location().toString(), MAX_TEXT),
        indent + "  found " + Visible.line(finding.found(), MAX_TEXT),
        indent + "  expected " + Visible.line(finding.expected(), MAX_TEXT),
        indent + "  → " + Visible.line(finding.remedy(), MAX_REMEDY));
  }
}
