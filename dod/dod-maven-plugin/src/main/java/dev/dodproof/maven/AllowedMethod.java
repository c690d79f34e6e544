package dev.dodproof.maven;

import dev.dodproof.archrules.AllowedCode;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Parameter;

/** An exception from a rule about code, as a POM writes it. */
public final class AllowedMethod {

  /** Binary name of the class. */
  @Parameter(required = true)
  private String className = "";

  /** Name of the method. */
  @Parameter(required = true)
  private String method = "";

  /** What the violation prints between angle brackets after the method. */
  @Parameter(required = true)
  private String what = "";

  /** Why it may stand. */
  @Parameter(required = true)
  private String reason = "";

  /** Called by Maven. */
  public AllowedMethod() {}

  static List<AllowedCode> toExceptions(String parameter, List<AllowedMethod> methods)
      throws MojoExecutionException {
    List<AllowedCode> exceptions = new ArrayList<>();
    for (AllowedMethod each : methods) {
      try {
        exceptions.add(new AllowedCode(each.className, each.method, each.what, each.reason));
      } catch (IllegalArgumentException e) {
        throw new MojoExecutionException("dod: parameter " + parameter + ": " + e.getMessage());
      }
    }
    return exceptions;
  }
}
