package dev.dodproof.maven;

import java.util.List;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.MavenProject;

/** What is known of the other modules of a build. */
final class Reactor {

  private Reactor() {}

  /** Returns the names of the modules that are not built yet, apart from one. */
  static List<String> unbuilt(MavenSession session, MavenProject project) {
    return session.getProjects().stream()
        .filter(other -> !other.equals(project))
        .filter(other -> session.getResult().getBuildSummary(other) == null)
        .map(MavenProject::getArtifactId)
        .toList();
  }
}
