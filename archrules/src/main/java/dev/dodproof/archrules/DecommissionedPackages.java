package dev.dodproof.archrules;

import dev.dodproof.archrules.LockViolation.Kind;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * Checks that nobody touched a decommissioned package, with or without git.
 *
 * <pre>{@code
 * DecommissionedPackages.at(root.resolve("dod/decommissioned.lock"))
 *     .underSources(SourceRoots.mainBelow(root))
 *     .check();
 * }</pre>
 *
 * <p>A lock with members also needs {@link #andClasses}. Immutable: each method returns another
 * object.
 */
public final class DecommissionedPackages {

  private final Path lockFile;
  private final CodeFolders code;
  private final Predicate<Decommissioning> comparesMembers;
  private final String expectedDigest;

  private DecommissionedPackages(
      Path lockFile,
      CodeFolders code,
      Predicate<Decommissioning> comparesMembers,
      String expectedDigest) {
    this.lockFile = lockFile;
    this.code = code;
    this.comparesMembers = comparesMembers;
    this.expectedDigest = expectedDigest;
  }

  /**
   * Starts with the lock file.
   *
   * @param lockFile usually {@code dod/decommissioned.lock}; a missing one is a violation
   * @return a check without folders of sources, which fails until some are named
   */
  public static DecommissionedPackages at(Path lockFile) {
    return new DecommissionedPackages(
        lockFile, new CodeFolders(List.of(), List.of()), any -> true, "");
  }

  /**
   * Names the folders of sources, all that were named when the packages were locked.
   *
   * @param roots the folders in which the top packages lie; a missing one is a violation
   * @return the check of these folders
   */
  public DecommissionedPackages underSources(Path... roots) {
    return underSources(List.of(roots));
  }

  /**
   * Names the folders of sources, all that were named when the packages were locked.
   *
   * @param roots the folders in which the top packages lie; a missing one is a violation
   * @return the check of these folders
   */
  public DecommissionedPackages underSources(List<Path> roots) {
    CodeFolders named = new CodeFolders(roots, code.classes());
    return new DecommissionedPackages(lockFile, named, comparesMembers, expectedDigest);
  }

  /**
   * Names the folders of compiled classes, whose members are compared with those that were locked.
   *
   * @param folders the folders in which the top packages lie; one that is missing has no classes
   * @return the check of these folders
   */
  public DecommissionedPackages andClasses(List<Path> folders) {
    CodeFolders named = new CodeFolders(code.sources(), folders);
    return new DecommissionedPackages(lockFile, named, comparesMembers, expectedDigest);
  }

  /**
   * Compares sources alone: for a moment at which nothing is compiled.
   *
   * @return the check without members
   */
  public DecommissionedPackages withoutMembers() {
    return new DecommissionedPackages(lockFile, code, none -> false, expectedDigest);
  }

  /**
   * Compares sources alone of packages that are not compiled as a whole yet: for a moment between
   * the modules of a build.
   *
   * @param uncompiled folders of sources that are still to be compiled
   * @return the check without the members of packages that have files there
   */
  public DecommissionedPackages withoutMembersOf(List<Path> uncompiled) {
    List<Path> roots = List.copyOf(uncompiled);
    return new DecommissionedPackages(
        lockFile,
        code,
        decision ->
            comparesMembers.test(decision)
                && roots.stream().noneMatch(root -> Files.exists(root.resolve(decision.folder()))),
        expectedDigest);
  }

  /**
   * Also expects one certain lock, so that an edit with a newly computed digest is found.
   *
   * @param digest {@link DecommissionedLock#digest()} as it was written down elsewhere
   * @return the check with this expectation
   * @throws IllegalArgumentException if the text is no digest
   */
  public DecommissionedPackages expectingDigest(String digest) {
    if (!Sha256.isWritten(digest)) {
      throw new IllegalArgumentException("'" + digest + "' is no digest of the form sha256:<hex>");
    }
    return new DecommissionedPackages(lockFile, code, comparesMembers, digest);
  }

  /**
   * Looks for violations.
   *
   * @return all of them, by package and file; none if all is well
   */
  public List<LockViolation> violations() {
    try {
      return violations(DecommissionedLock.read(lockFile));
    } catch (DecommissionedLockException unusable) {
      return List.of(unusable.violation());
    }
  }

  /**
   * Fails if there is a violation.
   *
   * @throws AssertionError with all of {@link #violations()}
   */
  public void check() {
    Violations.failOn(
        "no file of a decommissioned package should change",
        violations().stream().map(LockViolation::toString).toList());
  }

  private List<LockViolation> violations(DecommissionedLock lock) {
    List<LockViolation> violations = new ArrayList<>(missingSources());
    if (!expectedDigest.isEmpty() && !expectedDigest.equals(lock.digest())) {
      violations.add(otherDigest(lock.digest()));
    }
    for (LockedPackage locked : lock.packages()) {
      PackageSources sources =
          PackageSources.read(locked.decision(), locked.exactness(), code.sources());
      violations.addAll(sources.violations());
      violations.addAll(new PackageComparison(locked, sources).violations());
      violations.addAll(memberViolations(locked));
    }
    return List.copyOf(violations);
  }

  /** What was locked without members has none to compare. */
  private List<LockViolation> memberViolations(LockedPackage locked) {
    if (!comparesMembers.test(locked.decision()) || locked.members().isEmpty()) {
      return List.of();
    }
    PackageMembers members = PackageMembers.read(locked.decision(), code.classes());
    return new MemberComparison(locked, members).violations();
  }

  private List<LockViolation> missingSources() {
    if (code.sources().isEmpty()) {
      return List.of(missing("no folder of sources", "name at least one"));
    }
    return code.sources().stream()
        .filter(root -> !Files.isDirectory(root))
        .map(root -> missing(root + ", which is no folder", "name the right one"))
        .toList();
  }

  private LockViolation missing(String found, String remedy) {
    return new LockViolation(
        Kind.SOURCES_MISSING,
        lockFile.toString(),
        "The sources for "
            + lockFile
            + " are missing: found "
            + found
            + "; expected folders of sources; "
            + remedy);
  }

  private LockViolation otherDigest(String found) {
    return new LockViolation(
        Kind.LOCK_EDITED,
        lockFile.toString(),
        lockFile + " was edited: found " + found + ", expected " + expectedDigest + "; restore it");
  }
}
