package dev.dodproof.maven;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.maven.plugin.MojoExecutionException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who may make a build laxer: the POM, and nobody on a CI's command line. */
class LooseningTests {

  private static final Map<String, String> CI = Map.of("CI", "true");

  private static Properties properties(String text) {
    Properties properties = new Properties();
    try {
      properties.load(new StringReader(text.replace(' ', '\n')));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return properties;
  }

  @ParameterizedTest
  @CsvSource({
    "dod.require=PARTIAL, '', PROVEN",
    "dod.require=DESIGNED, '', PROVEN",
    "dod.require=DESIGNED, dod.require=PARTIAL, PARTIAL",
    "dod.require=PARTIAL, dod.require=DESIGNED, DESIGNED",
    "dod.policy=dev, '', strict",
    "dod.policy=dev, dod.policy=strict, strict"
  })
  void aCiBuildCannotBeLoosenedOnTheCommandLine(String given, String pom, String declared) {
    assertThatExceptionOfType(MojoExecutionException.class)
        .isThrownBy(() -> Loosening.refuse(CI, properties(given), properties(pom)))
        .withMessageContainingAll("-D" + given, "CI", "expected " + declared + ",", "the POM");
  }

  @ParameterizedTest
  @CsvSource({
    "'', ''",
    "'', dod.require=PARTIAL",
    "'', dod.policy=dev",
    "dod.require=PROVEN, dod.require=PARTIAL",
    "dod.policy=strict, dod.policy=dev",
    "dod.require=PARTIAL, dod.require=PARTIAL",
    "dod.policy=dev, dod.policy=dev",
    "dod.phase=PHASE_A, ''"
  })
  void whatIsAsStrictAsThePomIsAccepted(String given, String pom) {
    assertThatCode(() -> Loosening.refuse(CI, properties(given), properties(pom)))
        .doesNotThrowAnyException();
  }

  @ParameterizedTest
  @CsvSource({"dod.require=DESIGNED", "dod.policy=dev"})
  void aDevelopersBuildIsTheDevelopersOwn(String given) {
    for (String ci : List.of("", "false")) {
      Map<String, String> environment = Map.of("CI", ci);
      assertThatCode(() -> Loosening.refuse(environment, properties(given), new Properties()))
          .doesNotThrowAnyException();
    }
  }
}
