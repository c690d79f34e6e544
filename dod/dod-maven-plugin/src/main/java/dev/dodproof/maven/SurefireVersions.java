package dev.dodproof.maven;

import org.apache.maven.artifact.versioning.ComparableVersion;
import org.apache.maven.model.Plugin;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.project.MavenProject;

/**
 * Refuses test plugins that are too old. Surefire 2 with a launcher listener it does not fit can
 * end with BUILD SUCCESS and no test run.
 */
final class SurefireVersions {

  private static final ComparableVersion OLDEST = new ComparableVersion("3.0.0");

  private SurefireVersions() {}

  static void check(MavenProject project) throws MojoExecutionException {
    check(project, "org.apache.maven.plugins:maven-surefire-plugin");
    check(project, "org.apache.maven.plugins:maven-failsafe-plugin");
  }

  private static void check(MavenProject project, String key) throws MojoExecutionException {
    Plugin plugin = project.getPlugin(key);
    if (plugin == null || plugin.getVersion() == null) {
      return;
    }
    if (new ComparableVersion(plugin.getVersion()).compareTo(OLDEST) < 0) {
      throw new MojoExecutionException(
          "dod:prepare: found "
              + key
              + " "
              + plugin.getVersion()
              + " in "
              + project.getArtifactId()
              + "; expected 3.0.0 or later, because older ones can leave tests out silently; set its"
              + " version in the POM");
    }
  }
}
