package dev.dodproof.maven;

import java.util.List;
import java.util.stream.Collectors;
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
  boolean isDue(MavenSession session, MavenProject project) throws MojoExecutionException {
    List<String> unbuilt = Reactor.unbuilt(session, project);
    if (!unbuilt.isEmpty()) {
      throw new MojoExecutionException(
          "dod:aggregate: found modules that are not built yet: "
              + unbuilt.stream().collect(Collectors.joining(", "))
              + "; expected "
              + project.getArtifactId()
              + " to be the last; let it depend on them");
    }
    return true;
  }
}
