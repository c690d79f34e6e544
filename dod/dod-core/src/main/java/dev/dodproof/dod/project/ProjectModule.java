package dev.dodproof.dod.project;

import java.nio.file.Path;
import java.util.Objects;

/**
 * One module of a project: a folder with sources and compiled classes. The folders need not exist.
 *
 * @param path path relative to the project's root, {@code /} as separator; {@code .} for the root
 * @param directory the module's folder
 * @param testClasses folder of the compiled tests
 * @param testSources folder of the tests' sources
 * @param mainClasses folder of the compiled main classes
 */
public record ProjectModule(
    String path, Path directory, Path testClasses, Path testSources, Path mainClasses) {

  /** Checks that nothing is null. */
  public ProjectModule {
    Objects.requireNonNull(path, "path");
    Objects.requireNonNull(directory, "directory");
    Objects.requireNonNull(testClasses, "testClasses");
    Objects.requireNonNull(testSources, "testSources");
    Objects.requireNonNull(mainClasses, "mainClasses");
  }

  /**
   * Creates a module whose main classes lie in Maven's default folder, {@code target/classes}.
   *
   * @param path path relative to the project's root
   * @param directory the module's folder
   * @param testClasses folder of the compiled tests
   * @param testSources folder of the tests' sources
   */
  public ProjectModule(String path, Path directory, Path testClasses, Path testSources) {
    this(
        path,
        directory,
        testClasses,
        testSources,
        directory.resolve(BuildFolders.DEFAULT_DIRECTORY).resolve(BuildFolders.CLASSES));
  }
}
