package dev.dodproof.dod.lock;

import dev.dodproof.archrules.DecommissionedLock;
import dev.dodproof.archrules.DecommissionedLockException;
import dev.dodproof.archrules.DecommissionedPackages;
import dev.dodproof.archrules.LockViolation;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Checks a lock, its seal and the packages in it, and explains what it finds by git. */
public final class LockCheck {

  private final LockProject project;
  private final LockTrust trust;
  private final UnaryOperator<DecommissionedPackages> members;

  private LockCheck(
      LockProject project, LockTrust trust, UnaryOperator<DecommissionedPackages> members) {
    this.project = project;
    this.trust = trust;
    this.members = members;
  }

  /**
   * Checks sources, members and seal.
   *
   * @param project the project, with everything compiled
   * @param trust whose seal counts
   * @return what was found
   */
  public static LockReport all(LockProject project, LockTrust trust) {
    return new LockCheck(project, trust, UnaryOperator.identity()).report();
  }

  /**
   * Checks sources and seal, at a moment at which nothing is compiled.
   *
   * @param project the project
   * @param trust whose seal counts
   * @return what was found
   */
  public static LockReport withoutMembers(LockProject project, LockTrust trust) {
    return new LockCheck(project, trust, DecommissionedPackages::withoutMembers).report();
  }

  /**
   * Checks sources, seal, and the members of the packages that are compiled as a whole, at a moment
   * between the modules of a build.
   *
   * @param project the project
   * @param trust whose seal counts
   * @param uncompiled the folders of the modules that are still to be compiled
   * @return what was found
   */
  public static LockReport betweenModules(
      LockProject project, LockTrust trust, Set<Path> uncompiled) {
    List<Path> sources =
        project.code().sources().stream()
            .filter(root -> isSourceOf(root.toAbsolutePath().normalize(), uncompiled))
            .toList();
    return new LockCheck(project, trust, check -> check.withoutMembersOf(sources)).report();
  }

  /** A folder of sources lies in {@code src/main} of its module. */
  private static boolean isSourceOf(Path root, Set<Path> modules) {
    return modules.stream()
        .map(module -> module.toAbsolutePath().normalize().resolve("src").resolve("main"))
        .anyMatch(main -> main.equals(root.getParent()));
  }

  private LockReport report() {
    List<LockViolation> violations = packages().violations();
    try {
      DecommissionedLock lock = DecommissionedLock.read(project.lockFile());
      LockReport seal = LockSeal.check(project.lockFile(), lock, trust);
      LockExplanation explanation = new LockExplanation(project, lock);
      List<LockFinding> findings = new ArrayList<>(seal.findings());
      violations.forEach(violation -> findings.add(explanation.of(violation)));
      return new LockReport(findings, seal.seal());
    } catch (DecommissionedLockException unusable) {
      // It is among the violations.
      return new LockReport(
          violations.stream().map(each -> new LockFinding(each, List.of())).toList(),
          "not checked, because the lock cannot be used");
    }
  }

  private DecommissionedPackages packages() {
    DecommissionedPackages check =
        DecommissionedPackages.at(project.lockFile())
            .underSources(project.code().sources())
            .andClasses(project.code().classes());
    return members.apply(check);
  }
}
