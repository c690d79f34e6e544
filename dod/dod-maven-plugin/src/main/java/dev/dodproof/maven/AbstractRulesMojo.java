package dev.dodproof.maven;

import dev.dodproof.archrules.Baseline;
import dev.dodproof.archrules.bytecode.AssertionLibraries;
import dev.dodproof.dod.policy.PolicyChoice;
import dev.dodproof.dod.project.ProjectRoot;
import dev.dodproof.dod.verdict.Policy;
import dev.dodproof.ops.time.TimeSource;
import java.io.File;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/** What applying rules to a module and freezing their violations have in common. */
abstract class AbstractRulesMojo extends AbstractMojo {

  @Parameter(defaultValue = "${project}", readonly = true, required = true)
  private @Nullable MavenProject project;

  /** The compiled classes to look at. */
  @Parameter(defaultValue = "${project.build.outputDirectory}")
  private @Nullable File classes;

  /** The compiled tests to look at. */
  @Parameter(defaultValue = "${project.build.testOutputDirectory}")
  private @Nullable File testClasses;

  /** Hard paths that may stand, each with {@code place}, {@code text} and {@code reason}. */
  @Parameter private List<AllowedPath> allowedHardPaths = new ArrayList<>();

  /**
   * Exceptions that may be dropped, each with {@code className}, {@code method}, {@code what} and
   * {@code reason}.
   */
  @Parameter private List<AllowedMethod> allowedDroppedExceptions = new ArrayList<>();

  /**
   * Files that may be appended to, each with {@code className}, {@code method}, {@code what} and
   * {@code reason}.
   */
  @Parameter private List<AllowedMethod> allowedUnboundedFiles = new ArrayList<>();

  /** The violations that are tolerated; without it, {@code dod/rules.baseline} of the module. */
  @Parameter(property = "dod.baseline.file")
  private @Nullable File baseline;

  private final Clock clock;

  /** Takes one instant for the whole goal, so that no two rules see different days. */
  AbstractRulesMojo(TimeSource time) {
    this.clock = Clock.fixed(time.wallTime(), ZoneId.systemDefault());
  }

  final MavenProject module() throws MojoExecutionException {
    return Injected.of(project, "project");
  }

  final ModuleCode code() throws MojoExecutionException {
    return new ModuleCode(
        module(),
        Injected.of(classes, "classes").toPath(),
        Injected.of(testClasses, "testClasses").toPath());
  }

  final CodeRules codeRules(ModuleCode code) throws MojoExecutionException {
    return new CodeRules(
        code,
        AllowedPath.toExceptions(allowedHardPaths),
        AllowedMethod.toExceptions("allowedDroppedExceptions", allowedDroppedExceptions),
        AllowedMethod.toExceptions("allowedUnboundedFiles", allowedUnboundedFiles),
        assertionLibraries(),
        clock);
  }

  /** What the verdict counts as an assertion, the rules count too. */
  private AssertionLibraries assertionLibraries() throws MojoExecutionException {
    Path root = ProjectRoot.find(module().getBasedir().toPath());
    Policy policy = PolicyChoice.find(root, root, Optional.empty(), Map.of());
    if (!policy.findings().isEmpty()) {
      throw new MojoExecutionException(
          policy.findings().stream()
              .map(finding -> finding.location() + ": " + finding.message())
              .collect(Collectors.joining("; ", "dod: ", "")));
    }
    return policy.rules().assertionLibraries();
  }

  final boolean isBaselineNamed() {
    return baseline != null;
  }

  final Path baselineFile() throws MojoExecutionException {
    return baseline == null
        ? module().getBasedir().toPath().resolve("dod").resolve("rules.baseline")
        : baseline.toPath();
  }

  final Baseline baseline() throws MojoExecutionException {
    return Baseline.at(baselineFile(), clock);
  }
}
