package dev.dodproof.ops.seal;

/**
 * One implementation of one {@link SignatureAlgorithm}. Callers have checked all lengths. Stateless
 * but for its source of randomness; safe for use by several threads, as are its parts.
 */
interface SignatureProvider {

  /** Takes a seed, which it lends from the caller for as long as it signs. */
  Signer signer(SecretBytes seed);

  /**
   * Takes a raw public key, which the caller no longer changes.
   *
   * @throws KeyFormatException if the bytes are no key that a signature could be trusted with
   */
  Verifier verifier(byte[] publicKey) throws KeyFormatException;

  /** A private key at work. */
  interface Signer {

    /** Derives the raw public key. */
    byte[] publicKey();

    byte[] sign(byte[] message);

    /** Zeroes whatever was derived from the seed and can be zeroed. */
    void destroy();
  }

  /** A public key at work. */
  @FunctionalInterface
  interface Verifier {
    boolean verify(byte[] message, byte[] signature);
  }
}
