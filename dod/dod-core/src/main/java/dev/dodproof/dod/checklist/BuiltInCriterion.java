package dev.dodproof.dod.checklist;

/** Criteria that the evaluator proves itself, without a test. */
public enum BuiltInCriterion {
  /** The document names a commit that the commit under test contains. */
  COMMIT_REFERENCED,
  /** The activity feed has a {@code started} event of the run. */
  ACTIVITY_STARTED,
  /** The activity feed has a {@code completed} event of the run. */
  ACTIVITY_COMPLETED,
  /** The activity feed has a {@code verified} event of the run. */
  ACTIVITY_VERIFIED,
  /** The phase requires no other phase. */
  NO_PREREQUISITES,
  /** Every phase that this phase requires is PROVEN. */
  PREREQUISITES_PROVEN,
  /** Everything else in the document is proven. */
  AUTO_CHECKER
}
