package dev.dodproof.dod.project;

import dev.dodproof.dod.model.Finding;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/**
 * The modules of a project.
 *
 * @param root the project's root, absolute and normalised
 * @param modules the modules, the root's own first, then in the order of the build files
 * @param findings what could not be read; not empty means that modules may be missing, so that
 *     nothing can be PROVEN
 */
public record ProjectLayout(Path root, List<ProjectModule> modules, List<Finding> findings) {

  /** Copies the lists. */
  public ProjectLayout {
    Objects.requireNonNull(root, "root");
    modules = List.copyOf(modules);
    findings = List.copyOf(findings);
  }

  /**
   * Creates a layout without findings.
   *
   * @param root the project's root
   * @param modules the modules
   */
  public ProjectLayout(Path root, List<ProjectModule> modules) {
    this(root, modules, List.of());
  }

  /**
   * Reads the layout of a project from {@code pom.xml} and, recursively, from the modules it names.
   * Without a {@code pom.xml} the root is the only module, with the default folders of Maven, or
   * those of Gradle where only these exist.
   *
   * <p>Never throws for what it finds on disk: a POM that cannot be read, a module that is not
   * there, that leaves the root or contains itself is a finding.
   *
   * @param root the project's root; need not be absolute
   * @return the layout
   */
  public static ProjectLayout discover(Path root) {
    return new LayoutDiscovery(root.toAbsolutePath().normalize()).discover();
  }
}
