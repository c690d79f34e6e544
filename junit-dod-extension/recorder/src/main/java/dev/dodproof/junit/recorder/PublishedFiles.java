package dev.dodproof.junit.recorder;

import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/** The files that a test published: all of them, or none and the reason why. */
final class PublishedFiles {

  private static final int MAX_DEPTH = 32;
  private static final int MAX_FILES = 10_000;

  private PublishedFiles() {}

  /**
   * Lists a file, or every file in a folder.
   *
   * @throws RecorderException if the folder holds anything that would have to be left out
   */
  static List<Path> in(Path path) throws IOException {
    if (!Files.isDirectory(path)) {
      return List.of(path);
    }
    List<Path> files = new ArrayList<>();
    // One level more than allowed: what lies too deep is met there instead of passed over.
    Files.walkFileTree(path, Set.<FileVisitOption>of(), MAX_DEPTH + 1, new Collector(path, files));
    Collections.sort(files);
    return List.copyOf(files);
  }

  private static final class Collector extends SimpleFileVisitor<Path> {

    private final Path folder;
    private final List<Path> files;

    Collector(Path folder, List<Path> files) {
      this.folder = folder;
      this.files = files;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      if (folder.relativize(file).getNameCount() > MAX_DEPTH) {
        throw refused("something more than " + MAX_DEPTH + " levels deep");
      }
      if (file.equals(folder)) {
        throw refused("nothing but a link to another folder");
      }
      if (!attributes.isRegularFile()) {
        throw refused(folder.relativize(file) + ", which is neither a file nor a folder");
      }
      if (files.size() == MAX_FILES) {
        throw refused("more than " + MAX_FILES + " files");
      }
      files.add(file);
      return FileVisitResult.CONTINUE;
    }

    private RecorderException refused(String found) {
      return new RecorderException(
          "found in the published folder "
              + folder
              + " "
              + found
              + "; expected at most "
              + MAX_FILES
              + " plain files, "
              + MAX_DEPTH
              + " levels deep; publish an archive of it instead");
    }
  }
}
