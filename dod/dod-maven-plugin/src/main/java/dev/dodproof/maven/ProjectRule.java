package dev.dodproof.maven;

import java.util.List;
import org.apache.maven.plugin.MojoExecutionException;

/**
 * A rule that the plugin applies to a module.
 *
 * @param name as a Definition of Done spells it
 * @param inspection finds its violations
 */
record ProjectRule(String name, Inspection inspection) {

  /** What a rule looks for. */
  interface Inspection {

    /**
     * Inspects the module.
     *
     * @return the violations, as sentences; none if all is well
     */
    List<String> violations() throws MojoExecutionException;
  }
}
