package dev.dodproof.archrules;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchRule;
import java.nio.file.Path;
import java.util.List;

/** Rules about the use of decommissioned packages. Thread-safe. */
public final class DecommissionedRules {

  private DecommissionedRules() {}

  /**
   * No class outside depends on a decommissioned package, except the dependents that the lock file
   * froze. A string constant that is the name of a locked class counts too: it is for {@code
   * Class.forName} and the like.
   *
   * <p>The lock file is read when the rule is checked; one that cannot be used is a violation, as
   * is an import of no class. What leaves no trace in byte code (an inlined constant, a name put
   * together at run time) is not seen.
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
      return new DependencyBan(DecommissionedLock.read(lockFile)).violations(classes);
    } catch (DecommissionedLockException unusable) {
      return List.of(unusable.violation().toString());
    }
  }
}
