package dev.dodproof.ops.seal;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * A public key that somebody chose to trust, and how far: one line of an {@code allowed_signers}
 * file. Immutable.
 *
 * @param key the key
 * @param principals whose key it is, as the line spells it; empty if it does not say
 * @param namespaces what its signatures count for; empty if the line does not say
 * @param validAfter the first instant at which a signature counts; empty for no beginning
 * @param validBefore the last instant at which a signature counts; empty for no end
 * @param revoked the instant from which somebody else may have had the private half; a signature
 *     that is not known to be older does not count, whatever it says of itself
 */
public record TrustedKey(
    VerificationKey key,
    String principals,
    Optional<Set<String>> namespaces,
    Optional<Instant> validAfter,
    Optional<Instant> validBefore,
    Optional<Instant> revoked) {

  /** Copies the set. */
  public TrustedKey {
    namespaces = namespaces.map(Set::copyOf);
  }

  /**
   * Trusts a key that says nothing about itself, as one in PEM does.
   *
   * @param key the key
   * @return the key without principals, namespaces or times
   */
  public static TrustedKey of(VerificationKey key) {
    return new TrustedKey(
        key, "", Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
  }
}
