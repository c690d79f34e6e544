package dev.dodproof.maven;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import org.apache.maven.model.Build;
import org.apache.maven.model.Plugin;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.project.MavenProject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SurefireVersionsTests {

  private static MavenProject with(String artifactId, String version) {
    Plugin plugin = new Plugin();
    plugin.setGroupId("org.apache.maven.plugins");
    plugin.setArtifactId(artifactId);
    plugin.setVersion(version);
    MavenProject project = Builds.project("sample", Path.of("").toAbsolutePath());
    project.getModel().setBuild(new Build());
    project.getBuild().addPlugin(plugin);
    return project;
  }

  @ParameterizedTest
  @ValueSource(strings = {"2.22.2", "2.12", "2", "1.0", "2.99.9", "3.0.0-M5", "2-SNAPSHOT"})
  void olderThanThreeIsRefused(String version) {
    for (String plugin : new String[] {"maven-surefire-plugin", "maven-failsafe-plugin"}) {
      assertThatExceptionOfType(MojoExecutionException.class)
          .isThrownBy(() -> SurefireVersions.check(with(plugin, version)))
          .withMessageContainingAll("sample", plugin + " " + version, "3.0.0 or later");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"3.0.0", "3.6.1", "3", "10.0", "3.5.4-SNAPSHOT", "99999999999.0"})
  void threeAndLaterIsAccepted(String version) {
    assertThatCode(() -> SurefireVersions.check(with("maven-surefire-plugin", version)))
        .doesNotThrowAnyException();
  }

  @Test
  void otherPluginsAndAbsentOnesAreNotOfInterest() {
    assertThatCode(() -> SurefireVersions.check(with("maven-jar-plugin", "2.4")))
        .doesNotThrowAnyException();
    assertThatCode(() -> SurefireVersions.check(with("maven-surefire-plugin", null)))
        .doesNotThrowAnyException();
  }
}
