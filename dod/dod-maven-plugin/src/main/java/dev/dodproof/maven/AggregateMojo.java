package dev.dodproof.maven;

import java.util.List;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.project.MavenProject;

/**
 * Judges a project of several modules, once, in the last of them, and fails the build unless it is
 * PROVEN. Every other module of the build must have been built before.
 */
@Mojo(name = "aggregate", defaultPhase = LifecyclePhase.VERIFY, threadSafe = true)
public final class AggregateMojo extends AbstractCheckMojo {

  /** Called by Maven. */
  public AggregateMojo() {}

  @Override
  void requireDue(MavenSession session, MavenProject project) throws MojoExecutionException {
    List<String> leftOut = Reactor.leftOut(session);
    if (!leftOut.isEmpty()) {
      throw new MojoExecutionException(
          "dod:aggregate: found a build without the modules "
              + String.join(", ", leftOut)
              + " (left out by -pl or -rf); expected every module, because tests that do not run"
              + " prove nothing; build them all");
    }
    List<String> unbuilt = Reactor.unbuilt(session, project);
    if (!unbuilt.isEmpty()) {
      throw new MojoExecutionException(
          "dod:aggregate: found modules that are not built yet: "
              + String.join(", ", unbuilt)
              + "; expected "
              + project.getArtifactId()
              + " to be the last; let it depend on them");
    }
  }
}
