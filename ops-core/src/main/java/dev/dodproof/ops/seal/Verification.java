package dev.dodproof.ops.seal;

import java.util.Objects;

/** What an {@link EnvelopeVerifier} found out. */
public sealed interface Verification {

  /**
   * A trusted key signed exactly this type and this payload. Only {@link EnvelopeVerifier} makes
   * one. Immutable.
   */
  final class Verified implements Verification {

    private final VerificationKey key;
    private final String payloadType;
    private final byte[] payload;

    Verified(VerificationKey key, String payloadType, byte[] payload) {
      this.key = key;
      this.payloadType = payloadType;
      this.payload = payload;
    }

    /**
     * Returns the key that signed; the first, if several trusted ones did.
     *
     * @return one of the trusted keys
     */
    public VerificationKey key() {
      return key;
    }

    /**
     * Returns the signed type; the caller must still ask whether it is the one it can read.
     *
     * @return a media type or URI
     */
    public String payloadType() {
      return payloadType;
    }

    /**
     * Returns the signed bytes: judge these, and not the envelope again.
     *
     * @return a new array
     */
    public byte[] payload() {
      return payload.clone();
    }

    /** Prints the key and the type. */
    @Override
    public String toString() {
      return "Verified[%s, %s]".formatted(key, Quoted.of(payloadType));
    }
  }

  /**
   * The envelope proves nothing.
   *
   * @param reason one sentence for a user: what was found, expected, and what to do
   */
  record Refused(String reason) implements Verification {

    /** Checks that there is a reason. */
    public Refused {
      Objects.requireNonNull(reason, "reason");
    }
  }
}
