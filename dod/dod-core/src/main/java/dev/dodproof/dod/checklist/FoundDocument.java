package dev.dodproof.dod.checklist;

import dev.dodproof.dod.model.Finding;
import java.nio.file.Path;
import java.util.List;

/**
 * A document that exists, not yet read.
 *
 * @param phaseId the phase, from the file name
 * @param file where it lies
 * @param findings what is wrong before it is read: another document claims the same phase
 */
public record FoundDocument(String phaseId, Path file, List<Finding> findings) {

  /** Copies the list. */
  public FoundDocument {
    findings = List.copyOf(findings);
  }
}
