package dev.dodproof.dod.checklist;

import dev.dodproof.dod.model.Finding;
import java.util.List;

/**
 * The documents of a project.
 *
 * @param documents the documents in the order of their paths
 * @param findings what concerns no single document: unreadable folders, misspelled names
 */
public record FoundDocuments(List<FoundDocument> documents, List<Finding> findings) {

  /** Copies the lists. */
  public FoundDocuments {
    documents = List.copyOf(documents);
    findings = List.copyOf(findings);
  }

  /**
   * Returns the documents of a phase.
   *
   * @param phaseId the phase, spelled exactly
   * @return none, one, or several that contradict each other and say so in their findings
   */
  public List<FoundDocument> ofPhase(String phaseId) {
    return documents.stream().filter(document -> document.phaseId().equals(phaseId)).toList();
  }
}
