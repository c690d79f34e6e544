package dev.dodproof.dod.git;

/** How a commit relates to the commit under test. */
public enum CommitRelation {
  /** It is the commit under test, or an ancestor that differs in nothing but one folder. */
  SAME,
  /** It is an ancestor, and more than that folder differs. */
  ANCESTOR,
  /** It is stored and no ancestor. */
  OTHER,
  /** It is not stored here. */
  UNKNOWN
}
