package dev.dodproof.dod.check;

/** Which phases to check. */
public sealed interface Selection {

  /** Every phase that has a document. */
  record All() implements Selection {}

  /**
   * One phase.
   *
   * @param phaseId its id
   */
  record One(String phaseId) implements Selection {}

  /** Every phase of which a linked test started in the latest run. */
  record Touched() implements Selection {}
}
