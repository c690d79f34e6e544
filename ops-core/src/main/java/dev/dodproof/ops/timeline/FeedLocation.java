package dev.dodproof.ops.timeline;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;

/**
 * Where a feed and its lock really are. Whoever reaches one feed by two paths must meet at one
 * lock, so links are followed before the lock's name is made.
 *
 * @param file the feed, existing or not, links resolved
 * @param lock the lock file beside it
 */
record FeedLocation(Path file, Path lock) {

  /** Finds the place, making the folder if need be. */
  static FeedLocation prepare(Path given) throws IOException {
    Path absolute = given.toAbsolutePath().normalize();
    Path folder = absolute.getParent();
    Path name = absolute.getFileName();
    if (folder == null || name == null) {
      throw new FileSystemException(given + " is a folder, expected a regular file");
    }
    if (!Files.isDirectory(folder)) {
      Files.createDirectories(folder);
    }
    Path file = Files.exists(absolute) ? absolute.toRealPath() : folder.toRealPath().resolve(name);
    requireRegularOrAbsent(file);
    Path lock = file.resolveSibling(file.getFileName() + ".lock");
    requireRegularOrAbsent(lock);
    return new FeedLocation(file, lock);
  }

  private static void requireRegularOrAbsent(Path path) throws IOException {
    // Opening a pipe would block the caller for ever.
    if (Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
      BasicFileAttributes attributes =
          Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
      if (attributes.isSymbolicLink()) {
        throw new FileSystemException(
            path + " is a symbolic link to nothing that is a file, expected a regular file");
      }
      if (!attributes.isRegularFile()) {
        throw new FileSystemException(NotRegular.describe(path, attributes));
      }
    }
  }
}
