package dev.dodproof.maven;

import dev.dodproof.dod.verdict.Policy;
import dev.dodproof.dod.verdict.Verdict;
import java.util.Map;
import java.util.Properties;
import org.apache.maven.plugin.MojoExecutionException;

/**
 * Keeps a CI build as strict as its POM says. The POM is reviewed and committed; what stands on the
 * command line of a CI job is neither.
 */
final class Loosening {

  private final Properties commandLine;
  private final Properties pom;

  private Loosening(Properties commandLine, Properties pom) {
    this.commandLine = commandLine;
    this.pom = pom;
  }

  /**
   * Refuses user properties that let more pass than the POM does.
   *
   * @param environment the process environment; nothing is refused unless it says CI
   * @param commandLine the session's user properties
   * @param pom the project's properties
   */
  static void refuse(Map<String, String> environment, Properties commandLine, Properties pom)
      throws MojoExecutionException {
    if (Policy.defaultFor(environment).base() == Policy.Base.STRICT) {
      new Loosening(commandLine, pom).refuse();
    }
  }

  private void refuse() throws MojoExecutionException {
    String require = commandLine.getProperty("dod.require", Verdict.PROVEN.name());
    String required = pom.getProperty("dod.require", Verdict.PROVEN.name());
    if (!require.equals(required) && !require.equals(Verdict.PROVEN.name())) {
      throw refused("require", require, required);
    }
    String policy = commandLine.getProperty("dod.policy", Policy.STRICT.spelling());
    String declared = pom.getProperty("dod.policy", Policy.STRICT.spelling());
    if (!policy.equals(declared) && !policy.equals(Policy.STRICT.spelling())) {
      throw refused("policy", policy, declared);
    }
  }

  private static MojoExecutionException refused(String parameter, String found, String declared) {
    return new MojoExecutionException(
        "dod: found -Ddod."
            + parameter
            + "="
            + found
            + " on the command line of a CI build (the environment has CI); expected "
            + declared
            + ", as the POM says or would say; leave it out, or write <"
            + parameter
            + "> into the POM, where it is reviewed");
  }
}
