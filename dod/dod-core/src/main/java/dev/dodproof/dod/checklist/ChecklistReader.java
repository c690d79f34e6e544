package dev.dodproof.dod.checklist;

import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.util.ast.Node;
import dev.dodproof.dod.model.Finding;
import dev.dodproof.dod.model.FindingCode;
import dev.dodproof.dod.model.SourceLocation;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads a Definition of Done from a Markdown file.
 *
 * <p>Whatever the file holds, the answer is a {@link Checklist}; what is wrong with it stands in
 * {@link Checklist#findings()}. A file that cannot be read, or that exceeds a limit, gives a
 * checklist without items and with the finding {@link FindingCode#DOCUMENT_UNREADABLE}.
 *
 * <p>The format is described in {@code docs/guide/checklist.md}. All methods are safe for use by
 * several threads.
 */
public final class ChecklistReader {

  private ChecklistReader() {}

  /**
   * Reads a document that {@link ChecklistFinder} found, together with what it found wrong.
   *
   * @param root root of the project
   * @param document the document
   * @return the checklist
   */
  public static Checklist read(Path root, FoundDocument document) {
    return read(root, document.file(), document.findings());
  }

  /**
   * Reads a document.
   *
   * @param root root of the project; the file must lie inside, also when links are followed
   * @param file the file, absolute or relative to the working folder
   * @return the checklist
   */
  public static Checklist read(Path root, Path file) {
    return read(root, file, List.of());
  }

  private static Checklist read(Path root, Path file, List<Finding> known) {
    String path = DocumentName.pathBelow(root, file);
    String phaseId = DocumentName.phaseOf(file).orElse("");
    List<Finding> findings = new ArrayList<>(known);
    if (phaseId.isEmpty()) {
      findings.add(DocumentName.invalid(path));
    }
    try {
      DocumentText text = DocumentFile.read(root, file);
      return readText(phaseId, path, text, findings);
    } catch (RefusedDocumentException e) {
      return refused(phaseId, path, e, findings);
    }
  }

  /**
   * Reads a document that is in memory already.
   *
   * @param phaseId the phase that its name gives
   * @param path its path below the root
   * @param bytes its content, of any size
   * @return the checklist
   */
  public static Checklist parse(String phaseId, String path, byte[] bytes) {
    try {
      return readText(phaseId, path, DocumentFile.decode(bytes), List.of());
    } catch (RefusedDocumentException e) {
      return refused(phaseId, path, e, List.of());
    }
  }

  private static Checklist readText(
      String phaseId, String path, DocumentText text, List<Finding> known)
      throws RefusedDocumentException {
    try {
      MarkdownSource source = MarkdownSource.parse(path, text);
      List<Finding> findings = new ArrayList<>(known);
      Metadata metadata = MetadataReader.read(source, phaseId, findings);
      List<Item> items = ItemBuilder.build(TaskItemCollector.collect(source), findings);
      if (items.isEmpty()) {
        findings.add(empty(phaseId, path));
      }
      LookalikeItems.report(source, findings);
      return new Checklist(
          phaseId, path, text.sha256(), title(source), metadata, items, sorted(findings));
    } catch (StackOverflowError | RuntimeException e) {
      // The parser is not ours; a document that breaks it is one more that cannot be read.
      throw new RefusedDocumentException(
          new Refusal(
              0,
              "a document on which the Markdown parser fails ("
                  + e.getClass().getSimpleName()
                  + ")",
              "Markdown of ordinary depth",
              "simplify the document"),
          text.sha256());
    }
  }

  private static Checklist refused(
      String phaseId, String path, RefusedDocumentException cause, List<Finding> known) {
    Refusal refusal = cause.refusal();
    List<Finding> findings = new ArrayList<>(known);
    findings.add(
        new Finding(
            FindingCode.DOCUMENT_UNREADABLE,
            phaseId,
            new SourceLocation(path, refusal.line()),
            refusal.found(),
            refusal.expected(),
            refusal.remedy()));
    Metadata nothing = new Metadata("", "", "", "", "", SourceLocation.of(path), "");
    return new Checklist(phaseId, path, cause.sha256(), "", nothing, List.of(), sorted(findings));
  }

  private static Finding empty(String phaseId, String path) {
    return new Finding(
        FindingCode.DOCUMENT_EMPTY,
        phaseId,
        SourceLocation.of(path),
        "no task item",
        "at least one line - [ ] text",
        "write down what must be proven");
  }

  private static String title(MarkdownSource source) {
    for (Node block : source.document().getChildren()) {
      if (block instanceof Heading heading) {
        return PlainTextCollector.of(heading).text();
      }
    }
    return "";
  }

  private static List<Finding> sorted(List<Finding> findings) {
    return findings.stream().sorted().toList();
  }
}
