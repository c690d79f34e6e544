package dev.dodproof.archrules;

import dev.dodproof.archrules.LockViolation.Kind;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The decommissioned packages of a project, as a lock file keeps them.
 *
 * <p>Immutable. The format is documented in {@code docs/formats/decommissioned-lock-v1.md}. A lock
 * without packages is a statement ("nothing is decommissioned"); a missing lock is none.
 *
 * <p>The digest in the file guards against edits by hand. Whoever computes it anew is found only by
 * {@link DecommissionedPackages#expectingDigest}, by git, or by the sealed verdict.
 *
 * @param packages sorted by name; none lies in another
 */
public record DecommissionedLock(List<LockedPackage> packages) {

  /** The first line of a lock file that this code reads and writes. */
  public static final String VERSION = "dod-decommissioned/v1";

  /**
   * Checks and sorts the packages.
   *
   * @throws IllegalArgumentException if a package is there twice or lies in another
   */
  public DecommissionedLock {
    packages =
        packages.stream()
            .sorted(Comparator.comparing(locked -> locked.decision().packageName()))
            .toList();
    for (int outer = 0; outer < packages.size(); outer++) {
      // Names are sorted, so whatever lies in a package stands after it.
      for (LockedPackage inner : packages.subList(outer + 1, packages.size())) {
        requireOutside(packages.get(outer).decision(), inner.decision().packageName());
      }
    }
  }

  private static void requireOutside(Decommissioning outer, String name) {
    if (outer.contains(name)) {
      throw new IllegalArgumentException(
          "package " + name + " is locked by " + outer.packageName());
    }
  }

  /**
   * Returns the lock that says that no package is decommissioned.
   *
   * @return a lock without packages
   */
  public static DecommissionedLock empty() {
    return new DecommissionedLock(List.of());
  }

  /**
   * Reads a lock file.
   *
   * @param file at most 16 MiB of UTF-8; CRLF is read as LF
   * @return the lock
   * @throws DecommissionedLockException if the file is missing, unreadable, edited, malformed or of
   *     an unknown version
   */
  public static DecommissionedLock read(Path file) throws DecommissionedLockException {
    return LockParser.parse(file.toString(), LockFile.text(file));
  }

  /**
   * Locks one more package: reads its sources and writes them into the lock file, which is created
   * if it is missing. Nothing is written if anything is wrong.
   *
   * @param lockFile the lock file; its folder must exist
   * @param decision the package to lock, and why
   * @param sourceRoots every folder of sources with files of the package
   * @return the lock as written
   * @throws DecommissionedLockException if the lock file cannot be used, the package is locked
   *     already, has no sources or one that cannot be read
   * @throws IOException if the lock file cannot be written
   */
  public static DecommissionedLock lock(
      Path lockFile, Decommissioning decision, List<Path> sourceRoots)
      throws DecommissionedLockException, IOException {
    DecommissionedLock lock = LockFile.isAbsent(lockFile) ? empty() : read(lockFile);
    PackageSources sources = PackageSources.read(decision, sourceRoots);
    for (LockViolation violation : sources.violations()) {
      throw new DecommissionedLockException(
          violation.kind(), violation.subject(), violation.message());
    }
    DecommissionedLock changed = lock.with(decision, sources.files());
    changed.write(lockFile);
    return changed;
  }

  private DecommissionedLock with(Decommissioning decision, List<LockedFile> files)
      throws DecommissionedLockException {
    try {
      List<LockedPackage> more = new ArrayList<>(packages);
      more.add(new LockedPackage(decision, files));
      return new DecommissionedLock(more);
    } catch (IllegalArgumentException refused) {
      throw new DecommissionedLockException(
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

  /**
   * Writes the lock to a file, replacing it as a whole.
   *
   * @param file the lock file; its folder must exist
   * @throws IOException if it cannot be written; an earlier lock is then untouched
   */
  public void write(Path file) throws IOException {
    LockFile.replace(file, text());
  }

  /**
   * Returns the content of the lock file.
   *
   * @return text with LF line ends
   */
  public String text() {
    return LockText.of(packages);
  }

  /**
   * Returns the digest in the last line of the lock file.
   *
   * @return {@code sha256:} and 64 hex digits, over all lines before
   */
  public String digest() {
    return Sha256.of(LockText.body(packages));
  }
}
