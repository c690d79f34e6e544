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

  /**
   * A source file that must have been compiled into a class.
   *
   * @param name its path below the folder of sources, {@code /} as separator
   * @param file where it lies
   */
  record Source(String name, Path file) {}

  /**
   * Returns the source files of a module, folder by folder in the order of names. A folder that
   * cannot be read whole is a finding.
   */
  List<Source> all(ProjectModule module) {
    return folders(module).stream()
        .filter(Files::isDirectory)
        .flatMap(folder -> sources(folder).stream())
        .toList();
  }

  private List<Source> sources(Path folder) {
    try (Stream<Path> walk = Files.walk(folder, MAX_DEPTH)) {
      return walk.filter(TestSources::isSource)
          .sorted()
          .map(file -> new Source(name(folder, file), file))
          .toList();
    } catch (IOException | UncheckedIOException e) {
      paths.unreadableSource(folder, "a folder of test sources that cannot be read whole");
      return List.of();
    }
  }

  private static String name(Path folder, Path file) {
    return folder.relativize(file).toString().replace('\\', '/');
  }

  private static boolean isSource(Path file) {
    Path last = file.getFileName();
    String name = last == null ? "" : last.toString();
    return extensions().anyMatch(name::endsWith)
        && !name.equals("package-info.java")
        && !name.equals("module-info.java")
        && Files.isRegularFile(file);
  }

  /** Returns how the names of sources end. */
  static Stream<String> extensions() {
    return LANGUAGES.stream().map(language -> language.equals("kotlin") ? ".kt" : "." + language);
  }

  /** The module's own folder and, if it is named by a language, those of others beside it. */
  private static List<Path> folders(ProjectModule module) {
    Path own = module.testSources();
    return LANGUAGES.stream().anyMatch(own::endsWith)
        ? Stream.concat(Stream.of(own), LANGUAGES.stream().map(own::resolveSibling))
            .distinct()
            .toList()
        : List.of(own);
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
