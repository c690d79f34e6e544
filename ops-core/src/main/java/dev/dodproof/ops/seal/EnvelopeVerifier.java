package dev.dodproof.ops.seal;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Tells whether one of the keys somebody chose to trust signed an envelope.
 *
 * <p>The key id in the file is never believed: a signature counts if it verifies with a trusted
 * key. Then its key id, if it has one, must be that key's id, and a signature that names a trusted
 * key but does not verify with it refuses the whole envelope, whatever the other signatures are
 * worth. Signatures of keys nobody trusts are passed over. One trusted signature is enough.
 *
 * <p>Immutable; safe for use by several threads.
 */
public final class EnvelopeVerifier {

  private final List<VerificationKey> trusted;

  /**
   * Creates a verifier.
   *
   * @param trusted the keys to trust, at least one, copied
   * @throws IllegalArgumentException if there is none: that must never mean "any key"
   */
  public EnvelopeVerifier(Collection<VerificationKey> trusted) {
    if (trusted.isEmpty()) {
      throw new IllegalArgumentException("no trusted key was given, expected at least one");
    }
    this.trusted = List.copyOf(trusted);
  }

  /**
   * Verifies all signatures of an envelope.
   *
   * @param envelope what somebody handed in
   * @return the signed bytes with the key that signed them, or the reason why there are none
   */
  public Verification verify(Envelope envelope) {
    byte[] payload = envelope.payload();
    byte[] signed = PreAuthenticationEncoding.encode(envelope.payloadType(), payload);
    VerificationKey first = null;
    for (EnvelopeSignature signature : envelope.signatures()) {
      Optional<VerificationKey> signer = signer(signed, signature);
      Optional<String> contradiction = contradiction(signature, signer);
      if (contradiction.isPresent()) {
        return new Verification.Refused(contradiction.get());
      }
      first = first == null ? signer.orElse(null) : first;
    }
    return first == null
        ? new Verification.Refused(untrusted(envelope))
        : new Verification.Verified(first, envelope.payloadType(), payload);
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

  private String untrusted(Envelope envelope) {
    String found =
        envelope.signatures().stream()
            .map(signature -> Quoted.of(signature.keyId()))
            .collect(Collectors.joining(", "));
    String expected =
        trusted.stream().map(VerificationKey::keyId).collect(Collectors.joining(", "));
    return "found no signature of a trusted key (keyids in the file: %s), expected one of %s;"
            .formatted(found, expected)
        + " trust the signer's key if you know it, else do not use the file";
  }
}
