package dev.dodproof.archrules;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchRule;
import java.nio.file.Path;
import java.util.List;

/** Rules about the use of decommissioned packages. Thread-safe. */
public final class DecommissionedRules {

  private DecommissionedRules() {}

  /**
   * No class outside depends on a decommissioned package, except the dependents that the lock file
   * froze.
   *
   * <p>The lock file is read when the rule is checked; one that cannot be used is a violation, as
   * is an import of no class. What leaves no trace in byte code (an inlined constant, a class
   * loaded by its name) is not seen.
   *
   * @param lockFile usually {@code dod/decommissioned.lock}
   * @return the rule
   */
  public static ArchRule noClassesShouldDependOnDecommissionedPackages(Path lockFile) {
    return StrictRule.of(
        "no classes should depend on decommissioned packages",
        "what is decommissioned is to be deleted; use what replaced it",
        classes -> violations(lockFile, classes));
  }

  private static List<String> violations(Path lockFile, JavaClasses classes) {
    try {
      DecommissionedLock lock = DecommissionedLock.read(lockFile);
      return classes.stream()
          .flatMap(javaClass -> javaClass.getDirectDependenciesFromSelf().stream())
          .filter(dependency -> isForbidden(lock, dependency))
          .map(Dependency::getDescription)
          .distinct()
          .sorted()
          .toList();
    } catch (DecommissionedLockException unusable) {
      return List.of(unusable.violation().toString());
    }
  }

  private static boolean isForbidden(DecommissionedLock lock, Dependency dependency) {
    JavaClass origin = dependency.getOriginClass();
    JavaClass target = dependency.getTargetClass().getBaseComponentType();
    List<Decommissioning> decisions =
        lock.packages().stream().map(LockedPackage::decision).toList();
    return decisions.stream().noneMatch(decision -> decision.contains(origin.getPackageName()))
        && decisions.stream()
            .filter(decision -> decision.contains(target.getPackageName()))
            .anyMatch(decision -> !isFrozen(decision, origin.getName()));
  }

  private static boolean isFrozen(Decommissioning decision, String className) {
    return decision.dependents().stream()
        .anyMatch(name -> className.equals(name) || className.startsWith(name + "$"));
  }
}
