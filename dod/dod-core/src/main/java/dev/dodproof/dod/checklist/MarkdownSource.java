package dev.dodproof.dod.checklist;

import com.vladsch.flexmark.ext.attributes.AttributesExtension;
import com.vladsch.flexmark.ext.gfm.tasklist.TaskListExtension;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.data.MutableDataSet;
import dev.dodproof.dod.model.SourceLocation;
import java.util.List;
import java.util.Optional;

/**
 * A parsed document together with what is needed to tell where its parts stand.
 *
 * @param document the syntax tree
 * @param path path of the file relative to the root
 * @param lines lines of the text
 */
record MarkdownSource(Document document, String path, LineIndex lines) {

  private static final DataHolder OPTIONS =
      new MutableDataSet()
          .set(Parser.EXTENSIONS, List.of(TaskListExtension.create(), AttributesExtension.create()))
          .toImmutable();

  /**
   * Parses a text within the limits.
   *
   * @throws RefusedDocumentException if it exceeds a limit
   */
  static MarkdownSource parse(String path, DocumentText source) throws RefusedDocumentException {
    String text = source.text();
    Optional<Refusal> tooMuch = TextLimits.check(text);
    if (tooMuch.isPresent()) {
      throw new RefusedDocumentException(tooMuch.get(), source.sha256());
    }
    LineIndex lines = new LineIndex(text);
    Parser.Builder builder = Parser.builder(OPTIONS);
    new ParagraphLimits().install(builder);
    try {
      return new MarkdownSource(builder.build().parse(blankAfterBox(text)), path, lines);
    } catch (ParagraphLimits.ExcessException e) {
      throw new RefusedDocumentException(e.refusal(lines), source.sha256());
    }
  }

  /** Returns where a node begins. */
  SourceLocation locationOf(Node node) {
    return new SourceLocation(path, lineOf(node));
  }

  /** Returns the line, from 1, in which a node begins. */
  int lineOf(Node node) {
    return lines.lineOf(node.getStartOffset());
  }

  // The task-list extension swallows the first letter behind a box that a tab follows.
  private static String blankAfterBox(String text) {
    return text.replace("[ ]\t", "[ ] ").replace("[x]\t", "[x] ").replace("[X]\t", "[X] ");
  }
}
