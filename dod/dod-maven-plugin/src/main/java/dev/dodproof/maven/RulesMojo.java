package dev.dodproof.maven;

import com.tngtech.archunit.lang.ArchRule;
import dev.dodproof.archrules.AllowedHardPath;
import dev.dodproof.archrules.ClassImport;
import dev.dodproof.archrules.DecommissionedRules;
import dev.dodproof.archrules.HardPathRules;
import dev.dodproof.archrules.HardPaths;
import dev.dodproof.dod.check.CheckException;
import dev.dodproof.dod.lock.LockCheck;
import dev.dodproof.dod.lock.LockProject;
import dev.dodproof.dod.lock.LockReport;
import dev.dodproof.dod.lock.LockTrust;
import dev.dodproof.dod.project.ProjectRoot;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.Resource;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/**
 * Applies the rules of {@code archrules} to a module, without a test, and fails the build with
 * every violation. A module of packaging {@code pom} has no classes; only the lock is checked
 * there.
 */
@Mojo(name = "rules", defaultPhase = LifecyclePhase.VERIFY, threadSafe = true)
public final class RulesMojo extends AbstractMojo {

  @Parameter(defaultValue = "${session}", readonly = true, required = true)
  private @Nullable MavenSession session;

  @Parameter(defaultValue = "${project}", readonly = true, required = true)
  private @Nullable MavenProject project;

  /** The compiled classes to look at. */
  @Parameter(defaultValue = "${project.build.outputDirectory}")
  private @Nullable File classes;

  /** Hard paths that may stand, each with {@code place}, {@code text} and {@code reason}. */
  @Parameter private List<AllowedPath> allowedHardPaths = new ArrayList<>();

  /** The lock of decommissioned packages; without it, {@code dod/decommissioned.lock}. */
  @Parameter(property = "dod.lock.file")
  private @Nullable File lockFile;

  /** Public keys, of which one must have sealed the lock; without it, no seal is demanded. */
  @Parameter(property = "dod.lock.trust")
  private @Nullable File trust;

  /** Called by Maven. */
  public RulesMojo() {}

  @Override
  public void execute() throws MojoExecutionException, MojoFailureException {
    MavenProject module = Injected.of(project, "project");
    List<String> violations = new ArrayList<>();
    for (ProjectRule rule : rules(module)) {
      List<String> found = rule.inspection().violations();
      getLog().info(rule.name() + ": " + (found.isEmpty() ? "kept" : found.size() + " violations"));
      found.forEach(violation -> violations.add(rule.name() + ": " + violation));
    }
    if (!violations.isEmpty()) {
      throw new MojoFailureException(
          "dod: found %d violations of the rules in %s, expected none:%n%s"
              .formatted(violations.size(), module.getArtifactId(), String.join("\n", violations)));
    }
  }

  /** Another rule is another line here. */
  private List<ProjectRule> rules(MavenProject module) throws MojoExecutionException {
    AllowedHardPath[] allowed = allowed();
    List<ProjectRule> rules = new ArrayList<>();
    rules.add(new ProjectRule("No decommissioned file modified", () -> lock(module)));
    if (module.getPackaging().equals("pom")) {
      getLog().info("Packaging pom: no classes and no resources to look at");
      return rules;
    }
    rules.add(
        new ProjectRule(
            "No hard paths in classes",
            () -> inClasses(HardPathRules.noClassesShouldContainHardPathsExcept(allowed))));
    rules.add(new ProjectRule("No hard paths in resources", () -> inResources(module, allowed)));
    rules.add(
        new ProjectRule(
            "No dependency on a decommissioned package",
            () ->
                inClasses(
                    DecommissionedRules.noClassesShouldDependOnDecommissionedPackages(
                        lockFile(root(module))))));
    return rules;
  }

  private List<String> inClasses(ArchRule rule) throws MojoExecutionException {
    try {
      return rule.evaluate(ClassImport.everyClassIn(Injected.of(classes, "classes").toPath()))
          .getFailureReport()
          .getDetails();
    } catch (AssertionError notWhole) {
      return List.of(String.valueOf(notWhole.getMessage()));
    }
  }

  private static List<String> inResources(MavenProject module, AllowedHardPath... allowed) {
    return module.getResources().stream()
        .map(Resource::getDirectory)
        .map(Path::of)
        // Maven names the default folder whether it is there or not.
        .filter(Files::isDirectory)
        .flatMap(folder -> HardPaths.inResources(folder, allowed).stream())
        .toList();
  }

  private List<String> lock(MavenProject module) throws MojoExecutionException {
    Path root = root(module);
    try {
      LockProject locked = new LockProject(root, lockFile(root), LockProject.findCode(root));
      LockTrust trusted = LockTrusts.of(trust);
      // Members can be compared when the last module is compiled; sources always.
      boolean last = Reactor.unbuilt(Injected.of(session, "session"), module).isEmpty();
      LockReport report =
          last ? LockCheck.all(locked, trusted) : LockCheck.withoutMembers(locked, trusted);
      getLog().debug("Seal of " + locked.lockFile() + ": " + report.seal());
      return report.findings().stream().map(finding -> String.join("\n", finding.lines())).toList();
    } catch (CheckException e) {
      throw new MojoExecutionException("dod: " + e.getMessage());
    }
  }

  private AllowedHardPath[] allowed() throws MojoExecutionException {
    List<AllowedHardPath> exceptions = new ArrayList<>();
    for (AllowedPath each : allowedHardPaths) {
      exceptions.add(each.toException());
    }
    return exceptions.toArray(AllowedHardPath[]::new);
  }

  private static Path root(MavenProject module) {
    return ProjectRoot.find(module.getBasedir().toPath());
  }

  private Path lockFile(Path root) {
    return lockFile == null ? LockProject.defaultLockFile(root) : lockFile.toPath();
  }
}
