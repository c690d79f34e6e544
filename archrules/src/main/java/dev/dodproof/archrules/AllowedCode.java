package dev.dodproof.archrules;

import java.util.Objects;

/**
 * An exception to a rule about code, with its reason.
 *
 * <p>Immutable. An exception whose class is checked and has no such code (any more) is itself a
 * violation, so that the list only shrinks.
 *
 * @param className binary name of the class; its nested classes are not meant
 * @param method name of the method; lambdas in it are meant too
 * @param what what the violation prints between {@code <} and {@code >} after the method: the
 *     exception that is dropped, the class that appends
 * @param reason why this may stand, for whoever reads the list; never blank
 */
public record AllowedCode(String className, String method, String what, String reason) {

  /**
   * Checks the parts.
   *
   * @throws IllegalArgumentException if a part is blank
   */
  public AllowedCode {
    if (className.isBlank() || method.isBlank()) {
      throw new IllegalArgumentException("allowed code needs a class and a method, found a blank");
    }
    Objects.requireNonNull(what, "what");
    if (reason.isBlank()) {
      throw new IllegalArgumentException(
          "what is allowed in " + className + "." + method + " needs a reason, found a blank one");
    }
  }

  boolean covers(CodeFinding finding) {
    return className.equals(finding.className())
        && what.equals(finding.what())
        && (method.equals(finding.method()) || isLambda(finding.method()));
  }

  /** The compiler names the body of a lambda {@code lambda$<method>$<number>}. */
  private boolean isLambda(String name) {
    return name.startsWith("lambda$" + method + "$");
  }

  String stale() {
    return "<"
        + what
        + "> is allowed in <"
        + className
        + "."
        + method
        + "> and is not there; remove the exception, or name it as the violation prints it";
  }
}
