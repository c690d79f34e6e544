package dev.dodproof.ops.seal;

import java.util.List;
import java.util.Objects;

/** What an {@link EnvelopeVerifier} found out. */
public sealed interface Verification {

  /**
   * The trusted keys that were demanded signed exactly this type and this payload. Only {@link
   * EnvelopeVerifier} makes one. Immutable.
   */
  final class Verified implements Verification {

    private final List<VerificationKey> keys;
    private final String payloadType;
    private final byte[] payload;

    Verified(List<VerificationKey> keys, String payloadType, byte[] payload) {
      this.keys = List.copyOf(keys);
      this.payloadType = payloadType;
      this.payload = payload;
    }

    /**
     * Returns the key that signed; the first, if several trusted ones did.
     *
     * @return one of the trusted keys
     */
    public VerificationKey key() {
      return keys.get(0);
    }

    /**
     * Returns all trusted keys that signed.
     *
     * @return at least one, each once, in the order of their signatures; immutable
     */
    public List<VerificationKey> keys() {
      return keys;
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

    /** Prints the keys and the type. */
    @Override
    public String toString() {
      return "Verified[%s, %s]".formatted(keys, Quoted.of(payloadType));
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
