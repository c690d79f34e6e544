package dev.dodproof.dod.git;

import dev.dodproof.dod.files.ProjectPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.Status;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.lib.StoredConfig;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.eclipse.jgit.submodule.SubmoduleWalk.IgnoreSubmoduleMode;
import org.eclipse.jgit.treewalk.TreeWalk;

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
    return read(root, references, List.of());
  }

  /**
   * Reads the state, and counts files that must be in the commit as uncommitted if they are not.
   *
   * @param root the project's root; the repository may begin above it
   * @param references the commits that the documents name: {@code HEAD} or 7 to 64 hex digits each
   * @param required files that judge, such as the documents: git may not leave them out by ignoring
   *     them
   * @return the state; unknown if there is no repository or it cannot be read
   */
  public static RepositoryState read(
      Path root, Collection<String> references, Collection<Path> required) {
    QuietSystem.install();
    Path folder;
    FileRepositoryBuilder builder;
    try {
      folder = root.toRealPath();
      builder = nearest(folder);
    } catch (IOException e) {
      return new RepositoryState.Unknown("a project's root that cannot be read: " + describe(e));
    }
    if (builder.getGitDir() == null) {
      return new RepositoryState.Unknown(
          "no readable git repository at or above the project's root");
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
        resolved.put(reference, CommitReferences.resolve(walk, commit, reference));
      }
      Collection<String> uncommitted = new TreeSet<>(uncommitted(repository));
      uncommitted.addAll(absent(repository, commit, List.of(folder)));
      uncommitted.addAll(absent(repository, commit, required));
      return new RepositoryState.Known(
          commit.name(),
          commit.getTree().name(),
          !repository.getObjectDatabase().getShallowCommits().isEmpty(),
          List.copyOf(uncommitted),
          resolved);
    } catch (IOException | GitAPIException | RuntimeException e) {
      // JGit reports a corrupt repository by unchecked exceptions too; what cannot be read is
      // unknown.
      return new RepositoryState.Unknown("a git repository that cannot be read: " + describe(e));
    }
  }

  /**
   * What the repository ignores, or a project in a folder that it ignores, would always look clean.
   */
  private static List<String> absent(
      Repository repository, RevCommit commit, Collection<Path> required) throws IOException {
    if (repository.isBare()) {
      return List.of();
    }
    Path workTree = repository.getWorkTree().toPath().toRealPath();
    List<String> absent = new ArrayList<>();
    for (Path file : required) {
      String path = ProjectPath.relative(workTree, file.toRealPath());
      if (!path.equals(".") && !isCommitted(repository, commit, path)) {
        absent.add(path);
      }
    }
    return absent;
  }

  /** An unreadable repository is not passed over for one further up, which knows nothing of it. */
  static FileRepositoryBuilder nearest(Path root) {
    FileRepositoryBuilder builder = new FileRepositoryBuilder().setMustExist(true);
    for (Path folder = root; folder != null; folder = folder.getParent()) {
      if (Files.exists(folder.resolve(Constants.DOT_GIT), LinkOption.NOFOLLOW_LINKS)) {
        if (folder.getParent() != null) {
          builder.addCeilingDirectory(folder.getParent().toFile());
        }
        break;
      }
    }
    return builder.findGitDir(root.toFile());
  }

  private static String describe(Exception e) {
    return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
  }

  private static List<String> uncommitted(Repository repository)
      throws IOException, GitAPIException {
    if (repository.isBare()) {
      return List.of("the repository is bare");
    }
    withoutFiltersOf(repository);
    Collection<String> paths = new TreeSet<>();
    try (Git git = new Git(repository)) {
      Status status = git.status().setIgnoreSubmodules(IgnoreSubmoduleMode.NONE).call();
      paths.addAll(status.getAdded());
      paths.addAll(status.getChanged());
      paths.addAll(status.getRemoved());
      paths.addAll(status.getMissing());
      paths.addAll(WorkTreeContent.submodules(repository, status.getModified()));
      paths.addAll(status.getUntracked());
      paths.addAll(status.getConflicting());
      paths.addAll(
          new LocalExcludes(repository.getWorkTree().toPath())
              .sources(status.getIgnoredNotInIndex()));
    }
    paths.addAll(WorkTreeContent.unlikeIndex(repository));
    return List.copyOf(paths);
  }

  /**
   * Forgets, in memory only, the filter programs that the repository's own configuration names: it
   * came with the folder, and nobody vouches for it.
   */
  private static void withoutFiltersOf(Repository repository) {
    StoredConfig config = repository.getConfig();
    for (String filter : config.getSubsections("filter")) {
      config.unsetSection("filter", filter);
    }
  }

  private static boolean isCommitted(Repository repository, RevCommit commit, String place)
      throws IOException {
    try (TreeWalk walk = TreeWalk.forPath(repository, place, commit.getTree())) {
      return walk != null;
    }
  }
}
