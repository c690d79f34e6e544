package dev.dodproof.dod.inventory;

import dev.dodproof.archrules.bytecode.ClassFacts;
import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;

/** Loads all classes of a folder, as a class loader would see them. */
final class ClassFolder {

  static final int MAX_FILES = 200_000;
  static final int MAX_DEPTH = 128;

  private static final String EXTENSION = ".class";

  private final ScanFindings findings;
  private final ClassFileLoader loader;

  ClassFolder(ScanFindings findings) {
    this.findings = findings;
    this.loader = new ClassFileLoader(findings);
  }

  /** Loads class files of a folder; returns the classes in the order of their names. */
  List<ClassFacts> load(Path folder, List<Path> files) {
    List<ClassFacts> classes = new ArrayList<>();
    for (Path file : files) {
      String expected = className(folder, file);
      // A class lying under another name cannot be loaded from here, so no test comes of it.
      loader.load(file).filter(facts -> facts.name().equals(expected)).ifPresent(classes::add);
    }
    classes.sort(Comparator.comparing(ClassFacts::name));
    return classes;
  }

  /** Loads a single class of a folder, if it is there. */
  Optional<ClassFacts> load(Path folder, String name) {
    try {
      Path file = folder.resolve(name + EXTENSION).normalize();
      if (!file.startsWith(folder) || !Files.isRegularFile(file)) {
        return Optional.empty();
      }
      return loader.load(file).filter(facts -> facts.name().equals(name));
    } catch (InvalidPathException e) {
      // A name from a damaged class file that no file can have.
      return Optional.empty();
    }
  }

  /** Finds the class files of a folder; none if there is no such folder. */
  List<Path> classFiles(Path folder) {
    List<Path> files = new ArrayList<>();
    if (Files.exists(folder)) {
      try {
        Files.walkFileTree(
            folder, EnumSet.of(FileVisitOption.FOLLOW_LINKS), MAX_DEPTH, new Visitor(files));
      } catch (IOException e) {
        findings.unreadableFolder(folder, "an error while reading it: " + e.getClass().getName());
      }
    }
    return files;
  }

  private static String className(Path folder, Path file) {
    String path = folder.relativize(file).toString().replace('\\', '/');
    return path.substring(0, path.length() - EXTENSION.length());
  }

  private final class Visitor extends SimpleFileVisitor<Path> {

    private final List<Path> files;

    Visitor(List<Path> files) {
      this.files = files;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
      boolean skipped = directory.endsWith("META-INF");
      return skipped ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      if (attributes.isDirectory()) {
        findings.unreadableFolder(file, "folders nested deeper than " + MAX_DEPTH + " levels");
      } else if (file.toString().endsWith(EXTENSION)) {
        if (files.size() == MAX_FILES) {
          findings.unreadableFolder(file, "more than " + MAX_FILES + " class files");
          return FileVisitResult.TERMINATE;
        }
        files.add(file);
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException problem) {
      findings.unreadableFolder(file, "an error: " + problem.getClass().getSimpleName());
      return FileVisitResult.CONTINUE;
    }
  }
}
