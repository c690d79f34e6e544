package dev.dodproof.dod.lock;

import dev.dodproof.dod.check.CheckException;
import dev.dodproof.dod.trust.Role;
import dev.dodproof.dod.trust.TrustedSigners;
import dev.dodproof.ops.seal.VerificationKey;
import java.time.Instant;
import java.util.List;

/**
 * Whose seal of a lock counts.
 *
 * @param keys the trusted keys
 * @param demanded whether the seal of one of them must be there. If not, a seal of somebody else is
 *     not verified, and a missing one is no violation
 */
public record LockTrust(List<VerificationKey> keys, boolean demanded) {

  /**
   * Copies the list.
   *
   * @throws IllegalArgumentException if a seal is demanded and no key is trusted
   */
  public LockTrust {
    keys = List.copyOf(keys);
    if (demanded && keys.isEmpty()) {
      throw new IllegalArgumentException("no trusted key was given, expected at least one");
    }
  }

  /**
   * Demands a seal.
   *
   * @param keys the keys that somebody chose to trust, at least one
   * @return the demand
   */
  public static LockTrust in(List<VerificationKey> keys) {
    return new LockTrust(keys, true);
  }

  /**
   * Demands a seal by those who may seal locks now: a lock's seal does not say when it was made.
   *
   * @param signers those whom somebody chose to trust
   * @param now the present
   * @return the demand
   * @throws CheckException if none of them may seal locks now
   */
  public static LockTrust in(TrustedSigners signers, Instant now) throws CheckException {
    List<VerificationKey> keys = signers.keysAt(Role.LOCK, now);
    if (keys.isEmpty()) {
      throw new CheckException(
          "found no trusted key that may seal locks now, expected one: valid, not revoked, and either"
              + " without namespaces or with namespaces=\""
              + Role.LOCK.namespace()
              + "\"");
    }
    return in(keys);
  }

  /**
   * Verifies a seal only if it is one's own.
   *
   * @param own one's own key, or none
   * @return no demand
   */
  public static LockTrust ownOnly(List<VerificationKey> own) {
    return new LockTrust(own, false);
  }
}
