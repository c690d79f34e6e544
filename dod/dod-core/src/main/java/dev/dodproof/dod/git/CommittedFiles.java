package dev.dodproof.dod.git;

import dev.dodproof.dod.files.ProjectPath;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.eclipse.jgit.errors.IncorrectObjectTypeException;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectLoader;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.filter.PathFilter;
import org.eclipse.jgit.treewalk.filter.TreeFilter;

/**
 * Files as commits have them, whatever the work tree has. Paths are relative to the project's root.
 *
 * <p>Not safe for use by several threads.
 */
public final class CommittedFiles implements AutoCloseable {

  private final Repository repository;
  private final RevWalk walk;
  private final RevCommit head;
  private final String prefix;

  private CommittedFiles(Repository repository, Path project) throws IOException {
    this.repository = repository;
    this.walk = new RevWalk(repository);
    ObjectId id = repository.resolve("HEAD^{commit}");
    if (id == null || repository.isBare()) {
      close();
      throw new IOException("no commit");
    }
    this.head = walk.parseCommit(id);
    Path workTree = repository.getWorkTree().toPath().toRealPath();
    String place = ProjectPath.relative(workTree, project);
    this.prefix = place.equals(".") ? "" : place + "/";
  }

  /**
   * Opens the repository of a project at its HEAD.
   *
   * @param root the project's root; the repository may begin above it
   * @return the files; empty if there is no commit that could be read
   */
  public static Optional<CommittedFiles> open(Path root) {
    QuietSystem.install();
    try {
      Path folder = root.toRealPath();
      FileRepositoryBuilder builder = RepositoryReader.nearest(folder);
      return builder.getGitDir() == null
          ? Optional.empty()
          : Optional.of(new CommittedFiles(builder.build(), folder));
    } catch (IOException | RuntimeException unreadable) {
      // What cannot be read is a finding of RepositoryReader, which everybody asks too.
      return Optional.empty();
    }
  }

  /**
   * Reads the regular files below a folder of HEAD.
   *
   * @param folder the folder
   * @param maxFiles how many there may be
   * @param maxBytes how large each may be
   * @return the content by path, sorted
   * @throws IOException if a limit is exceeded, or the repository cannot be read
   */
  public SortedMap<String, byte[]> below(String folder, int maxFiles, int maxBytes)
      throws IOException {
    SortedMap<String, byte[]> files = new TreeMap<>();
    try (TreeWalk tree = new TreeWalk(repository)) {
      tree.addTree(head.getTree());
      tree.setFilter(PathFilter.create(prefix + folder));
      tree.setRecursive(true);
      while (tree.next()) {
        if (isRegular(tree)) {
          files.put(
              tree.getPathString().substring(prefix.length()),
              content(tree.getObjectId(0), maxBytes));
        }
        if (files.size() > maxFiles) {
          throw new IOException("more than " + maxFiles + " files below " + folder);
        }
      }
    } catch (RuntimeException e) {
      throw new IOException("a repository that cannot be read: " + e.getMessage(), e);
    }
    return files;
  }

  /**
   * Reads a file of HEAD.
   *
   * @param path the file
   * @param maxBytes how large it may be
   * @return its content; empty if there is no such regular file
   * @throws IOException if the limit is exceeded, or the repository cannot be read
   */
  public Optional<byte[]> read(String path, int maxBytes) throws IOException {
    return read(head, path, maxBytes);
  }

  /**
   * Reads a file of any stored commit.
   *
   * @param commit the full id of the commit
   * @param path the file
   * @param maxBytes how large it may be
   * @return its content; empty if there is no such commit or regular file
   * @throws IOException if the limit is exceeded, or the repository cannot be read
   */
  public Optional<byte[]> read(String commit, String path, int maxBytes) throws IOException {
    Optional<RevCommit> stored = stored(commit);
    return stored.isEmpty() ? Optional.empty() : read(stored.get(), path, maxBytes);
  }

  private Optional<byte[]> read(RevCommit commit, String path, int maxBytes) throws IOException {
    try (TreeWalk tree = TreeWalk.forPath(repository, prefix + path, commit.getTree())) {
      return tree == null || !isRegular(tree)
          ? Optional.empty()
          : Optional.of(content(tree.getObjectId(0), maxBytes));
    } catch (RuntimeException e) {
      throw new IOException("a repository that cannot be read: " + e.getMessage(), e);
    }
  }

  /**
   * Tells how a commit relates to HEAD.
   *
   * @param commit its full id
   * @param folder the folder in which the two may differ and still count as the same
   * @return the relation
   * @throws IOException if the repository cannot be read
   */
  public CommitRelation relation(String commit, String folder) throws IOException {
    try {
      Optional<RevCommit> stored = stored(commit);
      if (stored.isEmpty()) {
        return CommitRelation.UNKNOWN;
      }
      if (!walk.isMergedInto(stored.get(), head)) {
        return CommitRelation.OTHER;
      }
      return differsOutside(stored.get(), prefix + folder + "/")
          ? CommitRelation.ANCESTOR
          : CommitRelation.SAME;
    } catch (RuntimeException e) {
      throw new IOException("a repository that cannot be read: " + e.getMessage(), e);
    }
  }

  private boolean differsOutside(RevCommit commit, String folder) throws IOException {
    try (TreeWalk trees = new TreeWalk(repository)) {
      trees.addTree(commit.getTree());
      trees.addTree(head.getTree());
      trees.setFilter(TreeFilter.ANY_DIFF);
      trees.setRecursive(true);
      while (trees.next()) {
        if (!trees.getPathString().startsWith(folder)) {
          return true;
        }
      }
      return false;
    }
  }

  private Optional<RevCommit> stored(String commit) throws IOException {
    if (!ObjectId.isId(commit)) {
      return Optional.empty();
    }
    try {
      return Optional.of(walk.parseCommit(ObjectId.fromString(commit)));
    } catch (MissingObjectException | IncorrectObjectTypeException e) {
      return Optional.empty();
    }
  }

  private static boolean isRegular(TreeWalk tree) {
    FileMode mode = tree.getFileMode(0);
    return mode == FileMode.REGULAR_FILE || mode == FileMode.EXECUTABLE_FILE;
  }

  private byte[] content(ObjectId id, int maxBytes) throws IOException {
    ObjectLoader loader = repository.open(id);
    if (loader.getSize() > maxBytes) {
      throw new IOException("a file of " + loader.getSize() + " bytes, more than " + maxBytes);
    }
    return loader.getBytes(maxBytes);
  }

  @Override
  public void close() {
    walk.close();
    repository.close();
  }
}
