package dev.dodproof.dod.git;

import java.io.IOException;
import java.util.Collection;
import java.util.TreeSet;
import org.eclipse.jgit.dircache.DirCache;
import org.eclipse.jgit.dircache.DirCacheEntry;
import org.eclipse.jgit.dircache.DirCacheIterator;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.treewalk.FileTreeIterator;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.TreeWalk.OperationType;
import org.jspecify.annotations.Nullable;

/**
 * Compares the content of every tracked file with the index. A status alone trusts size and time,
 * which an edit can restore, and marks by which git is told not to look.
 */
final class WorkTreeContent {

  private WorkTreeContent() {}

  /** Returns the paths that are not known to be as the index has them. */
  static Collection<String> unlikeIndex(Repository repository) throws IOException {
    Collection<String> paths = new TreeSet<>();
    DirCache index = repository.readDirCache();
    for (int i = 0; i < index.getEntryCount(); i++) {
      DirCacheEntry entry = index.getEntry(i);
      if (entry.isAssumeValid() || entry.isSkipWorkTree()) {
        paths.add(entry.getPathString());
      }
      // Only in memory: size and time are forgotten, so that the content decides.
      entry.smudgeRacilyClean();
    }
    try (TreeWalk walk = new TreeWalk(repository)) {
      walk.setOperationType(OperationType.CHECKIN_OP);
      walk.setRecursive(true);
      walk.addTree(new DirCacheIterator(index));
      FileTreeIterator files = new FileTreeIterator(repository);
      files.setDirCacheIterator(walk, 0);
      walk.addTree(files);
      addModified(walk, paths);
    }
    return paths;
  }

  /**
   * Chooses the submodules among paths; for files their content decides, not what a status says.
   */
  static Collection<String> submodules(Repository repository, Collection<String> paths)
      throws IOException {
    DirCache index = repository.readDirCache();
    return paths.stream().filter(path -> !isFile(index.getEntry(path))).toList();
  }

  private static boolean isFile(@Nullable DirCacheEntry entry) {
    return entry != null && entry.getFileMode() != FileMode.GITLINK;
  }

  private static void addModified(TreeWalk walk, Collection<String> paths) throws IOException {
    while (walk.next()) {
      DirCacheIterator index = walk.getTree(0, DirCacheIterator.class);
      FileTreeIterator file = walk.getTree(1, FileTreeIterator.class);
      if (index != null
          && file != null
          && index.getEntryFileMode() != FileMode.GITLINK
          && file.isModified(index.getDirCacheEntry(), true, walk.getObjectReader())) {
        paths.add(walk.getPathString());
      }
    }
  }
}
