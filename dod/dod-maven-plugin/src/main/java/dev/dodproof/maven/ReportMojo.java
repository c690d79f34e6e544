package dev.dodproof.maven;

import dev.dodproof.dod.check.CheckException;
import dev.dodproof.dod.check.CheckOutcome;
import dev.dodproof.dod.check.CheckRequest;
import dev.dodproof.dod.check.ProjectFiles;
import dev.dodproof.dod.check.ReportRendering;
import dev.dodproof.dod.check.Sealing;
import dev.dodproof.dod.check.Selection;
import dev.dodproof.dod.project.ProjectRoot;
import dev.dodproof.dod.verdict.Policy;
import dev.dodproof.ops.time.TimeSource;
import java.nio.file.Path;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/**
 * Writes the reports on the stored verdicts again, at the project's root. It judges nothing, seals
 * nothing and lets every build pass whose files still lead to the stored verdicts.
 */
@Mojo(name = "report", threadSafe = true, aggregator = true)
public final class ReportMojo extends AbstractMojo {

  @Parameter(defaultValue = "${project}", readonly = true, required = true)
  private @Nullable MavenProject project;

  @Parameter(defaultValue = "${mojoExecution}", readonly = true, required = true)
  private @Nullable MojoExecution execution;

  /** The phase to report; without it, every phase that has a stored verdict. */
  @Parameter(property = "dod.phase")
  private @Nullable String phase;

  /** Called by Maven. */
  public ReportMojo() {}

  @Override
  public void execute() throws MojoExecutionException {
    PluginConfiguration.check(Injected.of(execution, "mojoExecution"));
    Path root = ProjectRoot.find(Injected.of(project, "project").getBasedir().toPath());
    try {
      CheckOutcome outcome =
          ReportRendering.render(
              new CheckRequest(
                  ProjectFiles.below(root),
                  phase == null ? new Selection.All() : new Selection.One(phase),
                  Policy.defaultFor(System.getenv()),
                  false,
                  new Sealing.WithKeyOf(System.getenv(), Path.of(System.getProperty("user.home"))),
                  TimeSource.system()));
      getLog().info("Report: " + outcome.report());
    } catch (CheckException e) {
      throw new MojoExecutionException("dod:report: " + e.getMessage());
    }
  }
}
