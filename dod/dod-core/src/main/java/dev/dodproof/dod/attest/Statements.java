package dev.dodproof.dod.attest;

import dev.dodproof.dod.model.Finding;
import java.util.List;

/**
 * The stored statements of a project.
 *
 * @param signed those that a trusted key signed
 * @param refused the others
 */
public record Statements(List<SignedStatement> signed, List<RefusedStatement> refused) {

  /** A project without statements. */
  public static final Statements NONE = new Statements(List.of(), List.of());

  /** Copies the lists. */
  public Statements {
    signed = List.copyOf(signed);
    refused = List.copyOf(refused);
  }

  /**
   * Returns the signed statements about a phase.
   *
   * @param phaseId the phase
   * @return the statements in the order of their files
   */
  public List<SignedStatement> signedOf(String phaseId) {
    return signed.stream().filter(each -> each.statement().phaseId().equals(phaseId)).toList();
  }

  /**
   * Returns why other statements about a phase do not count.
   *
   * @param phaseId the phase
   * @return one finding for each
   */
  public List<Finding> refusedOf(String phaseId) {
    return refused.stream()
        .filter(each -> each.phaseId().equals(phaseId))
        .map(RefusedStatement::finding)
        .toList();
  }
}
