package dev.dodproof.archrules;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Finds accesses (calls, method references, fields) that only some classes may make.
 *
 * @param allowed binary names of the classes that may; their nested classes may too
 * @param forbidden which accesses are meant
 * @param verb what such an access does, for the message
 */
record ForbiddenAccess(Set<String> allowed, Predicate<JavaAccess<?>> forbidden, String verb)
    implements Inspection {

  ForbiddenAccess {
    allowed = Set.copyOf(allowed);
  }

  @Override
  public List<String> inspect(JavaClasses classes) {
    return classes.stream()
        .filter(javaClass -> !isAllowed(javaClass.getName()))
        .flatMap(javaClass -> javaClass.getAccessesFromSelf().stream())
        .filter(forbidden)
        .map(this::message)
        .distinct()
        .sorted()
        .toList();
  }

  private boolean isAllowed(String className) {
    return allowed.stream()
        .anyMatch(name -> className.equals(name) || className.startsWith(name + "$"));
  }

  private String message(JavaAccess<?> access) {
    JavaClass owner = access.getOriginOwner();
    return "Method <"
        + access.getOrigin().getFullName()
        + "> "
        + verb
        + " by <"
        + access.getTarget().getFullName()
        + "> in ("
        + owner.getSource().flatMap(source -> source.getFileName()).orElse(owner.getSimpleName())
        + ":"
        + access.getLineNumber()
        + ")";
  }
}
