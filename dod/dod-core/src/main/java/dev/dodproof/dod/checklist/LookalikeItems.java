package dev.dodproof.dod.checklist;

import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.ast.HtmlBlock;
import com.vladsch.flexmark.ast.HtmlCommentBlock;
import com.vladsch.flexmark.ast.ListItem;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ext.gfm.tasklist.TaskListItem;
import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import dev.dodproof.dod.model.Finding;
import dev.dodproof.dod.model.FindingCode;
import dev.dodproof.dod.model.SourceLocation;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Reports lines that an author must have meant as task items and that Markdown reads as something
 * else. Without this, a demand would vanish silently.
 */
final class LookalikeItems {

  private static final Pattern MARKED_BOX =
      Pattern.compile("[\\s\\p{Z}]*(?:[-*+•]|\\d{1,9}[.)])[\\s\\p{Z}]*\\[[\\s\\p{Z}]?[xX]?\\].*");
  private static final Pattern ODD_BOX =
      Pattern.compile("\\[[\\s\\p{Z}]*[xX✓✔✗✘☑☒~-]?[\\s\\p{Z}]*\\](?:[\\s\\p{Z}].*)?");
  private static final Pattern LITERAL_HTML =
      Pattern.compile("(?is)\\s*<(?:pre|script|style|textarea|[!?]).*");
  private static final String COMMENT_END = "-->";

  private final MarkdownSource source;
  private final List<Finding> findings;

  private LookalikeItems(MarkdownSource source, List<Finding> findings) {
    this.source = source;
    this.findings = findings;
  }

  /** Reports the lines of a document; {@code findings} receives one entry for each. */
  static void report(MarkdownSource source, List<Finding> findings) {
    new LookalikeItems(source, findings).visit(source.document());
  }

  private void visit(Node parent) {
    for (Node node : parent.getChildren()) {
      if (node instanceof Paragraph paragraph) {
        visitParagraph(paragraph);
      } else if (node instanceof Block block && swallowsLines(block)) {
        block.getContentLines().forEach(line -> check(line, false));
      } else if (node instanceof Block) {
        visit(node);
      }
    }
  }

  private void visitParagraph(Paragraph paragraph) {
    boolean opensItem =
        paragraph.getParent() instanceof ListItem item
            && !(item instanceof TaskListItem)
            && item.getFirstChild() == paragraph;
    for (BasedSequence line : paragraph.getContentLines()) {
      check(line, opensItem);
      opensItem = false;
    }
  }

  // What stands in code and comments is meant to be literal, but only if its end was written.
  private static boolean swallowsLines(Block block) {
    if (block instanceof FencedCodeBlock code) {
      return code.getClosingMarker().isEmpty();
    }
    if (block instanceof HtmlCommentBlock comment) {
      return !comment.getChars().toString().contains(COMMENT_END);
    }
    return block instanceof HtmlBlock html && !LITERAL_HTML.matcher(html.getChars()).matches();
  }

  private void check(BasedSequence line, boolean opensItem) {
    String text = line.toString().stripTrailing();
    if (MARKED_BOX.matcher(text).matches() || (opensItem && ODD_BOX.matcher(text).matches())) {
      findings.add(
          new Finding(
              FindingCode.DOCUMENT_LOOKALIKE_ITEM,
              "",
              new SourceLocation(source.path(), source.lines().lineOf(line.getStartOffset())),
              "a line that looks like a task item and is not one: " + text.strip(),
              "- [ ] text, with a blank line before the list and a closing mark for code or"
                  + " comments above",
              "write it so, or reword the line if no task is meant"));
    }
  }
}
