package dev.dodproof.dod.check;

import dev.dodproof.dod.checklist.Checklist;
import dev.dodproof.dod.checklist.ChecklistFinder;
import dev.dodproof.dod.checklist.ChecklistReader;
import dev.dodproof.dod.checklist.FoundDocuments;
import dev.dodproof.dod.model.Finding;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The documents of a project and what they say.
 *
 * @param found the documents
 * @param checklists what each says, in the same order; at least one
 */
record ProjectDocuments(FoundDocuments found, List<Checklist> checklists) {

  static ProjectDocuments read(ProjectFiles files) throws CheckException {
    FoundDocuments found = ChecklistFinder.find(files.root(), files.documents());
    List<Checklist> checklists =
        found.documents().stream()
            .map(document -> ChecklistReader.read(files.root(), document))
            .toList();
    if (checklists.isEmpty()) {
      throw none(files, found.findings());
    }
    return new ProjectDocuments(found, checklists);
  }

  private static CheckException none(ProjectFiles files, List<Finding> findings) {
    String found =
        findings.isEmpty()
            ? "no file DOD__*.md"
            : findings.stream()
                .map(finding -> finding.location() + ": " + finding.found())
                .collect(Collectors.joining(", "));
    return new CheckException(
        "no checklist: found "
            + found
            + "; expected a file DOD__<PHASE>.md in "
            + files.documents().map(Path::toString).orElse("dod or docs/dod")
            + " below "
            + files.root()
            + "; write one, or give --root or --docs-dir");
  }

  /** Returns the documents of one phase. */
  List<Checklist> of(String phaseId) throws CheckException {
    List<Checklist> chosen =
        checklists.stream().filter(checklist -> checklist.phaseId().equals(phaseId)).toList();
    if (chosen.isEmpty()) {
      throw new CheckException(
          "no checklist of phase '"
              + phaseId
              + "': found "
              + checklists.stream()
                  .map(Checklist::phaseId)
                  .distinct()
                  .collect(Collectors.joining(", "))
              + "; expected a file DOD__"
              + phaseId
              + ".md");
    }
    return chosen;
  }
}
