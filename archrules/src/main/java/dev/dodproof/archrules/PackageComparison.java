package dev.dodproof.archrules;

import dev.dodproof.archrules.LockViolation.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** Compares a package as it was locked with its sources as they are. */
final class PackageComparison {

  private final LockedPackage locked;
  private final List<LockedFile> current;

  PackageComparison(LockedPackage locked, List<LockedFile> current) {
    this.locked = locked;
    this.current = current;
  }

  List<LockViolation> violations() {
    TreeSet<String> paths = new TreeSet<>();
    locked.files().forEach(file -> paths.add(file.path()));
    current.forEach(file -> paths.add(file.path()));
    List<LockViolation> violations = new ArrayList<>();
    for (String path : paths) {
      List<String> expected = digests(locked.files(), path);
      List<String> found = digests(current, path);
      // What is the same on both sides cancels out; several folders may have a file of this name.
      List<String> lost = new ArrayList<>(expected);
      found.forEach(lost::remove);
      expected.forEach(found::remove);
      compare(path, lost, found, violations);
    }
    return violations;
  }

  private void compare(
      String path, List<String> lost, List<String> gained, List<LockViolation> violations) {
    for (int index = 0; index < Math.max(lost.size(), gained.size()); index++) {
      if (index >= lost.size()) {
        violations.add(violation(Kind.FILE_ADDED, path, "was added", "found " + gained.get(index)));
      } else if (index >= gained.size()) {
        violations.add(
            violation(Kind.FILE_DELETED, path, "was deleted", "expected " + lost.get(index)));
      } else {
        String digests = "found " + gained.get(index) + ", expected " + lost.get(index);
        violations.add(violation(Kind.FILE_EDITED, path, "was edited", digests));
      }
    }
  }

  private LockViolation violation(Kind kind, String path, String event, String digests) {
    Decommissioning decision = locked.decision();
    return new LockViolation(
        kind,
        path,
        path
            + " "
            + event
            + ": "
            + digests
            + "; package "
            + decision.packageName()
            + " is decommissioned since "
            + decision.date()
            + " ("
            + decision.reason()
            + "); undo the change");
  }

  private static List<String> digests(List<LockedFile> files, String path) {
    List<String> digests = new ArrayList<>();
    files.stream()
        .filter(file -> file.path().equals(path))
        .map(LockedFile::digest)
        .sorted()
        .forEach(digests::add);
    return digests;
  }
}
