package dev.dodproof.dod.inventory;

import dev.dodproof.archrules.bytecode.ClassFacts;
import dev.dodproof.archrules.bytecode.ScannedClass;
import dev.dodproof.dod.model.SourceLocation;
import dev.dodproof.dod.project.ProjectModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds the sources of compiled tests. */
final class TestSources {

  private static final List<String> LANGUAGES = List.of("java", "kotlin", "groovy", "scala");
  private static final int MAX_DEPTH = 128;

  private final ScanFindings paths;
  private final Map<String, ProjectModule> modules;
  private final Map<ScannedClass, String> files = new HashMap<>();

  TestSources(ScanFindings paths, List<ProjectModule> modules) {
    this.paths = paths;
    this.modules =
        modules.stream().collect(Collectors.toMap(ProjectModule::path, module -> module));
  }

  /**
   * Returns where a member stands: its source file relative to the root if it is there, else the
   * package and the file name that the class file tells; and the line of its first instruction.
   */
  SourceLocation location(ScannedClass declaring, int line) {
    String file = files.computeIfAbsent(declaring, this::sourceFile);
    return new SourceLocation(file, Math.max(0, line));
  }

  private String sourceFile(ScannedClass declaring) {
    ClassFacts facts = declaring.facts();
    if (facts.sourceFile().isEmpty()) {
      return facts.name() + ".class";
    }
    String file = facts.packagePath() + facts.sourceFile();
    return Optional.ofNullable(modules.get(declaring.module())).stream()
        .flatMap(module -> folders(module).stream())
        .flatMap(folder -> child(folder, file).stream())
        .filter(Files::isRegularFile)
        .findFirst()
        .map(paths::relative)
        .orElse(file);
  }

  /** Returns a source file that must have been compiled into a class, if the module has one. */
  Optional<Path> anySource(ProjectModule module) {
    return folders(module).stream()
        .filter(Files::isDirectory)
        .flatMap(folder -> firstSource(folder).stream())
        .findFirst();
  }

  private static Optional<Path> firstSource(Path folder) {
    try (Stream<Path> files = Files.walk(folder, MAX_DEPTH)) {
      return files.filter(TestSources::isSource).min(Path::compareTo);
    } catch (IOException | UncheckedIOException e) {
      // What cannot be listed may hold tests: the folder itself stands for them.
      return Optional.of(folder);
    }
  }

  private static boolean isSource(Path file) {
    Path last = file.getFileName();
    String name = last == null ? "" : last.toString();
    boolean code = LANGUAGES.stream().anyMatch(language -> name.endsWith(extension(language)));
    return code && !name.equals("package-info.java") && !name.equals("module-info.java");
  }

  private static String extension(String language) {
    return language.equals("kotlin") ? ".kt" : "." + language;
  }

  /** The module's own folder and those of other languages beside it. */
  private static List<Path> folders(ProjectModule module) {
    return Stream.concat(
            Stream.of(module.testSources()),
            LANGUAGES.stream().map(name -> module.testSources().resolveSibling(name)))
        .distinct()
        .toList();
  }

  private static Optional<Path> child(Path folder, String file) {
    try {
      Path path = folder.resolve(file).normalize();
      return path.startsWith(folder) ? Optional.of(path) : Optional.empty();
    } catch (InvalidPathException e) {
      // A name that a damaged class file gives and no file system knows.
      return Optional.empty();
    }
  }
}
