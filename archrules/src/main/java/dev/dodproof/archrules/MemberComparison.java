package dev.dodproof.archrules;

import dev.dodproof.archrules.LockViolation.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** Compares the members of a package as they were locked with what is compiled now. */
final class MemberComparison {

  private final LockedPackage locked;
  private final PackageMembers current;

  MemberComparison(LockedPackage locked, PackageMembers current) {
    this.locked = locked;
    this.current = current;
  }

  List<LockViolation> violations() {
    if (!current.compiled()) {
      return List.of(notCompiled(locked));
    }
    List<LockViolation> violations = new ArrayList<>(current.violations());
    TreeSet<String> members = new TreeSet<>(locked.members());
    members.addAll(current.members());
    for (String member : members) {
      if (!current.members().contains(member)) {
        violations.add(violation(Kind.MEMBER_REMOVED, member, "was removed"));
      } else if (!locked.members().contains(member)) {
        violations.add(violation(Kind.MEMBER_ADDED, member, "was added"));
      }
    }
    return violations;
  }

  static LockViolation notCompiled(LockedPackage locked) {
    String name = locked.decision().packageName();
    return new LockViolation(
        Kind.CLASSES_MISSING,
        name,
        "The members of package "
            + name
            + " cannot be compared: found no class file of it, expected those of "
            + locked.members().size()
            + " locked members; compile first, and name the folders of compiled classes");
  }

  private LockViolation violation(Kind kind, String member, String event) {
    return new LockViolation(
        kind,
        member,
        "Member <" + member + "> " + event + ": " + PackageComparison.remedy(locked.decision()));
  }
}
