package dev.dodproof.archrules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Lists folders in an order that is the same on every machine. */
final class Folders {

  private Folders() {}

  /** Returns everything below the folder that is no folder; links below it are not followed. */
  static List<Path> filesBelow(Path folder, String suffix) throws IOException {
    // A walk that starts at a link would end there too.
    Path start = folder.toRealPath();
    try (Stream<Path> tree = Files.walk(start)) {
      return tree.filter(path -> !Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS))
          .filter(path -> path.toString().endsWith(suffix))
          .map(path -> folder.resolve(start.relativize(path)))
          .sorted((left, right) -> name(folder, left).compareTo(name(folder, right)))
          .toList();
    } catch (UncheckedIOException failure) {
      throw failure.getCause();
    }
  }

  /** Returns the class files below a folder of compiled classes, at least one. */
  static List<Path> classFilesBelow(Path folder) throws IOException, NotInspectedException {
    if (!Files.isDirectory(folder)) {
      throw new NotInspectedException(
          List.of("Folder " + folder + " is missing; compile first, or name the right folder"));
    }
    List<Path> files = filesBelow(folder, ".class");
    if (files.isEmpty()) {
      throw new NotInspectedException(
          List.of("Folder " + folder + " has no class file; compile first"));
    }
    return files;
  }

  /** Returns the path relative to the folder, with {@code /} on every machine. */
  static String name(Path folder, Path file) {
    String name = folder.relativize(file).toString();
    return name.replace(folder.getFileSystem().getSeparator(), "/");
  }
}
