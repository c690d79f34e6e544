package dev.dodproof.dod.trust;

import dev.dodproof.ops.seal.SignatureAlgorithm;
import dev.dodproof.ops.seal.TrustedKey;
import dev.dodproof.ops.seal.VerificationKey;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The keys of one signer, and whether signatures are all that is to be expected of him. */
final class Signer {

  private final List<TrustedKey> keys;
  private final Validity validity;

  Signer(List<TrustedKey> keys, Validity validity) {
    this.keys = keys;
    this.validity = validity;
  }

  Optional<String> objection(Collection<VerificationKey> signers, SigningTime time) {
    for (SignatureAlgorithm algorithm : demanded(time)) {
      Optional<String> reason = objection(algorithm, signers, time);
      if (reason.isPresent()) {
        return reason;
      }
    }
    return Optional.empty();
  }

  /** A key that came later cannot be missed; if all did, each of them is looked at. */
  private Set<SignatureAlgorithm> demanded(SigningTime time) {
    Set<SignatureAlgorithm> all = new TreeSet<>();
    Set<SignatureAlgorithm> begun = new TreeSet<>();
    for (TrustedKey key : keys) {
      all.add(key.key().algorithm());
      if (key.validAfter().filter(time.best()::isBefore).isEmpty()) {
        begun.add(key.key().algorithm());
      }
    }
    return begun.isEmpty() ? all : begun;
  }

  private Optional<String> objection(
      SignatureAlgorithm algorithm, Collection<VerificationKey> signers, SigningTime time) {
    List<TrustedKey> able =
        keys.stream().filter(key -> key.key().algorithm() == algorithm).toList();
    List<TrustedKey> signed = able.stream().filter(key -> signers.contains(key.key())).toList();
    if (signed.isEmpty()) {
      return Optional.of(
          "found no signature of the trusted %s key (%s), expected one for each algorithm of the signer's keys; it was removed, or never made"
              .formatted(
                  algorithm,
                  able.stream()
                      .map(TrustedKey::key)
                      .map(VerificationKey::keyId)
                      .distinct()
                      .collect(Collectors.joining(", "))));
    }
    List<String> reasons =
        signed.stream().flatMap(key -> validity.objection(key, time).stream()).toList();
    return reasons.size() < signed.size() ? Optional.empty() : Optional.of(reasons.get(0));
  }
}
