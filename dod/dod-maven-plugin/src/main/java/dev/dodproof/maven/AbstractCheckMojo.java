package dev.dodproof.maven;

import dev.dodproof.dod.check.CheckException;
import dev.dodproof.dod.check.CheckOutcome;
import dev.dodproof.dod.check.CheckRequest;
import dev.dodproof.dod.check.DodCheck;
import dev.dodproof.dod.check.ProjectFiles;
import dev.dodproof.dod.check.Sealing;
import dev.dodproof.dod.check.Selection;
import dev.dodproof.dod.policy.PolicyChoice;
import dev.dodproof.dod.project.ProjectRoot;
import dev.dodproof.dod.report.ConsoleSummary;
import dev.dodproof.dod.verdict.PhaseVerdict;
import dev.dodproof.dod.verdict.Policy;
import dev.dodproof.dod.verdict.Verdict;
import dev.dodproof.ops.time.TimeSource;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/**
 * Completes the run, judges it, seals the verdicts, writes the reports, and opens or shuts the
 * gate.
 */
abstract class AbstractCheckMojo extends AbstractMojo {

  @Parameter(defaultValue = "${session}", readonly = true, required = true)
  private @Nullable MavenSession session;

  @Parameter(defaultValue = "${project}", readonly = true, required = true)
  private @Nullable MavenProject project;

  @Parameter(defaultValue = "${mojoExecution}", readonly = true, required = true)
  private @Nullable MojoExecution execution;

  /** The phase to judge; without it, every phase that has a document. */
  @Parameter(property = "dod.phase")
  private @Nullable String phase;

  /**
   * {@code strict}, {@code dev} or a policy file, relative to the root. Without it, strict where
   * the environment has {@code CI}, else dev, which lets a build pass whose only fault is
   * uncommitted work; with the settings of {@code dod/policy.yaml}, if the project has it. Where
   * the environment has {@code CI}, the command line cannot make it laxer than the POM.
   */
  @Parameter(property = "dod.policy")
  private @Nullable String policy;

  /**
   * The lowest verdict that lets the build pass: {@code PROVEN}, {@code PARTIAL}, {@code DESIGNED}.
   * Where the environment has {@code CI}, the command line cannot make it lower than the POM.
   */
  @Parameter(property = "dod.require", defaultValue = "PROVEN")
  private String require = "PROVEN";

  /** Refuses to judge where tests may still be to come, or never will in this build. */
  abstract void requireDue(MavenSession session, MavenProject project)
      throws MojoExecutionException;

  @Override
  public final void execute() throws MojoExecutionException, MojoFailureException {
    MavenProject theProject = Injected.of(project, "project");
    MavenSession theSession = Injected.of(session, "session");
    MojoExecution theExecution = Injected.of(execution, "mojoExecution");
    PluginConfiguration.check(theExecution);
    Verdict required = required();
    Path root = ProjectRoot.find(theProject.getBasedir().toPath());
    Policy thePolicy = policy(root);
    Loosening.refuse(System.getenv(), theSession.getUserProperties(), theProject.getProperties());
    requireDue(theSession, theProject);
    if (theExecution.getSource() != MojoExecution.Source.CLI) {
      PrepareMojo.requirePrepared(theSession, theProject);
    }
    try {
      CheckOutcome outcome =
          DodCheck.run(
              new CheckRequest(
                  ProjectFiles.below(root),
                  phase == null ? new Selection.All() : new Selection.One(phase),
                  thePolicy,
                  true,
                  new Sealing.WithKeyOf(System.getenv(), Path.of(System.getProperty("user.home"))),
                  TimeSource.system(),
                  PrepareMojo.begun(theSession)));
      report(outcome);
      judge(outcome.verdicts(), thePolicy, required);
    } catch (CheckException e) {
      throw new MojoExecutionException("dod: " + e.getMessage());
    }
  }

  private void report(CheckOutcome outcome) {
    outcome.key().flatMap(key -> key.warning(System.getenv())).ifPresent(getLog()::warn);
    for (PhaseVerdict verdict : outcome.verdicts()) {
      ConsoleSummary.of(verdict, false).forEach(getLog()::info);
    }
    getLog().info("Report: " + outcome.report());
  }

  private void judge(List<PhaseVerdict> verdicts, Policy thePolicy, Verdict required)
      throws MojoFailureException {
    List<PhaseVerdict> refused =
        verdicts.stream()
            .filter(verdict -> verdict.verdict().compareTo(required) < 0)
            .filter(verdict -> !thePolicy.accepts(verdict))
            .toList();
    if (!refused.isEmpty()) {
      throw new MojoFailureException(
          refused.stream()
              .map(v -> v.phaseId() + " is " + v.verdict() + ", found: " + shortened(v.missing()))
              .collect(Collectors.joining("; ", "dod: ", "; expected " + required)));
    }
  }

  private static String shortened(List<String> missing) {
    String first = missing.stream().limit(3).collect(Collectors.joining(", "));
    return missing.size() > 3 ? first + " and " + (missing.size() - 3) + " more" : first;
  }

  private Verdict required() throws MojoExecutionException {
    for (Verdict verdict : Verdict.values()) {
      if (verdict.name().equals(require)) {
        return verdict;
      }
    }
    throw new MojoExecutionException(
        "dod: parameter require: found '" + require + "', expected PROVEN, PARTIAL or DESIGNED");
  }

  private Policy policy(Path root) throws MojoExecutionException {
    Optional<String> asked = Optional.ofNullable(policy).filter(word -> !word.isBlank());
    try {
      return PolicyChoice.find(root, root, asked, System.getenv());
    } catch (IllegalArgumentException unknown) {
      throw new MojoExecutionException("dod: parameter policy: " + unknown.getMessage());
    }
  }
}
