package dev.dodproof.dod.git;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.Status;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.dircache.DirCache;
import org.eclipse.jgit.dircache.DirCacheEntry;
import org.eclipse.jgit.errors.AmbiguousObjectException;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;

/** Reads the state of the repository that holds the project. */
public final class RepositoryReader {

  private RepositoryReader() {}

  /**
   * Reads the state.
   *
   * @param root the project's root; the repository may begin above it
   * @param references the commits that the documents name: {@code HEAD} or 7 to 64 hex digits each
   * @return the state; unknown if there is no repository or it cannot be read
   */
  public static RepositoryState read(Path root, Collection<String> references) {
    FileRepositoryBuilder builder =
        new FileRepositoryBuilder().setMustExist(true).findGitDir(root.toAbsolutePath().toFile());
    if (builder.getGitDir() == null) {
      return new RepositoryState.Unknown("no git repository at or above the project's root");
    }
    try (Repository repository = builder.build();
        RevWalk walk = new RevWalk(repository)) {
      ObjectId head = repository.resolve("HEAD^{commit}");
      if (head == null) {
        return new RepositoryState.Unknown("a git repository without any commit");
      }
      RevCommit commit = walk.parseCommit(head);
      Map<String, CommitReference> resolved = new HashMap<>();
      for (String reference : references) {
        resolved.put(reference, resolve(repository, walk, commit, reference));
      }
      return new RepositoryState.Known(
          commit.name(),
          commit.getTree().name(),
          !repository.getObjectDatabase().getShallowCommits().isEmpty(),
          uncommitted(repository),
          resolved);
    } catch (IOException | GitAPIException | RuntimeException e) {
      // JGit reports a corrupt repository by unchecked exceptions too; what cannot be read is
      // unknown.
      return new RepositoryState.Unknown("a git repository that cannot be read: " + describe(e));
    }
  }

  private static String describe(Exception e) {
    return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
  }

  private static List<String> uncommitted(Repository repository)
      throws IOException, GitAPIException {
    if (repository.isBare()) {
      return List.of("the repository is bare");
    }
    Collection<String> paths = new TreeSet<>();
    try (Git git = new Git(repository)) {
      Status status = git.status().call();
      paths.addAll(status.getUncommittedChanges());
      paths.addAll(status.getUntracked());
      paths.addAll(status.getConflicting());
    }
    paths.addAll(hiddenFromStatus(repository));
    return List.copyOf(paths);
  }

  /** A file marked so that git does not look at it may hold anything. */
  private static Collection<String> hiddenFromStatus(Repository repository) throws IOException {
    Collection<String> hidden = new TreeSet<>();
    DirCache index = repository.readDirCache();
    for (int i = 0; i < index.getEntryCount(); i++) {
      DirCacheEntry entry = index.getEntry(i);
      if (entry.isAssumeValid() || entry.isSkipWorkTree()) {
        hidden.add(entry.getPathString());
      }
    }
    return hidden;
  }

  private static CommitReference resolve(
      Repository repository, RevWalk walk, RevCommit head, String reference) throws IOException {
    if (reference.equals("HEAD")) {
      return new CommitReference.Contained(head.name());
    }
    if (!reference.matches("[0-9a-fA-F]{7,64}")) {
      return new CommitReference.Unresolved("'" + reference + "', which is no commit id");
    }
    try {
      String hex = reference.toLowerCase(Locale.ROOT);
      ObjectId id = repository.resolve(hex + "^{commit}");
      // A branch may be named like an id, and a branch can be moved.
      if (id == null || !id.name().startsWith(hex)) {
        return new CommitReference.Unresolved("commit " + reference + ", which is not stored here");
      }
      RevCommit commit = walk.parseCommit(id);
      return walk.isMergedInto(commit, head)
          ? new CommitReference.Contained(commit.name())
          : new CommitReference.NotAncestor(commit.name());
    } catch (AmbiguousObjectException e) {
      return new CommitReference.Unresolved(
          "commit " + reference + ", which abbreviates several objects");
    } catch (MissingObjectException e) {
      return new CommitReference.Unresolved("commit " + reference + ", which is not stored here");
    }
  }
}
