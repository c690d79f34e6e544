package dev.dodproof.dod.evidence;

/**
 * How a test ended, from the best to the worst. Only {@link #PASSED} proves anything; when several
 * executions of one test disagree, the worst counts.
 */
public enum Outcome {
  /** Every invocation and every container around it passed. */
  PASSED,
  /** It ran as a container and had no invocation. */
  NO_INVOCATION,
  /** It was never started. */
  NOT_RUN,
  /** It failed first and passed on a rerun. */
  FLAKY,
  /** It, or a container around it, was skipped. */
  SKIPPED,
  /** It, or a container around it, was aborted by an assumption. */
  ABORTED,
  /** It started and never finished. */
  INCOMPLETE,
  /** It, or a container around it, failed. */
  FAILED;

  /**
   * Returns the worse of two outcomes.
   *
   * @param other the other outcome
   * @return this or the other
   */
  public Outcome worse(Outcome other) {
    return compareTo(other) >= 0 ? this : other;
  }
}
