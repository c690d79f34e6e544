package dev.dodproof.maven;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
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

  /** Returns the folders of the modules that are not built yet, apart from one. */
  static Set<Path> unbuiltFolders(MavenSession session, MavenProject project) {
    return session.getProjects().stream()
        .filter(other -> !other.equals(project))
        .filter(other -> session.getResult().getBuildSummary(other) == null)
        .map(other -> other.getBasedir().toPath())
        .collect(Collectors.toSet());
  }

  /** Returns the names of the modules that this build leaves out; a POM alone has no tests. */
  static List<String> leftOut(MavenSession session) {
    return session.getAllProjects().stream()
        .filter(each -> !session.getProjects().contains(each))
        .filter(each -> !each.getPackaging().equals("pom"))
        .map(MavenProject::getArtifactId)
        .toList();
  }
}
