package dev.dodproof.ops.seal;

import java.util.Arrays;
import javax.security.auth.Destroyable;

/**
 * A private key: Ed25519 (RFC 8032) or ML-DSA-65 (FIPS 204).
 *
 * <p>Its bytes leave this package only by {@link KeyFile}, which writes them to a file that nobody
 * else can read: there is no accessor, {@link #toString()} prints the public key's id, and no
 * exception quotes them. Equality is identity, so that nothing compares secrets. Immutable until it
 * is destroyed; safe for use by several threads.
 */
public final class SigningKey implements Destroyable {

  private static final String PEM_LABEL = "PRIVATE KEY";
  private static final String REMEDY =
      "use an unencrypted PKCS#8 key made by: openssl genpkey -algorithm ed25519";

  private final SecretBytes seed;
  private final SignatureProvider.Signer signer;
  private final VerificationKey verificationKey;

  private SigningKey(
      SecretBytes seed, SignatureProvider.Signer signer, VerificationKey verificationKey) {
    this.seed = seed;
    this.signer = signer;
    this.verificationKey = verificationKey;
  }

  /**
   * Makes a new Ed25519 key, see {@link #generate(SignatureAlgorithm)}.
   *
   * @return the key
   */
  public static SigningKey generate() {
    return generate(SignatureAlgorithm.ED25519);
  }

  /**
   * Makes a new key from the platform's secure random source. It is kept nowhere; see {@link
   * KeyFile} for one that stays.
   *
   * @param algorithm what the key is for
   * @return the key
   */
  public static SigningKey generate(SignatureAlgorithm algorithm) {
    try {
      return ofSeed(algorithm, SecretBytes.random(SignatureAlgorithm.SEED_BYTES));
    } catch (KeyFormatException impossible) {
      throw new IllegalStateException("a random seed gave no key", impossible);
    }
  }

  /**
   * Reads a PKCS#8 private key in PEM (RFC 7468) of RFC 8410 or RFC 9881, as {@code openssl genpkey
   * -algorithm ed25519} and {@code -algorithm ML-DSA-65} write it. Of ML-DSA-65 the seed is needed;
   * an expanded key beside it must belong to it, and one without it is refused.
   *
   * <p>A key in a text stays in the memory until that text is collected; prefer a {@link KeyFile}.
   *
   * @param pem one block {@code PRIVATE KEY} and nothing else
   * @return the key
   * @throws KeyFormatException if the text is anything else, or the structure brings a public half
   *     that does not belong to the private one
   */
  public static SigningKey ofPem(String pem) throws KeyFormatException {
    PemBlock block = PemBlock.only(pem, "one PEM block " + PEM_LABEL, REMEDY);
    try {
      return ofPem(block);
    } finally {
      Arrays.fill(block.content(), (byte) 0);
    }
  }

  private static SigningKey ofPem(PemBlock block) throws KeyFormatException {
    if (!block.label().equals(PEM_LABEL)) {
      throw new KeyFormatException(
          "a PEM block " + block.label(), "a PEM block " + PEM_LABEL, REMEDY);
    }
    KeyDer.PrivateHalf half = KeyDer.privateKey(block.content());
    SigningKey key = ofSeed(half.algorithm, half.seed);
    if (half.publicKey != null && !Arrays.equals(half.publicKey, key.verificationKey.raw())) {
      key.destroy();
      throw new KeyFormatException(
          "a public half that does not belong to the private half",
          "two halves of one key",
          "distrust the file, and make a new key");
    }
    return key;
  }

  static SigningKey ofSeed(SignatureAlgorithm algorithm, SecretBytes seed)
      throws KeyFormatException {
    return ofSeed(algorithm, seed, SignatureProviders.of(algorithm));
  }

  /** Takes the seed over: it lives and ends with the key. */
  static SigningKey ofSeed(
      SignatureAlgorithm algorithm, SecretBytes seed, SignatureProvider provider)
      throws KeyFormatException {
    if (seed.length() != SignatureAlgorithm.SEED_BYTES) {
      throw new KeyFormatException(
          "a private key of %d bytes".formatted(seed.length()),
          SignatureAlgorithm.SEED_BYTES + " bytes",
          REMEDY);
    }
    SignatureProvider.Signer signer = provider.signer(seed);
    return new SigningKey(
        seed, signer, VerificationKey.ofRaw(algorithm, signer.publicKey(), provider));
  }

  /**
   * Signs bytes. Ed25519 always gives the same signature for the same bytes; ML-DSA-65 does not,
   * since it is hedged with fresh randomness (FIPS 204, section 3.4).
   *
   * @param bytes what to sign
   * @return the signature, {@link SignatureAlgorithm#signatureBytes()} long
   * @throws IllegalStateException if the key was destroyed
   */
  public byte[] sign(byte[] bytes) {
    seed.lend();
    return signer.sign(bytes);
  }

  /**
   * Returns the algorithm.
   *
   * @return what the key is for
   */
  public SignatureAlgorithm algorithm() {
    return verificationKey.algorithm();
  }

  /**
   * Returns the public half.
   *
   * @return the key that verifies what this one signs
   */
  public VerificationKey verificationKey() {
    return verificationKey;
  }

  /**
   * Zeroes the seed and whatever was derived from it and can be zeroed. Signatures that are being
   * made meanwhile are worth nothing.
   */
  @Override
  public void destroy() {
    seed.destroy();
    signer.destroy();
  }

  @Override
  public boolean isDestroyed() {
    return seed.isDestroyed();
  }

  /** Writes the private key in the form that {@link #ofPem(String)} reads; zero it after use. */
  byte[] toPem() {
    byte[] der = KeyDer.encodePrivateKey(algorithm(), seed);
    try {
      return PemBlock.write(PEM_LABEL, der);
    } finally {
      Arrays.fill(der, (byte) 0);
    }
  }

  /** Prints the id of the public half, never the secret. */
  @Override
  public String toString() {
    return "SigningKey[" + verificationKey.keyId() + "]";
  }
}
