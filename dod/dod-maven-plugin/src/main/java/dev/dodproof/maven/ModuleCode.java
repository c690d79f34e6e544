package dev.dodproof.maven;

import dev.dodproof.archrules.CompiledCode;
import dev.dodproof.archrules.NotInspectedException;
import dev.dodproof.archrules.ResourceFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.maven.model.Resource;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.project.MavenProject;

/** The folders of a module that rules look at. */
final class ModuleCode {

  private final MavenProject module;
  private final Path testFolder;
  private final CompiledCode classes;
  private final CompiledCode testClasses;

  ModuleCode(MavenProject module, Path folder, Path testFolder) {
    this.module = module;
    this.testFolder = testFolder;
    this.classes = CompiledCode.in(List.of(folder));
    // Helpers of tests may lie in the main classes, which a module of tests alone does not have.
    this.testClasses =
        CompiledCode.in(
            Files.isDirectory(folder) ? List.of(testFolder, folder) : List.of(testFolder));
  }

  CompiledCode classes() {
    return classes;
  }

  CompiledCode testClasses() {
    return testClasses;
  }

  /**
   * Tells whether tests are there; sources that were not compiled count, to be complained about.
   */
  boolean hasTests() throws MojoExecutionException {
    return module.getTestCompileSourceRoots().stream().map(Path::of).anyMatch(Files::isDirectory)
        || hasClassFile(testFolder);
  }

  private static boolean hasClassFile(Path folder) throws MojoExecutionException {
    if (!Files.isDirectory(folder)) {
      return false;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      return files.anyMatch(file -> file.toString().endsWith(".class"));
    } catch (IOException failure) {
      throw new MojoExecutionException(
          "dod: folder " + folder + " cannot be listed (" + failure + "); make it readable");
    }
  }

  /** Searches a folder of resources. */
  interface ResourceRule {
    List<String> violations(ResourceFolder folder) throws NotInspectedException;
  }

  List<String> inResources(ResourceRule rule) throws NotInspectedException {
    List<String> violations = new ArrayList<>();
    for (Resource resource : module.getResources()) {
      Path folder = Path.of(resource.getDirectory());
      // Maven names the default folder whether it is there or not.
      if (Files.isDirectory(folder)) {
        violations.addAll(rule.violations(ResourceFolder.at(folder)));
      }
    }
    return violations;
  }
}
