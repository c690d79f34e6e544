package dev.dodproof.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Properties;
import org.apache.maven.plugin.MojoExecutionException;
import org.junit.jupiter.api.Test;

class PrepareMojoTests {

  private final Properties properties = new Properties();

  @Test
  void allModulesOfABuildShareOneRunId() throws MojoExecutionException {
    String first = PrepareMojo.runId(properties);

    assertThat(PrepareMojo.runId(properties)).isEqualTo(first);
    assertThat(properties).containsEntry("dod.run.id", first);
  }

  @Test
  void twoBuildsHaveDifferentRunIds() throws MojoExecutionException {
    assertThat(PrepareMojo.runId(properties)).isNotEqualTo(PrepareMojo.runId(new Properties()));
  }

  @Test
  void aRunIdFromTheCommandLineIsRefused() {
    properties.setProperty("dod.run.id", "20261123T120000000Z-0badcafe");

    assertThatThrownBy(() -> PrepareMojo.runId(properties))
        .isInstanceOf(MojoExecutionException.class)
        .hasMessageContaining("-Ddod.run.id=20261123T120000000Z-0badcafe")
        .hasMessageContaining("leave it out");
  }
}
