package dev.dodproof.dod.lock;

import java.util.List;

/** Packages were not locked because of what a check of the lock found. */
public final class LockRefusedException extends Exception {

  private static final long serialVersionUID = 1L;

  private final transient List<LockFinding> findings;

  LockRefusedException(String message, List<LockFinding> findings) {
    super(message);
    this.findings = List.copyOf(findings);
  }

  /**
   * Returns what was found.
   *
   * @return at least one finding
   */
  public List<LockFinding> findings() {
    return findings;
  }
}
