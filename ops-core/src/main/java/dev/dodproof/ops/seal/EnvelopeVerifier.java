package dev.dodproof.ops.seal;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Tells whether the keys that somebody chose to trust signed an envelope: {@link #anyOf} is content
 * with one of them, {@link #allOf} demands every one.
 *
 * <p>The key id in the file is never believed: a signature counts if it verifies with a trusted
 * key. Then its key id, if it has one, must be that key's id, and a signature that names a trusted
 * key but does not verify with it refuses the whole envelope, whatever the other signatures are
 * worth. Signatures of keys nobody trusts are passed over.
 *
 * <p>Immutable; safe for use by several threads.
 */
public final class EnvelopeVerifier {

  private enum Demand {
    ANY,
    ALL
  }

  private final List<VerificationKey> trusted;
  private final Demand demand;

  private EnvelopeVerifier(Collection<VerificationKey> trusted, Demand demand) {
    if (trusted.isEmpty()) {
      throw new IllegalArgumentException("no trusted key was given, expected at least one");
    }
    this.trusted = trusted.stream().distinct().toList();
    this.demand = demand;
  }

  /**
   * Creates a verifier that is content with one signature: for keys that stand for each other, as
   * those of several signers do.
   *
   * @param trusted the keys to trust, at least one, copied
   * @return the verifier
   * @throws IllegalArgumentException if there is none: that must never mean "any key"
   */
  public static EnvelopeVerifier anyOf(Collection<VerificationKey> trusted) {
    return new EnvelopeVerifier(trusted, Demand.ANY);
  }

  /**
   * Creates a verifier that demands a signature of every key: for the keys of one signer, say
   * Ed25519 and ML-DSA-65. If one were enough, whoever breaks one algorithm could remove the
   * signature of the other.
   *
   * @param required the keys to trust, at least one, copied
   * @return the verifier
   * @throws IllegalArgumentException if there is none: that must never mean "any key"
   */
  public static EnvelopeVerifier allOf(Collection<VerificationKey> required) {
    return new EnvelopeVerifier(required, Demand.ALL);
  }

  /**
   * Verifies all signatures of an envelope.
   *
   * @param envelope what somebody handed in
   * @return the signed bytes with the keys that signed them, or the reason why there are none
   */
  public Verification verify(Envelope envelope) {
    byte[] payload = envelope.payload();
    byte[] signed = PreAuthenticationEncoding.encode(envelope.payloadType(), payload);
    Set<VerificationKey> signers = new LinkedHashSet<>();
    for (EnvelopeSignature signature : envelope.signatures()) {
      Optional<VerificationKey> signer = signer(signed, signature);
      Optional<String> contradiction = contradiction(signature, signer);
      if (contradiction.isPresent()) {
        return new Verification.Refused(contradiction.get());
      }
      signer.ifPresent(signers::add);
    }
    return isMetBy(signers)
        ? new Verification.Verified(List.copyOf(signers), envelope.payloadType(), payload)
        : new Verification.Refused(unmet(envelope, signers));
  }

  private boolean isMetBy(Set<VerificationKey> signers) {
    return switch (demand) {
      case ANY -> !signers.isEmpty();
      case ALL -> signers.containsAll(trusted);
    };
  }

  private Optional<VerificationKey> signer(byte[] signed, EnvelopeSignature signature) {
    byte[] bytes = signature.bytes();
    return trusted.stream().filter(key -> key.verify(signed, bytes)).findFirst();
  }

  private Optional<String> contradiction(
      EnvelopeSignature signature, Optional<VerificationKey> signer) {
    String named = signature.keyId();
    if (signer.isEmpty()) {
      return trusted.stream().anyMatch(key -> key.keyId().equals(named))
          ? Optional.of(
              "found a signature that names the trusted key %s but was not made with it for this"
                      .formatted(named)
                  + " payload, expected a genuine one; get the file again from its author")
          : Optional.empty();
    }
    String genuine = signer.get().keyId();
    return named.isEmpty() || named.equals(genuine)
        ? Optional.empty()
        : Optional.of(
            "found the keyid %s on a signature of the trusted key %s, expected that key's id; get"
                    .formatted(Quoted.of(named), genuine)
                + " the file again from its author");
  }

  private String unmet(Envelope envelope, Set<VerificationKey> signers) {
    String found =
        envelope.signatures().stream()
            .map(signature -> Quoted.of(signature.keyId()))
            .collect(Collectors.joining(", "));
    String missing =
        trusted.stream()
            .filter(key -> !signers.contains(key))
            .map(VerificationKey::keyId)
            .collect(Collectors.joining(", "));
    return switch (demand) {
      case ANY ->
          "found no signature of a trusted key (keyids in the file: %s), expected one of %s;"
                  .formatted(found, missing)
              + " trust the signer's key if you know it, else do not use the file";
      case ALL ->
          "found no signature of every required key (keyids in the file: %s), expected also %s;"
                  .formatted(found, missing)
              + " get the file again from its author, with all its signatures";
    };
  }
}
