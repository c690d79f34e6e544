package dev.dodproof.dod.lock;

import dev.dodproof.archrules.AcceptedEdits;
import dev.dodproof.archrules.DecommissionedLock;
import dev.dodproof.archrules.DecommissionedLockException;
import dev.dodproof.archrules.Decommissioning;
import dev.dodproof.archrules.Exactness;
import dev.dodproof.archrules.LockViolation;
import dev.dodproof.archrules.LockViolation.Kind;
import dev.dodproof.dod.check.CheckException;
import dev.dodproof.ops.seal.SigningKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;

/** Changes a lock and seals it. Nothing is written if anything is wrong. */
public final class Locking {

  private final LockProject project;
  private final SigningKey key;

  /**
   * Prepares to change a lock.
   *
   * @param project the project; without folders of classes, members are neither compared nor locked
   * @param key the key to seal with
   */
  public Locking(LockProject project, SigningKey key) {
    this.project = project;
    this.key = key;
  }

  /**
   * Locks one more package. A lock that does not exist yet is created.
   *
   * @param decision which package, and why
   * @param exactness what is to count as an edit
   * @return the lock as written
   * @throws LockRefusedException if the lock is damaged, its seal is of another lock, or a package
   *     in it was edited: that is to be undone or accepted first
   * @throws CheckException if the package cannot be locked as asked, or the disk refuses
   */
  public DecommissionedLock add(Decommissioning decision, Exactness exactness)
      throws LockRefusedException, CheckException {
    refuse(violation -> true);
    return written(
        () -> DecommissionedLock.lock(project.lockFile(), decision, exactness, project.code()));
  }

  /**
   * Takes one locked package as it is now for what is locked, and records why.
   *
   * @param packageName a locked package
   * @param edits when and why
   * @return the lock as written
   * @throws LockRefusedException if the lock is damaged, or its seal is of another lock
   * @throws CheckException if the package is not locked, cannot be read, or the disk refuses
   */
  public DecommissionedLock accept(String packageName, AcceptedEdits edits)
      throws LockRefusedException, CheckException {
    refuse(Locking::isAboutSeal);
    return written(
        () -> DecommissionedLock.accept(project.lockFile(), packageName, edits, project.code()));
  }

  /**
   * Seals the lock as it is, in the current format. One that does not exist is created without
   * packages.
   *
   * @return the lock as written
   * @throws LockRefusedException if the lock is damaged, or a package in it was edited
   * @throws CheckException if the disk refuses
   */
  public DecommissionedLock seal() throws LockRefusedException, CheckException {
    refuse(violation -> !isAboutSeal(violation));
    return written(
        () -> {
          DecommissionedLock lock =
              exists()
                  ? new DecommissionedLock(DecommissionedLock.read(project.lockFile()).packages())
                  : DecommissionedLock.empty();
          lock.write(project.lockFile());
          return lock;
        });
  }

  private boolean exists() {
    return !Files.notExists(project.lockFile(), LinkOption.NOFOLLOW_LINKS);
  }

  private static boolean isAboutSeal(LockViolation violation) {
    return violation.kind() == Kind.LOCK_NOT_SEALED;
  }

  /** What was edited and is locked anew would pass for what was decided. */
  private void refuse(Predicate<LockViolation> wrong) throws LockRefusedException {
    if (!exists()) {
      return;
    }
    LockTrust own = LockTrust.ownOnly(List.of(key.verificationKey()));
    LockReport report =
        project.code().classes().isEmpty()
            ? LockCheck.withoutMembers(project, own)
            : LockCheck.all(project, own);
    List<LockFinding> findings =
        report.findings().stream().filter(finding -> wrong.test(finding.violation())).toList();
    if (!findings.isEmpty()) {
      throw new LockRefusedException(
          "nothing was locked: the present lock has violations ("
              + findings.size()
              + "), expected none; undo them, or accept edits with a reason by: dod lock accept",
          findings);
    }
  }

  private interface Change {
    DecommissionedLock apply() throws DecommissionedLockException, IOException;
  }

  private DecommissionedLock written(Change change) throws LockRefusedException, CheckException {
    Path lockFile = project.lockFile();
    try {
      if (lockFile.getParent() != null) {
        Files.createDirectories(lockFile.getParent());
      }
      DecommissionedLock lock = change.apply();
      LockSeal.write(lockFile, lock, key);
      return lock;
    } catch (DecommissionedLockException refused) {
      String message = String.valueOf(refused.getMessage());
      if (refused.kind() == Kind.LOCK_REFUSED) {
        throw new CheckException(message);
      }
      LockViolation violation = new LockViolation(refused.kind(), lockFile.toString(), message);
      throw new LockRefusedException(
          "nothing was locked: the lock or a file to lock cannot be used; correct that first",
          List.of(new LockFinding(violation, List.of())));
    } catch (IOException e) {
      throw new CheckException(
          "the lock cannot be written: found "
              + lockFile
              + " not writable ("
              + e.getMessage()
              + "); expected a writable folder; correct that");
    }
  }
}
