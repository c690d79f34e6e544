package dev.dodproof.cli;

import dev.dodproof.dod.check.CheckException;
import dev.dodproof.dod.lock.LockProject;
import dev.dodproof.dod.project.ProjectRoot;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that say which lock. */
final class LockFileOptions {

  @Option(
      names = "--root",
      paramLabel = "DIR",
      description = "The project's root. Default: found from here upwards, as for dod check.")
  private @Nullable Path root;

  @Option(
      names = "--lock",
      paramLabel = "FILE",
      description = "The lock file. Default: dod/decommissioned.lock below the root.")
  private @Nullable Path lock;

  Path root(Path here) throws CheckException {
    return root == null ? ProjectRoot.find(here) : folder("--root", here.resolve(root));
  }

  Path lockFile(Path here) throws CheckException {
    return lock == null ? LockProject.defaultLockFile(root(here)) : here.resolve(lock);
  }

  static Path folder(String option, Path path) throws CheckException {
    if (!Files.isDirectory(path)) {
      throw new CheckException(option + ": found " + path + ", which is no folder; expected one");
    }
    return path;
  }
}
