package dev.dodproof.dod.git;

/** What became of a commit that a document names. */
public sealed interface CommitReference {

  /**
   * It is the commit under test or one of its ancestors.
   *
   * @param commit its full id
   */
  record Contained(String commit) implements CommitReference {}

  /**
   * It exists and is no ancestor of the commit under test.
   *
   * @param commit its full id
   */
  record NotAncestor(String commit) implements CommitReference {}

  /**
   * No such commit is stored here, or several could be meant.
   *
   * @param reason what was found, a clause
   */
  record Unresolved(String reason) implements CommitReference {}
}
