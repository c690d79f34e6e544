package dev.dodproof.maven;

import dev.dodproof.archrules.AllowedHardPath;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Parameter;

/** An exception from the rule against hard paths, as a POM writes it. */
public final class AllowedPath {

  /** A class, a package with {@code ..}, or a resource. */
  @Parameter(required = true)
  private String place = "";

  /** The whole string with the path, as the violation prints it. */
  @Parameter(required = true)
  private String text = "";

  /** Why it may stand. */
  @Parameter(required = true)
  private String reason = "";

  /** Called by Maven. */
  public AllowedPath() {}

  static List<AllowedHardPath> toExceptions(List<AllowedPath> paths) throws MojoExecutionException {
    List<AllowedHardPath> exceptions = new ArrayList<>();
    for (AllowedPath each : paths) {
      try {
        exceptions.add(new AllowedHardPath(each.place, each.text, each.reason));
      } catch (IllegalArgumentException e) {
        throw new MojoExecutionException("dod: parameter allowedHardPaths: " + e.getMessage());
      }
    }
    return exceptions;
  }
}
