package dev.dodproof.ops.seal;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.crypto.digests.SHA256Digest;

/**
 * A public key, which tells whether a signature is genuine: Ed25519 (RFC 8032) or ML-DSA-65 (FIPS
 * 204).
 *
 * <p>Of Ed25519 only points of the prime-order group become keys: a key of small order would accept
 * signatures that nobody made. Equality is that of algorithm and bytes. Immutable; safe for use by
 * several threads.
 */
public final class VerificationKey {

  static final String PEM_LABEL = "PUBLIC KEY";

  private static final String PEM_REMEDY =
      "write the public half with: openssl pkey -in KEY -pubout";

  private final SignatureAlgorithm algorithm;
  private final byte[] raw;
  private final SignatureProvider.Verifier verifier;
  private final String keyId;

  private VerificationKey(
      SignatureAlgorithm algorithm, byte[] raw, SignatureProvider.Verifier verifier) {
    this.algorithm = algorithm;
    this.raw = raw;
    this.verifier = verifier;
    this.keyId =
        "SHA256:" + StrictBase64.encodeUnpadded(sha256(OpenSshWire.encode(algorithm, raw)));
  }

  /**
   * Takes a key in the form of its standard: RFC 8032, section 5.1.5, or FIPS 204, algorithm 22.
   *
   * @param algorithm what the key is for
   * @param raw the bytes; copied
   * @return the key
   * @throws KeyFormatException if the length is wrong, or the bytes are no Ed25519 point of the
   *     prime-order group
   */
  public static VerificationKey ofRaw(SignatureAlgorithm algorithm, byte[] raw)
      throws KeyFormatException {
    return ofRaw(algorithm, raw, SignatureProviders.of(algorithm));
  }

  static VerificationKey ofRaw(SignatureAlgorithm algorithm, byte[] raw, SignatureProvider provider)
      throws KeyFormatException {
    if (raw.length != algorithm.publicKeyBytes()) {
      throw new KeyFormatException(
          "a public key of %d bytes".formatted(raw.length),
          algorithm.publicKeyBytes() + " bytes for " + algorithm,
          "copy it whole");
    }
    byte[] copy = raw.clone();
    return new VerificationKey(algorithm, copy, provider.verifier(copy));
  }

  /**
   * Reads a PEM SubjectPublicKeyInfo (RFC 7468) of RFC 8410 or RFC 9881.
   *
   * @param pem one block {@code PUBLIC KEY} and nothing else
   * @return the key
   * @throws KeyFormatException if the text is anything else
   */
  public static VerificationKey ofPem(String pem) throws KeyFormatException {
    return ofPem(PemBlock.only(pem, "one PEM block " + PEM_LABEL, PEM_REMEDY));
  }

  static VerificationKey ofPem(PemBlock block) throws KeyFormatException {
    if (block.label().endsWith("PRIVATE KEY")) {
      throw new KeyFormatException(
          "a private key",
          "a public key",
          "never hand out a private key: if others could read this one, replace it; " + PEM_REMEDY);
    }
    if (!block.label().equals(PEM_LABEL)) {
      throw new KeyFormatException(
          "a PEM block " + block.label(), "a PEM block " + PEM_LABEL, PEM_REMEDY);
    }
    KeyDer.PublicHalf half = KeyDer.publicKey(block.content());
    return ofRaw(half.algorithm, half.raw);
  }

  /**
   * Reads one OpenSSH public key, as in a {@code .pub} file of {@code ssh-keygen}.
   *
   * @param line {@code ssh-ed25519} or {@code ssh-mldsa-65}, the base64 key, and an optional
   *     comment
   * @return the key
   * @throws KeyFormatException if the text is anything else
   */
  public static VerificationKey ofOpenSsh(String line) throws KeyFormatException {
    List<String> words = List.of(line.strip().split("[ \t]+", 3));
    Optional<SignatureAlgorithm> algorithm = SignatureAlgorithm.ofSshType(words.get(0));
    boolean oneLine = line.strip().lines().count() == 1;
    if (!oneLine || words.size() < 2 || algorithm.isEmpty()) {
      throw new KeyFormatException(
          "text that is not one OpenSSH key of a known type",
          "one line: ssh-ed25519 KEY COMMENT",
          "use the .pub file that ssh-keygen -t ed25519 writes");
    }
    return ofRaw(algorithm.get(), OpenSshWire.decode(algorithm.get(), words.get(1)));
  }

  /**
   * Tells whether the holder of the private half signed exactly these bytes.
   *
   * @param bytes what is said to be signed
   * @param signature what is said to be the signature, of any length
   * @return true only for a genuine signature; never throws for what the arrays hold
   */
  public boolean verify(byte[] bytes, byte[] signature) {
    return signature.length == algorithm.signatureBytes() && verifier.verify(bytes, signature);
  }

  /**
   * Returns the algorithm.
   *
   * @return what the key is for
   */
  public SignatureAlgorithm algorithm() {
    return algorithm;
  }

  /**
   * Names the key as OpenSSH does.
   *
   * @return {@code SHA256:} and the unpadded base64 of the SHA-256 of the key's SSH wire form
   */
  public String keyId() {
    return keyId;
  }

  /**
   * Returns the key in the form of its standard.
   *
   * @return {@link SignatureAlgorithm#publicKeyBytes()} bytes, a new array
   */
  public byte[] raw() {
    return raw.clone();
  }

  /**
   * Writes the key as PEM SubjectPublicKeyInfo.
   *
   * @return lines, each ended by LF
   */
  public String toPem() {
    byte[] pem = PemBlock.write(PEM_LABEL, KeyDer.encodePublicKey(algorithm, raw));
    return new String(pem, StandardCharsets.US_ASCII);
  }

  /**
   * Writes the key as an OpenSSH public key.
   *
   * @param comment one line of text, may be empty
   * @return one line, ended by LF
   * @throws IllegalArgumentException if the comment holds a control character
   */
  public String toOpenSsh(String comment) {
    if (comment.chars().anyMatch(Character::isISOControl)) {
      throw new IllegalArgumentException("the comment must be one line of text");
    }
    String key =
        algorithm.sshType() + " " + StrictBase64.encode(OpenSshWire.encode(algorithm, raw));
    return (comment.isBlank() ? key : key + " " + comment.strip()) + "\n";
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof VerificationKey key
        && algorithm == key.algorithm
        && Arrays.equals(raw, key.raw);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(raw);
  }

  /** Prints the {@link #keyId()}. */
  @Override
  public String toString() {
    return keyId;
  }

  private static byte[] sha256(byte[] bytes) {
    SHA256Digest digest = new SHA256Digest();
    digest.update(bytes, 0, bytes.length);
    byte[] result = new byte[digest.getDigestSize()];
    digest.doFinal(result, 0);
    return result;
  }
}
