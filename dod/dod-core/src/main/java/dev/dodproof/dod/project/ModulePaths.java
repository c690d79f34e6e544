package dev.dodproof.dod.project;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/** Turns the paths written in a POM into paths on disk, none of them outside the root. */
final class ModulePaths {

  private static final String POM = "pom.xml";

  private final Path root;
  private final LayoutFindings findings;

  ModulePaths(Path root, LayoutFindings findings) {
    this.root = root;
    this.findings = findings;
  }

  /** Returns the module of a POM; with default folders and a finding if its own can't be used. */
  ProjectModule module(Path pomFile, BuildFolders folders) {
    Path folder = folderOf(pomFile);
    String path = relative(folder);
    if (folders.hasUnknownExpression()) {
      findings.expression(pomFile, "a folder of <build>");
      return BuildFolders.MAVEN.applyTo(path, folder);
    }
    try {
      ProjectModule module = folders.applyTo(path, folder);
      if (inside(module.testClasses())
          && inside(module.testSources())
          && inside(module.mainClasses())) {
        return module;
      }
    } catch (InvalidPathException e) {
      findings.outside(pomFile, "a folder of <build> whose name is not a path");
      return BuildFolders.MAVEN.applyTo(path, folder);
    }
    findings.outside(pomFile, "a folder of <build>");
    return BuildFolders.MAVEN.applyTo(path, folder);
  }

  /** Finds the POM of a module that must be there; what is wrong with it becomes a finding. */
  Optional<Path> required(Path pomFile, String module) {
    if (module.isEmpty() || module.contains("${")) {
      findings.expression(pomFile, "the module \"" + module + "\"");
      return Optional.empty();
    }
    Optional<Path> named = resolve(pomFile, module);
    if (named.filter(this::inside).isEmpty()) {
      findings.outside(pomFile, "the module \"" + module + "\"");
      return Optional.empty();
    }
    Optional<Path> child = named.map(ModulePaths::pomOf).filter(Files::isRegularFile);
    if (child.isEmpty()) {
      findings.absentModule(pomFile, module);
    }
    return child;
  }

  /** Finds the POM of a module that may be absent, because its profile may be off. */
  Optional<Path> optional(Path pomFile, String module) {
    return resolve(pomFile, module)
        .filter(this::inside)
        .map(ModulePaths::pomOf)
        .filter(Files::isRegularFile);
  }

  /** Returns whether a POM names the candidate as its parent. */
  static boolean isParent(Path candidate, Path pomFile, String parentPath) {
    return !parentPath.isEmpty()
        && resolve(pomFile, parentPath)
            .filter(named -> candidate.equals(named) || candidate.equals(named.resolve(POM)))
            .isPresent();
  }

  private static Optional<Path> resolve(Path pomFile, String path) {
    try {
      return Optional.of(folderOf(pomFile).resolve(path.replace('\\', '/')).normalize());
    } catch (InvalidPathException e) {
      // The file system has no such name, so nothing can be there.
      return Optional.empty();
    }
  }

  private static Path pomOf(Path named) {
    return Files.isDirectory(named) ? named.resolve(POM) : named;
  }

  private boolean inside(Path path) {
    return path.startsWith(root) && SymbolicLinks.staysInside(root, path);
  }

  private String relative(Path folder) {
    String path = root.relativize(folder).toString().replace('\\', '/');
    return path.isEmpty() ? "." : path;
  }

  private static Path folderOf(Path pomFile) {
    Path parent = pomFile.getParent();
    return parent == null ? pomFile : parent;
  }
}
