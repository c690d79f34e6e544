package dev.dodproof.maven;

import dev.dodproof.archrules.BaselineException;
import dev.dodproof.archrules.NotInspectedException;
import dev.dodproof.dod.lock.LockProject;
import dev.dodproof.dod.project.ProjectRoot;
import dev.dodproof.ops.time.TimeSource;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/**
 * Applies the rules of {@code archrules} to a module, without a test, and fails the build with
 * every violation that no baseline tolerates. A module of packaging {@code pom} has no classes;
 * only the lock is checked there. Rules about tests are not applied to a module without tests.
 */
@Mojo(name = "rules", defaultPhase = LifecyclePhase.VERIFY, threadSafe = true)
public final class RulesMojo extends AbstractRulesMojo {

  @Parameter(defaultValue = "${session}", readonly = true, required = true)
  private @Nullable MavenSession session;

  /**
   * Ids of the rules to apply. By default {@code lock}, {@code hard-paths-in-classes}, {@code
   * hard-paths-in-resources}, {@code dependency-ban}, {@code assertions} and {@code
   * bypassed-tests}; there are also {@code dropped-exceptions}, {@code unbounded-files} and {@code
   * unbounded-logs}.
   */
  @Parameter(property = "dod.rules")
  private List<String> rules = new ArrayList<>();

  /** The lock of decommissioned packages; without it, {@code dod/decommissioned.lock}. */
  @Parameter(property = "dod.lock.file")
  private @Nullable File lockFile;

  /** Public keys, of which one must have sealed the lock; without it, no seal is demanded. */
  @Parameter(property = "dod.lock.trust")
  private @Nullable File trust;

  /** Called by Maven. */
  public RulesMojo() {
    this(TimeSource.system());
  }

  RulesMojo(TimeSource time) {
    super(time);
  }

  @Override
  public void execute() throws MojoExecutionException, MojoFailureException {
    ModuleCode code = code();
    Set<RuleId> applied = applied(code);
    List<String> violations = new ArrayList<>();
    Optional<Tolerance> tolerance = tolerance(applied, violations);
    Map<RuleId, Inspection> all = codeRules(code).inspections();
    all.putAll(lockRules(code));
    all.keySet().retainAll(applied);
    for (Map.Entry<RuleId, Inspection> rule : all.entrySet()) {
      List<String> found = violations(rule.getKey(), rule.getValue(), tolerance);
      String title = rule.getKey().title();
      getLog().info(title + ": " + (found.isEmpty() ? "kept" : found.size() + " violations"));
      found.forEach(violation -> violations.add(title + ": " + violation));
    }
    if (!violations.isEmpty()) {
      throw new MojoFailureException(
          "dod: found %d violations of the rules in %s, expected none:%n%s"
              .formatted(
                  violations.size(), module().getArtifactId(), String.join("\n", violations)));
    }
  }

  private Set<RuleId> applied(ModuleCode code) throws MojoExecutionException {
    Set<RuleId> applied = RuleId.chosen(rules);
    if (module().getPackaging().equals("pom")) {
      getLog().info("Packaging pom: no classes and no resources to look at");
      applied.retainAll(Set.of(RuleId.LOCK));
    } else if (!code.hasTests() && applied.removeIf(RuleId::looksAtTests)) {
      getLog().info("No tests in this module: the rules about tests are not applied");
    }
    return applied;
  }

  /** A baseline that cannot be used tolerates nothing, and is a violation itself. */
  private Optional<Tolerance> tolerance(Set<RuleId> applied, List<String> violations)
      throws MojoExecutionException {
    // A broken link is there: something was meant.
    if (!isBaselineNamed() && Files.notExists(baselineFile(), LinkOption.NOFOLLOW_LINKS)) {
      return Optional.empty();
    }
    try {
      Tolerance tolerance = Tolerance.of(baseline());
      tolerance.lines(applied).forEach(getLog()::info);
      return Optional.of(tolerance);
    } catch (BaselineException unusable) {
      violations.add("Baseline: " + unusable.getMessage());
      return Optional.empty();
    }
  }

  private static List<String> violations(
      RuleId rule, Inspection inspection, Optional<Tolerance> tolerance)
      throws MojoExecutionException {
    try {
      List<String> found = inspection.violations();
      return tolerance.map(frozen -> frozen.remaining(rule, found)).orElse(found);
    } catch (NotInspectedException broken) {
      return broken.complaints();
    }
  }

  private Map<RuleId, Inspection> lockRules(ModuleCode code) throws MojoExecutionException {
    MavenProject module = module();
    Path root = ProjectRoot.find(module.getBasedir().toPath());
    Path lock = lockFile == null ? LockProject.defaultLockFile(root) : lockFile.toPath();
    Set<Path> uncompiled = Reactor.unbuiltFolders(Injected.of(session, "session"), module);
    return Map.of(
        RuleId.LOCK,
        new LockInspection(root, lock, trust, uncompiled, getLog()),
        RuleId.DEPENDENCY_BAN,
        () -> code.classes().usesOfDecommissionedPackages(lock));
  }
}
