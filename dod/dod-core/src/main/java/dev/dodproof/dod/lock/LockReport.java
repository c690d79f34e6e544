package dev.dodproof.dod.lock;

import java.util.List;
import java.util.Objects;

/**
 * What a check of the lock found.
 *
 * @param findings what is wrong, by package and file; none if all is well
 * @param seal what is known of the seal, for humans
 */
public record LockReport(List<LockFinding> findings, String seal) {

  /** Copies the list. */
  public LockReport {
    findings = List.copyOf(findings);
    Objects.requireNonNull(seal, "seal");
  }

  /**
   * Tells whether nothing is wrong.
   *
   * @return true if there is no finding
   */
  public boolean isClean() {
    return findings.isEmpty();
  }
}
