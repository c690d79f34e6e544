package dev.dodproof.dod.trust;

import dev.dodproof.ops.seal.TrustedKey;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Whether one key was good for a signature when that was made. */
final class Validity {

  private final List<TrustedKey> all;

  /**
   * Creates it.
   *
   * @param all every line about any key: a key that is revoked in one is revoked in all
   */
  Validity(List<TrustedKey> all) {
    this.all = all;
  }

  Optional<String> objection(TrustedKey key, SigningTime time) {
    Instant at = time.best();
    if (key.validAfter().filter(at::isBefore).isPresent()) {
      return Optional.of(
          "found the key %s, valid from %s, on a signature of %s"
              .formatted(key.key(), key.validAfter().get(), time));
    }
    if (key.validBefore().filter(at::isAfter).isPresent()) {
      return Optional.of(
          "found the key %s, valid until %s, on a signature of %s"
              .formatted(key.key(), key.validBefore().get(), time));
    }
    return revocation(key)
        .filter(revoked -> time.stamped().filter(revoked::isAfter).isEmpty())
        .map(
            revoked ->
                "found the key %s, revoked from %s, on a signature of %s; expected a time stamp that shows it to be older, for whoever has the key can date a signature back"
                    .formatted(key.key(), revoked, time));
  }

  private Optional<Instant> revocation(TrustedKey key) {
    return all.stream()
        .filter(line -> line.key().equals(key.key()))
        .flatMap(line -> line.revoked().stream())
        .min(Instant::compareTo);
  }
}
