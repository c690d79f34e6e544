package dev.dodproof.dod.checklist;

import dev.dodproof.dod.model.Finding;
import dev.dodproof.dod.model.FindingCode;
import dev.dodproof.dod.model.SourceLocation;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Finds the documents {@code DOD__<PHASE>.md} of a project. It looks at names only and opens no
 * file; {@link ChecklistReader} refuses what is no regular file inside the root.
 *
 * <p>All methods are safe for use by several threads.
 */
public final class ChecklistFinder {

  private static final List<String> USUAL_FOLDERS = List.of("dod", "docs/dod");

  private final Path root;
  private final List<Path> files = new ArrayList<>();
  private final List<Finding> findings = new ArrayList<>();
  private final Set<Path> seen = new HashSet<>();

  private ChecklistFinder(Path root) {
    this.root = root;
  }

  /**
   * Finds the documents.
   *
   * @param root root of the project
   * @param docsDir the only folder to look into, absolute or relative to the root; empty means
   *     {@code dod} and {@code docs/dod}, as far as they exist
   * @return the documents, never null; problems are findings
   */
  public static FoundDocuments find(Path root, Optional<Path> docsDir) {
    ChecklistFinder finder = new ChecklistFinder(root);
    if (docsDir.isPresent()) {
      finder.search(root.resolve(docsDir.get()));
    } else {
      for (String folder : USUAL_FOLDERS) {
        Path path = root.resolve(folder);
        if (Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
          finder.search(path);
        }
      }
    }
    return finder.result();
  }

  private void search(Path folder) {
    try {
      Path real = folder.toRealPath();
      if (!real.startsWith(root.toRealPath())) {
        findings.add(unusable(folder, "a folder outside the root"));
      } else if (seen.add(real)) {
        list(folder);
      }
    } catch (IOException e) {
      boolean absent = e instanceof NoSuchFileException;
      findings.add(unusable(folder, absent ? "no such folder" : "no readable folder"));
    }
  }

  private void list(Path folder) throws IOException {
    try (DirectoryStream<Path> entries =
        Files.newDirectoryStream(folder, DocumentName::isSimilar)) {
      for (Path entry : entries) {
        if (DocumentName.phaseOf(entry).isPresent()) {
          files.add(entry);
        } else {
          findings.add(DocumentName.invalid(DocumentName.pathBelow(root, entry)));
        }
      }
    } catch (DirectoryIteratorException e) {
      throw e.getCause();
    }
  }

  private Finding unusable(Path folder, String found) {
    return new Finding(
        FindingCode.DOCUMENT_UNREADABLE,
        "",
        SourceLocation.of(DocumentName.pathBelow(root, folder)),
        found,
        "a folder with documents inside the root",
        "create the folder or correct its path");
  }

  private FoundDocuments result() {
    Comparator<Path> byPath = Comparator.comparing(file -> DocumentName.pathBelow(root, file));
    Map<String, List<Path>> byPhase =
        files.stream().sorted(byPath).collect(Collectors.groupingBy(ChecklistFinder::foldedPhase));
    List<FoundDocument> documents =
        files.stream()
            .sorted(byPath)
            .map(file -> document(file, byPhase.getOrDefault(foldedPhase(file), List.of())))
            .toList();
    return new FoundDocuments(documents, findings.stream().sorted().toList());
  }

  private FoundDocument document(Path file, List<Path> samePhase) {
    String phaseId = DocumentName.phaseOf(file).orElse("");
    if (samePhase.size() < 2) {
      return new FoundDocument(phaseId, file, List.of());
    }
    String others =
        samePhase.stream()
            .filter(other -> !other.equals(file))
            .map(other -> DocumentName.pathBelow(root, other))
            .collect(Collectors.joining(", "));
    Finding duplicate =
        new Finding(
            FindingCode.DOCUMENT_DUPLICATE,
            phaseId,
            SourceLocation.of(DocumentName.pathBelow(root, file)),
            "a second document for phase " + phaseId + ": " + others,
            "one document for each phase, without regard to case",
            "remove or rename all but one");
    return new FoundDocument(phaseId, file, List.of(duplicate));
  }

  private static String foldedPhase(Path file) {
    return DocumentName.phaseOf(file).orElse("").toLowerCase(Locale.ROOT);
  }
}
