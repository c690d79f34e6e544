package dev.dodproof.archrules;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Finds the folders of sources of a project with several modules. Thread-safe. */
public final class SourceRoots {

  private static final Set<String> WITHOUT_SOURCES = Set.of("target", "build", "node_modules");

  private SourceRoots() {}

  /**
   * Returns every {@code src/main/java} at or below a folder.
   *
   * <p>Left out are folders named {@code target}, {@code build} or {@code node_modules}, hidden
   * ones, and links.
   *
   * @param project the root of the project
   * @return the folders, sorted; none if there is none, which {@link DecommissionedPackages}
   *     refuses
   * @throws IOException if a folder cannot be listed
   */
  public static List<Path> mainJavaBelow(Path project) throws IOException {
    return below(project, Path.of("src", "main", "java"));
  }

  /**
   * Returns every folder directly in a {@code src/main} at or below a folder: sources of every
   * language, and resources.
   *
   * <p>Left out is what {@link #mainJavaBelow} leaves out.
   *
   * @param project the root of the project
   * @return the folders, sorted; none if there is none, which {@link DecommissionedPackages}
   *     refuses
   * @throws IOException if a folder cannot be listed
   */
  public static List<Path> mainBelow(Path project) throws IOException {
    List<Path> roots = new ArrayList<>();
    for (Path main : below(project, Path.of("src", "main"))) {
      try (DirectoryStream<Path> folders = Files.newDirectoryStream(main, Files::isDirectory)) {
        folders.forEach(roots::add);
      }
    }
    return roots.stream().sorted().toList();
  }

  private static List<Path> below(Path project, Path wanted) throws IOException {
    List<Path> found = new ArrayList<>();
    Files.walkFileTree(
        project,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            if (folder.endsWith(wanted)) {
              found.add(folder);
              return FileVisitResult.SKIP_SUBTREE;
            }
            return folder.equals(project) || mayHaveSources(folder.getFileName().toString())
                ? FileVisitResult.CONTINUE
                : FileVisitResult.SKIP_SUBTREE;
          }
        });
    return found.stream().sorted().toList();
  }

  private static boolean mayHaveSources(String folder) {
    return !folder.startsWith(".") && !WITHOUT_SOURCES.contains(folder);
  }
}
