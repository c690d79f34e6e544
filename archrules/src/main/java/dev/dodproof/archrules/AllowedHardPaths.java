package dev.dodproof.archrules;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Subtracts the exceptions from what was found, and finds the exceptions that are stale. */
final class AllowedHardPaths {

  private final List<AllowedHardPath> exceptions;

  AllowedHardPaths(AllowedHardPath... exceptions) {
    this.exceptions = List.of(exceptions);
  }

  List<String> violations(Collection<HardPath> found, Collection<String> owners) {
    List<String> violations = new ArrayList<>();
    for (HardPath path : found) {
      if (exceptions.stream().noneMatch(exception -> exception.covers(path))) {
        violations.add(path.message());
      }
    }
    for (AllowedHardPath exception : exceptions) {
      boolean checked = owners.stream().anyMatch(exception::isAbout);
      if (checked && found.stream().noneMatch(exception::covers)) {
        violations.add(stale(exception));
      }
    }
    return violations;
  }

  private static String stale(AllowedHardPath exception) {
    return "The hard path \""
        + exception.text()
        + "\" is allowed in <"
        + exception.place()
        + "> and is not there; remove the exception, or name the string as the violation prints it";
  }
}
