package dev.dodproof.maven;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.StringReader;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoExecutionException;
import org.codehaus.plexus.util.xml.Xpp3DomBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A parameter that nobody knows is an error, for else a default would hold in its place. */
class PluginConfigurationTests {

  private static MojoExecution configured(String xml) throws Exception {
    return Builds.execution(
        MojoExecution.Source.LIFECYCLE, "<configuration>" + xml + "</configuration>");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<polcy>dev</polcy>",
        "<Require>PARTIAL</Require>",
        "<project>mine</project>",
        "<require>PROVEN</require><fail/>"
      })
  void aParameterThatNoGoalHasIsRefused(String xml) throws Exception {
    MojoExecution execution = configured(xml);

    assertThatExceptionOfType(MojoExecutionException.class)
        .isThrownBy(() -> PluginConfiguration.check(execution))
        .withMessageMatching(
            "dod:check: found (polcy|Require|project|fail) in the plugin's configuration; expected"
                + " none but phase, policy, require; correct the POM .*");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "<require>PARTIAL</require>", "<phase>A</phase><policy>dev</policy>"})
  void parametersOfAGoalAreAccepted(String xml) throws Exception {
    MojoExecution execution = configured(xml);

    assertThatCode(() -> PluginConfiguration.check(execution)).doesNotThrowAnyException();
  }

  @Test
  void theConfigurationOfThePluginIsReadToo() throws Exception {
    MojoExecution execution = configured("");
    execution
        .getPlugin()
        .setConfiguration(
            Xpp3DomBuilder.build(new StringReader("<configuration><a/></configuration>")));

    assertThatExceptionOfType(MojoExecutionException.class)
        .isThrownBy(() -> PluginConfiguration.check(execution))
        .withMessageContaining("found a in");
  }
}
