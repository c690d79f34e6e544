package dev.dodproof.ops.seal;

import java.security.SecureRandom;
import java.util.Arrays;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;
import org.bouncycastle.math.ec.rfc8032.Ed25519;

/**
 * An Ed25519 private key (RFC 8032).
 *
 * <p>Its bytes leave this package only by {@link KeyFile}, which writes them to a file that nobody
 * else can read: there is no accessor, {@link #toString()} prints the public key's id, and no
 * exception quotes them. Equality is identity, so that nothing compares secrets. Immutable; safe
 * for use by several threads.
 */
public final class SigningKey {

  private static final String PEM_LABEL = "PRIVATE KEY";
  private static final String REMEDY =
      "use an unencrypted PKCS#8 key made by: openssl genpkey -algorithm ed25519";

  private final Ed25519PrivateKeyParameters secret;
  private final VerificationKey verificationKey;

  private SigningKey(byte[] seed) throws KeyFormatException {
    this.secret = new Ed25519PrivateKeyParameters(seed);
    this.verificationKey = VerificationKey.ofRaw(secret.generatePublicKey().getEncoded());
  }

  /**
   * Makes a new key from the platform's secure random source. It is kept nowhere; see {@link
   * KeyFile} for one that stays.
   *
   * @return the key
   */
  public static SigningKey generate() {
    byte[] seed = new byte[Ed25519.SECRET_KEY_SIZE];
    new SecureRandom().nextBytes(seed);
    try {
      return ofSeed(seed);
    } catch (KeyFormatException impossible) {
      throw new IllegalStateException("a random seed gave no key", impossible);
    }
  }

  /**
   * Reads a PKCS#8 private key in PEM (RFC 7468, RFC 8410), as {@code openssl genpkey -algorithm
   * ed25519} writes it.
   *
   * @param pem one block {@code PRIVATE KEY} and nothing else
   * @return the key
   * @throws KeyFormatException if the text is anything else, or the structure brings a public half
   *     that does not belong to the private one
   */
  public static SigningKey ofPem(String pem) throws KeyFormatException {
    PemBlock block = PemBlock.only(pem, "one PEM block " + PEM_LABEL, REMEDY);
    if (!block.label().equals(PEM_LABEL)) {
      throw new KeyFormatException(
          "a PEM block " + block.label(), "a PEM block " + PEM_LABEL, REMEDY);
    }
    Ed25519Der.Halves halves = Ed25519Der.privateKey(block.content());
    SigningKey key = ofSeed(halves.seed);
    if (halves.publicKey != null && !Arrays.equals(halves.publicKey, key.verificationKey.raw())) {
      throw new KeyFormatException(
          "a public half that does not belong to the private half",
          "two halves of one key",
          "distrust the file, and make a new key");
    }
    return key;
  }

  static SigningKey ofSeed(byte[] seed) throws KeyFormatException {
    if (seed.length != Ed25519.SECRET_KEY_SIZE) {
      throw new KeyFormatException(
          "a private key of %d bytes".formatted(seed.length),
          Ed25519.SECRET_KEY_SIZE + " bytes",
          REMEDY);
    }
    return new SigningKey(seed);
  }

  /**
   * Signs bytes with pure Ed25519, which always gives the same signature for the same bytes.
   *
   * @param bytes what to sign
   * @return the signature, {@link VerificationKey#SIGNATURE_BYTES} long
   */
  public byte[] sign(byte[] bytes) {
    byte[] signature = new byte[VerificationKey.SIGNATURE_BYTES];
    secret.sign(Ed25519.Algorithm.Ed25519, null, bytes, 0, bytes.length, signature, 0);
    return signature;
  }

  /**
   * Returns the public half.
   *
   * @return the key that verifies what this one signs
   */
  public VerificationKey verificationKey() {
    return verificationKey;
  }

  /** Writes the private key in the form that {@link #ofPem(String)} reads. */
  String toPem() {
    return PemBlock.write(PEM_LABEL, Ed25519Der.encodePrivateKey(secret.getEncoded()));
  }

  /** Prints the id of the public half, never the secret. */
  @Override
  public String toString() {
    return "SigningKey[" + verificationKey.keyId() + "]";
  }
}
