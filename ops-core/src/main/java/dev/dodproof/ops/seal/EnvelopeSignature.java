package dev.dodproof.ops.seal;

import java.util.Arrays;
import java.util.Objects;

/**
 * One signature of an {@link Envelope}. Nothing in it is covered by the signature, so none of it
 * may be believed before it was verified. Immutable.
 */
public final class EnvelopeSignature {

  private final String keyId;
  private final byte[] bytes;

  /**
   * Creates a signature.
   *
   * @param keyId what the signature says about its key; empty if nothing
   * @param bytes the signature, copied
   */
  public EnvelopeSignature(String keyId, byte[] bytes) {
    this.keyId = Objects.requireNonNull(keyId, "keyId");
    this.bytes = bytes.clone();
  }

  /**
   * Returns what the signature says about its key.
   *
   * @return the key id, empty if there is none
   */
  public String keyId() {
    return keyId;
  }

  /**
   * Returns the signature.
   *
   * @return a new array
   */
  public byte[] bytes() {
    return bytes.clone();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof EnvelopeSignature signature
        && keyId.equals(signature.keyId)
        && Arrays.equals(bytes, signature.bytes);
  }

  @Override
  public int hashCode() {
    return 31 * keyId.hashCode() + Arrays.hashCode(bytes);
  }

  /** Prints the key id. */
  @Override
  public String toString() {
    return "EnvelopeSignature[" + Quoted.of(keyId) + "]";
  }
}
