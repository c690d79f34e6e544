package dev.dodproof.ops.seal;

import java.util.Arrays;
import java.util.Optional;

/**
 * The signature algorithms of this package. Each has private keys that grow out of 32 random bytes
 * (the seed), and public keys and signatures of one fixed length.
 */
public enum SignatureAlgorithm {

  /** Ed25519, pure: RFC 8032. */
  ED25519("Ed25519", "1.3.101.112", "ssh-ed25519", 32, 64),

  /** ML-DSA-65, pure, with the empty context: FIPS 204. Safe against quantum computers. */
  ML_DSA_65("ML-DSA-65", "2.16.840.1.101.3.4.3.18", "ssh-mldsa-65", 1952, 3309);

  static final int SEED_BYTES = 32;

  private final String standardName;
  private final String objectId;
  private final String sshType;
  private final int publicKeyBytes;
  private final int signatureBytes;

  SignatureAlgorithm(
      String standardName,
      String objectId,
      String sshType,
      int publicKeyBytes,
      int signatureBytes) {
    this.standardName = standardName;
    this.objectId = objectId;
    this.sshType = sshType;
    this.publicKeyBytes = publicKeyBytes;
    this.signatureBytes = signatureBytes;
  }

  /**
   * Returns the name that the Java platform and OpenSSL know.
   *
   * @return {@code Ed25519} or {@code ML-DSA-65}
   */
  public String standardName() {
    return standardName;
  }

  /**
   * Returns the length of a public key.
   *
   * @return bytes of a raw public key
   */
  public int publicKeyBytes() {
    return publicKeyBytes;
  }

  /**
   * Returns the length of a signature.
   *
   * @return bytes of every signature
   */
  public int signatureBytes() {
    return signatureBytes;
  }

  /** The object identifier, which names keys and signatures: RFC 8410 and RFC 9881, section 2. */
  String objectId() {
    return objectId;
  }

  /** The key type of the SSH wire form: RFC 8709; for ML-DSA, draft-sfluhrer-ssh-mldsa. */
  String sshType() {
    return sshType;
  }

  static Optional<SignatureAlgorithm> ofObjectId(String objectId) {
    return Arrays.stream(values()).filter(one -> one.objectId.equals(objectId)).findFirst();
  }

  static Optional<SignatureAlgorithm> ofSshType(String sshType) {
    return Arrays.stream(values()).filter(one -> one.sshType.equals(sshType)).findFirst();
  }

  /** Prints the {@link #standardName()}. */
  @Override
  public String toString() {
    return standardName;
  }
}
