package dev.dodproof.maven;

import dev.dodproof.archrules.NotInspectedException;
import java.util.List;
import org.apache.maven.plugin.MojoExecutionException;

/** Finds what violates one rule in a module. */
interface Inspection {

  /**
   * Inspects the module.
   *
   * @return the violations, as sentences; none if all is well
   * @throws NotInspectedException if the code is not there as a whole, so that nothing was judged
   * @throws MojoExecutionException if the goal is configured wrongly
   */
  List<String> violations() throws NotInspectedException, MojoExecutionException;
}
