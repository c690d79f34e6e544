package dev.dodproof.ops.watchdog;

import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.EnumSet;
import java.util.SortedSet;
import java.util.TreeSet;

/** Lists the work items of a folder: regular files at any depth up to a limit; follows no link. */
final class WorkFolder extends SimpleFileVisitor<Path> {

  private static final int MAX_DEPTH = 8;

  private final Path folder;
  private final SortedSet<String> paths = new TreeSet<>();

  private WorkFolder(Path folder) {
    this.folder = folder;
  }

  /**
   * Lists the items.
   *
   * @return their paths relative to the folder, with {@code /}
   * @throws IOException if not all of them can be seen, with a clause that says why
   */
  static SortedSet<String> list(Path folder) throws IOException {
    if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
      throw new IOException(folder + " is not a folder");
    }
    WorkFolder visitor = new WorkFolder(folder);
    Files.walkFileTree(folder, EnumSet.noneOf(FileVisitOption.class), MAX_DEPTH, visitor);
    return visitor.paths;
  }

  @Override
  public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
    if (attributes.isDirectory()) {
      throw new IOException(file + " is a folder deeper than the limit of " + MAX_DEPTH);
    }
    if (attributes.isRegularFile()) {
      String separator = file.getFileSystem().getSeparator();
      paths.add(folder.relativize(file).toString().replace(separator, "/"));
    }
    if (paths.size() > WorkMemory.MAX_ITEMS) {
      throw new IOException(folder + " has more than " + WorkMemory.MAX_ITEMS + " work items");
    }
    return FileVisitResult.CONTINUE;
  }

  @Override
  public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
    // Whoever takes work away meanwhile is welcome to.
    if (Files.notExists(file, LinkOption.NOFOLLOW_LINKS)) {
      return FileVisitResult.CONTINUE;
    }
    throw failure;
  }
}
