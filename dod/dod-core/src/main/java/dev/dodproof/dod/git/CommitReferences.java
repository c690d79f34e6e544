package dev.dodproof.dod.git;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.jgit.errors.IncorrectObjectTypeException;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.lib.AbbreviatedObjectId;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;

/** Resolves commit ids among the stored objects, and never by the name of a branch or tag. */
final class CommitReferences {

  private static final int SHA1_HEX = 40;

  private CommitReferences() {}

  static CommitReference resolve(RevWalk walk, RevCommit head, String reference)
      throws IOException {
    if (reference.equals("HEAD")) {
      return new CommitReference.Contained(head.name());
    }
    if (!reference.matches("[0-9a-fA-F]{7,64}")) {
      return new CommitReference.Unresolved("'" + reference + "', which is no commit id");
    }
    List<RevCommit> commits = commits(walk, reference.toLowerCase(Locale.ROOT));
    if (commits.size() > 1) {
      return new CommitReference.Unresolved(
          "commit " + reference + ", which abbreviates several commits");
    }
    if (commits.isEmpty()) {
      return new CommitReference.Unresolved("commit " + reference + ", which is not stored here");
    }
    RevCommit commit = commits.get(0);
    return walk.isMergedInto(commit, head)
        ? new CommitReference.Contained(commit.name())
        : new CommitReference.NotAncestor(commit.name());
  }

  private static List<RevCommit> commits(RevWalk walk, String hex) throws IOException {
    List<RevCommit> commits = new ArrayList<>();
    if (hex.length() > SHA1_HEX) {
      return commits;
    }
    for (ObjectId id : walk.getObjectReader().resolve(AbbreviatedObjectId.fromString(hex))) {
      commit(walk, id).ifPresent(commits::add);
    }
    return commits;
  }

  /** A tree, a file or nothing may have the same first digits; only commits are meant. */
  private static Optional<RevCommit> commit(RevWalk walk, ObjectId id) throws IOException {
    try {
      return Optional.of(walk.parseCommit(id));
    } catch (IncorrectObjectTypeException | MissingObjectException otherObject) {
      return Optional.empty();
    }
  }
}
