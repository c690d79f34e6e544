package dev.dodproof.maven;

import dev.dodproof.dod.check.CheckException;
import dev.dodproof.dod.check.FileTrouble;
import dev.dodproof.dod.check.ReportsLock;
import dev.dodproof.dod.project.ProjectRoot;
import dev.dodproof.ops.time.TimeSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/**
 * Begins a run: one run id for every test JVM of this build, and no verdict of an earlier one left.
 */
@Mojo(name = "prepare", defaultPhase = LifecyclePhase.INITIALIZE, threadSafe = true)
public final class PrepareMojo extends AbstractMojo {

  /** The system property by which test JVMs learn the run id. */
  static final String RUN_ID = "dod.run.id";

  private static final String PREPARED = "dod.run.prepared";

  @Parameter(defaultValue = "${session}", readonly = true, required = true)
  private @Nullable MavenSession session;

  @Parameter(defaultValue = "${project}", readonly = true, required = true)
  private @Nullable MavenProject project;

  @Parameter(defaultValue = "${mojoExecution}", readonly = true, required = true)
  private @Nullable MojoExecution execution;

  /** Called by Maven. */
  public PrepareMojo() {}

  @Override
  public void execute() throws MojoExecutionException {
    MavenSession theSession = Injected.of(session, "session");
    MavenProject theProject = Injected.of(project, "project");
    PluginConfiguration.check(Injected.of(execution, "mojoExecution"));
    SurefireVersions.check(theProject);
    Path root = ProjectRoot.find(theProject.getBasedir().toPath());
    Path folder = root.resolve("target").resolve("dod");
    String runId = runId(theSession.getUserProperties());
    try {
      // Not while a check is under way: its verdict would come after those that are removed here.
      ReportsLock.holding(folder, () -> begin(folder, runId));
    } catch (CheckException e) {
      throw new MojoExecutionException("dod:prepare: " + e.getMessage());
    }
    getLog()
        .info(
            "Run "
                + runId
                + " of "
                + root
                + "; should the build stop at a test, "
                + (theSession.getProjects().size() > 1 ? "mvn -N dod:aggregate" : "mvn dod:check")
                + " tells what that leaves unproven");
  }

  private static Path begin(Path folder, String runId) throws CheckException {
    Path runs = folder.resolve("runs");
    try {
      EarlierVerdicts.remove(folder);
      // From now on this is the latest run, also if no test JVM ever writes a record.
      return Files.createDirectories(runs.resolve(runId));
    } catch (IOException e) {
      throw new CheckException(
          "the run cannot begin: found "
              + runs
              + " not writable ("
              + FileTrouble.describe(e)
              + "); expected a writable folder with room on its disk; correct that, or remove it by"
              + " hand");
    }
  }

  /**
   * Demands that this build is a run of its own, so that what an earlier one left behind does not
   * count. A build that names its run by a property of the POM needs no {@code prepare}.
   */
  static void requirePrepared(MavenSession session, MavenProject project)
      throws MojoExecutionException {
    if (begun(session).isEmpty() && !project.getProperties().containsKey(RUN_ID)) {
      throw new MojoExecutionException(
          "dod: found no run of this build, because dod:prepare has not run in it; expected it"
              + " before the tests, so that results of an earlier build do not count; add the goal"
              + " prepare to the executions of dod-maven-plugin in the POM (of the parent, if there"
              + " are several modules)");
    }
  }

  /** Returns the run that {@code prepare} began in this build, if it did. */
  static Optional<String> begun(MavenSession session) {
    return Optional.ofNullable(session.getUserProperties().getProperty(PREPARED));
  }

  /**
   * Surefire and Failsafe hand the session's user properties to every test JVM they fork. A run id
   * from elsewhere is refused: it could be that of an earlier run, whose records would then count
   * again.
   */
  static String runId(Properties userProperties) throws MojoExecutionException {
    synchronized (PrepareMojo.class) {
      String known = userProperties.getProperty(RUN_ID);
      if (known != null && !known.equals(userProperties.getProperty(PREPARED))) {
        throw new MojoExecutionException(
            "dod:prepare: found -D"
                + RUN_ID
                + "="
                + known
                + " on the command line; expected none, because every build is a run of its own;"
                + " leave it out");
      }
      if (known != null) {
        return known;
      }
      String runId = RunIds.next(TimeSource.system().wallTime());
      userProperties.setProperty(PREPARED, runId);
      userProperties.setProperty(RUN_ID, runId);
      return runId;
    }
  }
}
