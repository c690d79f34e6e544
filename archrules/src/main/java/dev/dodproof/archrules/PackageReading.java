package dev.dodproof.archrules;

import dev.dodproof.archrules.LockViolation.Kind;
import java.util.ArrayList;
import java.util.List;

/** Reads the code of a package that is to be locked, all of it or nothing. */
final class PackageReading {

  private PackageReading() {}

  static LockedPackage read(
      Decommissioning decision, Exactness exactness, List<AcceptedEdits> accepted, CodeFolders code)
      throws DecommissionedLockException {
    PackageSources sources = PackageSources.read(decision, exactness, code.sources());
    PackageMembers members = PackageMembers.read(decision, code.classes());
    List<LockViolation> unreadable = new ArrayList<>(sources.violations());
    unreadable.addAll(members.violations());
    for (LockViolation violation : unreadable) {
      throw new DecommissionedLockException(
          violation.kind(), violation.subject(), violation.message());
    }
    try {
      return new LockedPackage(decision, exactness, sources.files(), members.members(), accepted);
    } catch (IllegalArgumentException refused) {
      throw refused(decision, refused);
    }
  }

  static DecommissionedLockException refused(
      Decommissioning decision, IllegalArgumentException refused) {
    return new DecommissionedLockException(
        Kind.LOCK_REFUSED,
        decision.packageName(),
        "Package "
            + decision.packageName()
            + " was not locked: "
            + refused.getMessage()
            + "; name a package with sources that is not locked yet",
        refused);
  }
}
