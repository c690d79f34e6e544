package dev.dodproof.dod.git;

import java.util.List;
import java.util.Map;

/** What the repository says of the project's root. */
public sealed interface RepositoryState {

  /**
   * The commit under test is known.
   *
   * @param commit id of HEAD, 40 hex digits
   * @param tree id of its tree
   * @param shallow whether the repository is a shallow clone, whose history proves nothing
   * @param uncommitted paths, relative to the repository, that differ from HEAD or are untracked,
   *     sorted
   * @param references what became of each commit that a document names
   */
  record Known(
      String commit,
      String tree,
      boolean shallow,
      List<String> uncommitted,
      Map<String, CommitReference> references)
      implements RepositoryState {

    /** Copies the collections. */
    public Known {
      uncommitted = List.copyOf(uncommitted);
      references = Map.copyOf(references);
    }
  }

  /**
   * The commit under test cannot be told.
   *
   * @param reason why, a clause
   */
  record Unknown(String reason) implements RepositoryState {}
}
