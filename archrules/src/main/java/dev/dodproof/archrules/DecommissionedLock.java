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
 * <p>Immutable. The formats are documented in {@code docs/formats/decommissioned-lock-v2.md} and
 * {@code -v1.md}. A lock without packages is a statement ("nothing is decommissioned"); a missing
 * lock is none.
 *
 * <p>The digest in the file guards against edits by hand. Whoever computes it anew is found only by
 * {@link DecommissionedPackages#expectingDigest}, by git, or by the seal that {@code dod lock} puts
 * beside the file.
 *
 * @param version of the format of the file: 1, which is only read, or 2
 * @param packages sorted by name; none lies in another
 */
public record DecommissionedLock(int version, List<LockedPackage> packages) {

  /** The first line of a lock file that this code writes. */
  public static final String VERSION = "dod-decommissioned/v2";

  private static final int CURRENT = 2;

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

  /**
   * Makes a lock of the current version.
   *
   * @param packages none in another
   * @throws IllegalArgumentException if a package is there twice or lies in another
   */
  public DecommissionedLock(List<LockedPackage> packages) {
    this(CURRENT, packages);
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
   * @param file at most 16 MiB of UTF-8, no link; CRLF is read as LF
   * @return the lock
   * @throws DecommissionedLockException if the file is missing, unreadable, edited, malformed or of
   *     an unknown version
   */
  public static DecommissionedLock read(Path file) throws DecommissionedLockException {
    return LockParser.parse(file.toString(), LockFile.text(file));
  }

  /**
   * Locks one more package by the tokens of its sources, and writes the lock file.
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
    CodeFolders code = new CodeFolders(sourceRoots, List.of());
    return lock(lockFile, decision, Exactness.TOKENS, code);
  }

  /**
   * Locks one more package: reads its code and writes it into the lock file, which is created if it
   * is missing. Nothing is written if anything is wrong.
   *
   * @param lockFile the lock file; its folder must exist
   * @param decision the package to lock, and why
   * @param exactness what is to count as an edit
   * @param code every folder with files of the package; without folders of classes its members are
   *     not locked
   * @return the lock as written
   * @throws DecommissionedLockException if the lock file cannot be used, the package is locked
   *     already, has no sources or a file that cannot be read
   * @throws IOException if the lock file cannot be written
   */
  public static DecommissionedLock lock(
      Path lockFile, Decommissioning decision, Exactness exactness, CodeFolders code)
      throws DecommissionedLockException, IOException {
    DecommissionedLock lock = LockFile.isAbsent(lockFile) ? empty() : read(lockFile);
    LockedPackage locked = PackageReading.read(decision, exactness, List.of(), code);
    return lock.replacing(List.of(), locked).written(lockFile);
  }

  /**
   * Takes a locked package as it is now for what is locked, and records why.
   *
   * @param lockFile the lock file
   * @param packageName a package that is locked
   * @param edits when and why the edits are accepted
   * @param code every folder with files of the package; folders of classes if, and only if, its
   *     members are to be locked
   * @return the lock as written
   * @throws DecommissionedLockException if the lock file cannot be used, the package is not locked,
   *     has no sources any more or a file that cannot be read
   * @throws IOException if the lock file cannot be written
   */
  public static DecommissionedLock accept(
      Path lockFile, String packageName, AcceptedEdits edits, CodeFolders code)
      throws DecommissionedLockException, IOException {
    DecommissionedLock lock = read(lockFile);
    LockedPackage before = lock.find(packageName);
    List<AcceptedEdits> accepted = new ArrayList<>(before.accepted());
    accepted.add(edits);
    LockedPackage now = PackageReading.read(before.decision(), before.exactness(), accepted, code);
    return lock.replacing(List.of(before), now).written(lockFile);
  }

  private LockedPackage find(String packageName) throws DecommissionedLockException {
    return packages.stream()
        .filter(locked -> locked.decision().packageName().equals(packageName))
        .findFirst()
        .orElseThrow(
            () ->
                new DecommissionedLockException(
                    Kind.LOCK_REFUSED,
                    packageName,
                    "No edits of package "
                        + packageName
                        + " were accepted: found no such package in the lock; expected one of "
                        + packages.stream().map(each -> each.decision().packageName()).toList()
                        + "; name a package that is locked"));
  }

  private DecommissionedLock replacing(List<LockedPackage> old, LockedPackage locked)
      throws DecommissionedLockException {
    List<LockedPackage> changed = new ArrayList<>(packages);
    changed.removeAll(old);
    changed.add(locked);
    try {
      return new DecommissionedLock(changed);
    } catch (IllegalArgumentException refused) {
      throw PackageReading.refused(locked.decision(), refused);
    }
  }

  private DecommissionedLock written(Path lockFile) throws IOException {
    write(lockFile);
    return this;
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
    return LockText.of(this);
  }

  /**
   * Returns the digest in the last line of the lock file.
   *
   * @return {@code sha256:} and 64 hex digits, over all lines before
   */
  public String digest() {
    return Sha256.of(LockText.body(this));
  }
}
