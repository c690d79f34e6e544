package dev.dodproof.dod.lock;

import dev.dodproof.archrules.DecommissionedLock;
import dev.dodproof.archrules.DecommissionedLockException;
import dev.dodproof.archrules.DecommissionedPackages;
import dev.dodproof.archrules.LockViolation;
import java.util.ArrayList;
import java.util.List;

/** Checks a lock, its seal and the packages in it, and explains what it finds by git. */
public final class LockCheck {

  private final LockProject project;
  private final LockTrust trust;
  private final boolean comparesMembers;

  private LockCheck(LockProject project, LockTrust trust, boolean comparesMembers) {
    this.project = project;
    this.trust = trust;
    this.comparesMembers = comparesMembers;
  }

  /**
   * Checks sources, members and seal.
   *
   * @param project the project, with everything compiled
   * @param trust whose seal counts
   * @return what was found
   */
  public static LockReport all(LockProject project, LockTrust trust) {
    return new LockCheck(project, trust, true).report();
  }

  /**
   * Checks sources and seal, at a moment at which not everything is compiled.
   *
   * @param project the project
   * @param trust whose seal counts
   * @return what was found
   */
  public static LockReport withoutMembers(LockProject project, LockTrust trust) {
    return new LockCheck(project, trust, false).report();
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
    return comparesMembers ? check : check.withoutMembers();
  }
}
