package dev.dodproof.dod.verdict;

/** The three verdicts on a phase, each with the exit code of the command line. */
public enum Verdict {
  /** The document is valid and nothing has started for it. */
  DESIGNED(3),
  /** Something started, and not all of it holds. */
  PARTIAL(2),
  /** Everything the document claims is proven. */
  PROVEN(0);

  private final int exitCode;

  Verdict(int exitCode) {
    this.exitCode = exitCode;
  }

  /**
   * Returns the exit code of the command line for this verdict.
   *
   * @return 0, 2 or 3
   */
  public int exitCode() {
    return exitCode;
  }
}
