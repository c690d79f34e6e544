package dev.dodproof.dod.verdict;

import dev.dodproof.dod.checklist.Metadata;
import dev.dodproof.dod.git.CommitReference;
import dev.dodproof.dod.git.RepositoryState;
import dev.dodproof.dod.model.Finding;
import dev.dodproof.dod.model.FindingCode;
import dev.dodproof.dod.model.SourceLocation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Judges whether the commit under test is known, clean, and contains the commit of the document.
 */
final class RepositoryJudge {

  private static final int MAX_LISTED = 10;

  private RepositoryJudge() {}

  static List<Finding> judge(JudgementInput input) {
    List<Finding> findings = new ArrayList<>();
    if (input.repository() instanceof RepositoryState.Known known) {
      checkReference(input.checklist().metadata(), known, findings);
      checkClean(known, findings);
      checkRecords(input, known, findings);
    } else if (input.repository() instanceof RepositoryState.Unknown unknown) {
      findings.add(
          new Finding(
              FindingCode.GIT_UNAVAILABLE,
              "",
              SourceLocation.of("."),
              unknown.reason(),
              "a commit under test",
              "put the project under git and commit it"));
    }
    return findings;
  }

  private static void checkReference(
      Metadata metadata, RepositoryState.Known known, List<Finding> findings) {
    CommitReference reference = known.references().get(metadata.commit());
    String found = "";
    if (reference instanceof CommitReference.NotAncestor other) {
      found = "commit " + other.commit() + ", which is no ancestor of " + known.commit();
    } else if (reference instanceof CommitReference.Unresolved unresolved) {
      found = unresolved.reason();
    } else if (reference == null) {
      found = "no commit";
    }
    if (!found.isEmpty()) {
      findings.add(
          new Finding(
              FindingCode.METADATA_COMMIT_UNREACHABLE,
              metadata.commit(),
              metadata.commitLocation(),
              found,
              "HEAD, or a commit that the commit under test contains",
              "correct the Commit SHA in the document"
                  + (known.shallow() ? ", or fetch the history (git fetch --unshallow)" : "")));
    }
  }

  private static void checkClean(RepositoryState.Known known, List<Finding> findings) {
    if (known.shallow()) {
      findings.add(
          new Finding(
              FindingCode.GIT_SHALLOW,
              "",
              SourceLocation.of("."),
              "a shallow clone, whose history is cut off",
              "a clone with its whole history",
              "run git fetch --unshallow; in CI, check out with full depth (fetch-depth: 0)"));
    }
    List<String> paths = known.uncommitted();
    if (!paths.isEmpty()) {
      String more = paths.size() > MAX_LISTED ? ", …" : "";
      findings.add(
          new Finding(
              FindingCode.GIT_UNCOMMITTED,
              "",
              SourceLocation.of(paths.get(0)),
              paths.size()
                  + (paths.size() == 1 ? " uncommitted path: " : " uncommitted paths: ")
                  + String.join(", ", paths.subList(0, Math.min(paths.size(), MAX_LISTED)))
                  + more,
              "a clean work tree",
              "commit them (or ignore what is not source), then run the tests again"));
    }
  }

  private static void checkRecords(
      JudgementInput input, RepositoryState.Known known, List<Finding> findings) {
    Set<Optional<String>> commits = input.run().commits();
    for (Optional<String> commit : commits) {
      if (!commit.equals(Optional.of(known.commit()))) {
        findings.add(
            new Finding(
                FindingCode.RECORD_FOREIGN,
                input.run().runId().orElse(""),
                SourceLocation.of(input.run().folder()),
                commit.map(id -> "records made at commit " + id).orElse("records of no commit"),
                "records made at the commit under test " + known.commit(),
                "run the tests again (mvn verify)"));
      }
    }
  }
}
