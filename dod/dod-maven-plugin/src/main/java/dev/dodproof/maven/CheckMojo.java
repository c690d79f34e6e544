package dev.dodproof.maven;

import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.project.MavenProject;

/**
 * Judges a project of one module and fails the build unless it is PROVEN. A project of several
 * modules uses {@code aggregate} in the last of them.
 */
@Mojo(name = "check", defaultPhase = LifecyclePhase.VERIFY, threadSafe = true)
public final class CheckMojo extends AbstractCheckMojo {

  /** Called by Maven. */
  public CheckMojo() {}

  @Override
  void requireDue(MavenSession session, MavenProject project) throws MojoExecutionException {
    if (!project.getModules().isEmpty()) {
      throw new MojoExecutionException(
          "dod:check: found the modules "
              + project.getModules()
              + " in "
              + project.getArtifactId()
              + ", whose tests have not run yet; expected a project of one module; use"
              + " dod:aggregate in a last module that depends on all others");
    }
  }
}
