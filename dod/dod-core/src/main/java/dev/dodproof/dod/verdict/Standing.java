package dev.dodproof.dod.verdict;

/** What a criterion rests on. */
public enum Standing {
  /** On tests, or on what the evaluator knows itself. */
  PROVEN,
  /** On a person's signed word that it holds. */
  ATTESTED,
  /** On a person's signed word that it need not hold for now. */
  WAIVED,
  /** On nothing. */
  UNPROVEN
}
