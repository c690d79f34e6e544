package dev.dodproof.dod.trust;

import dev.dodproof.ops.seal.Envelope;
import dev.dodproof.ops.seal.EnvelopeVerifier;
import dev.dodproof.ops.seal.KeyFileException;
import dev.dodproof.ops.seal.TrustedKey;
import dev.dodproof.ops.seal.TrustedKeys;
import dev.dodproof.ops.seal.Verification;
import dev.dodproof.ops.seal.VerificationKey;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The keys that somebody chose to trust, by signer: keys with the same principals belong to one
 * signer, and so do all those without.
 *
 * <p>To check a signed statement, first {@link #verify} its envelope; then read from the payload
 * when it was signed, and ask for an {@link #objection} to the keys that signed. Immutable; safe
 * for use by several threads.
 */
public final class TrustedSigners {

  private final List<TrustedKey> trusted;

  private TrustedSigners(List<TrustedKey> trusted) {
    this.trusted = trusted;
  }

  /**
   * Reads a file of trusted keys, PEM or OpenSSH {@code allowed_signers}, see {@link TrustedKeys}.
   *
   * @param file the file
   * @return its signers
   * @throws KeyFileException if the file cannot be read, or anything in it is not understood
   */
  public static TrustedSigners read(Path file) throws KeyFileException {
    return new TrustedSigners(TrustedKeys.read(file));
  }

  /**
   * Takes the content of a file of trusted keys, see {@link #read}.
   *
   * @param file the file's name for messages
   * @param bytes its content
   * @return its signers
   * @throws KeyFileException if anything in it is not understood
   */
  public static TrustedSigners parse(Path file, byte[] bytes) throws KeyFileException {
    return new TrustedSigners(TrustedKeys.parse(file, bytes));
  }

  /**
   * Trusts keys without principals, namespaces or times: those of one signer.
   *
   * @param keys at least one
   * @return the signer
   * @throws IllegalArgumentException if there is none: that must never mean "any key"
   */
  public static TrustedSigners of(Collection<VerificationKey> keys) {
    if (keys.isEmpty()) {
      throw new IllegalArgumentException("no trusted key was given, expected at least one");
    }
    return new TrustedSigners(keys.stream().map(TrustedKey::of).toList());
  }

  /**
   * Verifies an envelope with the keys that have, or at any time had, a role. Whether they had it
   * when they signed is for {@link #objection} to say.
   *
   * @param envelope what somebody handed in
   * @param role what its signatures are to count for
   * @return the signed bytes with the trusted keys that signed them, or the reason why there are
   *     none
   */
  public Verification verify(Envelope envelope, Role role) {
    List<VerificationKey> keys = inRole(role).map(TrustedKey::key).distinct().toList();
    if (keys.isEmpty()) {
      return new Verification.Refused(
          "found no trusted key for %1$s, expected one; write namespaces=\"%1$s\" before the key to trust"
              .formatted(role.namespace()));
    }
    Verification verification = EnvelopeVerifier.anyOf(keys).verify(envelope);
    return verification instanceof Verification.Refused
        ? otherRole(envelope, role).orElse(verification)
        : verification;
  }

  private Optional<Verification> otherRole(Envelope envelope, Role role) {
    List<VerificationKey> others =
        trusted.stream().filter(key -> !has(key, role)).map(TrustedKey::key).toList();
    return others.isEmpty()
            || !(EnvelopeVerifier.anyOf(others).verify(envelope)
                instanceof Verification.Verified verified)
        ? Optional.empty()
        : Optional.of(
            new Verification.Refused(
                "found a signature of the trusted key %s, which is not trusted for %s; expected one of a key that is"
                    .formatted(verified.key(), role.namespace())));
  }

  /**
   * Returns the keys that have a role at an instant and are not revoked.
   *
   * @param role the role
   * @param now the instant
   * @return each key once; empty if nobody has the role then
   */
  public List<VerificationKey> keysAt(Role role, Instant now) {
    SigningTime time = SigningTime.claimed(now);
    return inRole(role)
        .filter(key -> validity().objection(key, time).isEmpty())
        .map(TrustedKey::key)
        .distinct()
        .toList();
  }

  /**
   * Tells why signatures do not count for a role. They count if one signer made, for each algorithm
   * that his keys for that role have by then, one with a key that was valid: whoever breaks one
   * algorithm must not be able to remove the signature of the other.
   *
   * @param keys the trusted keys whose signatures were verified
   * @param role what the signatures are to count for
   * @param time when they were made
   * @return the reason; empty if they count
   */
  public Optional<String> objection(Collection<VerificationKey> keys, Role role, SigningTime time) {
    List<String> reasons = new ArrayList<>();
    for (List<TrustedKey> signer :
        inRole(role).collect(Collectors.groupingBy(TrustedKey::principals)).values()) {
      Optional<String> reason = new Signer(signer, validity()).objection(keys, time);
      if (reason.isEmpty()) {
        return Optional.empty();
      }
      if (signer.stream().anyMatch(key -> keys.contains(key.key()))) {
        reasons.add(reason.get());
      }
    }
    return Optional.of(
        reasons.isEmpty()
            ? "found no signature of a key trusted for " + role.namespace()
            : String.join("; ", reasons));
  }

  private Stream<TrustedKey> inRole(Role role) {
    return trusted.stream().filter(key -> has(key, role));
  }

  private static boolean has(TrustedKey key, Role role) {
    return key.namespaces()
        .map(names -> names.contains(role.namespace()))
        .orElse(role.isGrantedUnsaid());
  }

  private Validity validity() {
    return new Validity(trusted);
  }
}
