package dev.dodproof.dod.lock;

import dev.dodproof.archrules.CodeFolders;
import dev.dodproof.archrules.SourceRoots;
import dev.dodproof.dod.check.CheckException;
import dev.dodproof.dod.project.ProjectLayout;
import dev.dodproof.dod.project.ProjectModule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/**
 * A project whose packages are decommissioned.
 *
 * @param root the project's root
 * @param lockFile the lock file
 * @param code where its code lies
 */
public record LockProject(Path root, Path lockFile, CodeFolders code) {

  /** Checks that nothing is null. */
  public LockProject {
    Objects.requireNonNull(root, "root");
    Objects.requireNonNull(lockFile, "lockFile");
    Objects.requireNonNull(code, "code");
  }

  /**
   * Returns where the lock file lies unless somebody says otherwise.
   *
   * @param root the project's root
   * @return {@code dod/decommissioned.lock}
   */
  public static Path defaultLockFile(Path root) {
    return root.resolve("dod").resolve("decommissioned.lock");
  }

  /**
   * Finds the code of all modules: every folder in a {@code src/main}, and every folder of compiled
   * main classes that exists.
   *
   * @param root the project's root
   * @return the folders
   * @throws CheckException if a folder cannot be listed
   */
  public static CodeFolders findCode(Path root) throws CheckException {
    try {
      List<Path> classes =
          ProjectLayout.discover(root).modules().stream()
              .map(ProjectModule::mainClasses)
              .filter(Files::isDirectory)
              .toList();
      return new CodeFolders(SourceRoots.mainBelow(root), classes);
    } catch (IOException e) {
      throw new CheckException(
          "the sources cannot be found: found "
              + root
              + " not readable ("
              + e.getMessage()
              + "); expected the project's root; name the right one");
    }
  }
}
