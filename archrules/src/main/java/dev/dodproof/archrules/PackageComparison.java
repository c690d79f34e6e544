package dev.dodproof.archrules;

import dev.dodproof.archrules.LockViolation.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;

/** Compares a package as it was locked with its sources as they are. */
final class PackageComparison {

  private final LockedPackage locked;
  private final List<LockedFile> lost;
  private final List<LockedFile> gained;

  PackageComparison(LockedPackage locked, PackageSources current) {
    this.locked = locked;
    // What is the same on both sides cancels out; several folders may have a file of this name.
    this.lost = without(locked.files(), current.files());
    this.gained = without(current.files(), locked.files());
    lost.removeIf(file -> current.unreadable().contains(file.path()));
  }

  List<LockViolation> violations() {
    List<LockViolation> violations = new ArrayList<>();
    pair((before, after) -> before.path().equals(after.path()), this::edited, violations);
    pair((before, after) -> before.digest().equals(after.digest()), this::moved, violations);
    lost.forEach(file -> violations.add(deleted(file)));
    gained.forEach(file -> violations.add(added(file)));
    violations.sort(Comparator.comparing(LockViolation::subject));
    return violations;
  }

  private void pair(
      BiPredicate<LockedFile, LockedFile> belongTogether,
      BiFunction<LockedFile, LockedFile, LockViolation> violation,
      List<LockViolation> violations) {
    for (LockedFile before : List.copyOf(lost)) {
      gained.stream()
          .filter(after -> belongTogether.test(before, after))
          .findFirst()
          .ifPresent(
              after -> {
                lost.remove(before);
                gained.remove(after);
                violations.add(violation.apply(before, after));
              });
    }
  }

  private LockViolation edited(LockedFile before, LockedFile after) {
    String digests = "found " + after.digest() + ", expected " + before.digest();
    return violation(Kind.FILE_EDITED, before.path(), "was edited: " + digests);
  }

  private LockViolation moved(LockedFile before, LockedFile after) {
    return violation(Kind.FILE_MOVED, before.path(), "was moved: found it as " + after.path());
  }

  private LockViolation deleted(LockedFile file) {
    return violation(Kind.FILE_DELETED, file.path(), "was deleted: expected " + file.digest());
  }

  private LockViolation added(LockedFile file) {
    return violation(Kind.FILE_ADDED, file.path(), "was added: found " + file.digest());
  }

  private LockViolation violation(Kind kind, String path, String event) {
    return new LockViolation(kind, path, path + " " + event + "; " + remedy(locked.decision()));
  }

  static String remedy(Decommissioning decision) {
    return "package "
        + decision.packageName()
        + " is decommissioned since "
        + decision.date()
        + " ("
        + decision.reason()
        + "); undo the change";
  }

  private static List<LockedFile> without(List<LockedFile> files, List<LockedFile> others) {
    List<LockedFile> rest = new ArrayList<>(files);
    others.forEach(rest::remove);
    return rest;
  }
}
