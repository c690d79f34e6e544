package dev.dodproof.ops.seal;

import java.util.Arrays;
import java.util.List;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.params.Ed25519PublicKeyParameters;
import org.bouncycastle.math.ec.rfc8032.Ed25519;

/**
 * An Ed25519 public key (RFC 8032), which tells whether a signature is genuine.
 *
 * <p>Only points of the prime-order group become keys: a key of small order would accept signatures
 * that nobody made. Equality is that of the key's 32 bytes. Immutable; safe for use by several
 * threads.
 */
public final class VerificationKey {

  /** Bytes of a signature. */
  public static final int SIGNATURE_BYTES = Ed25519.SIGNATURE_SIZE;

  /** Bytes of a public key as RFC 8032 writes it. */
  static final int RAW_BYTES = Ed25519.PUBLIC_KEY_SIZE;

  static final String PEM_LABEL = "PUBLIC KEY";

  private static final String PEM_REMEDY =
      "write the public half with: openssl pkey -in KEY -pubout";

  private final byte[] raw;
  private final Ed25519PublicKeyParameters point;
  private final String keyId;

  private VerificationKey(byte[] raw) {
    this.raw = raw;
    this.point = new Ed25519PublicKeyParameters(raw);
    this.keyId = "SHA256:" + StrictBase64.encodeUnpadded(sha256(OpenSshWire.encode(raw)));
  }

  /**
   * Takes a key in the form of RFC 8032, section 5.1.5.
   *
   * @param raw the 32 bytes; copied
   * @return the key
   * @throws KeyFormatException if the length is wrong, or the bytes are no point of the prime-order
   *     group
   */
  public static VerificationKey ofRaw(byte[] raw) throws KeyFormatException {
    if (raw.length != RAW_BYTES) {
      throw new KeyFormatException(
          "a public key of %d bytes".formatted(raw.length), RAW_BYTES + " bytes", "copy it whole");
    }
    byte[] copy = raw.clone();
    if (!Ed25519.validatePublicKeyFull(copy, 0)) {
      throw new KeyFormatException(
          "32 bytes that are no safe Ed25519 public key",
          "a point of the prime-order group",
          "distrust where the key came from, and make a new one");
    }
    return new VerificationKey(copy);
  }

  /**
   * Reads a PEM SubjectPublicKeyInfo (RFC 7468, RFC 8410).
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
    return ofRaw(Ed25519Der.publicKey(block.content()));
  }

  /**
   * Reads one OpenSSH public key, as in a {@code .pub} file of {@code ssh-keygen}.
   *
   * @param line {@code ssh-ed25519}, the base64 key, and an optional comment
   * @return the key
   * @throws KeyFormatException if the text is anything else
   */
  public static VerificationKey ofOpenSsh(String line) throws KeyFormatException {
    List<String> words = List.of(line.strip().split("[ \t]+", 3));
    boolean oneLine = line.strip().lines().count() == 1;
    if (!oneLine || words.size() < 2 || !words.get(0).equals(OpenSshWire.TYPE)) {
      throw new KeyFormatException(
          "text that is not one OpenSSH Ed25519 key",
          "one line: ssh-ed25519 KEY COMMENT",
          "use the .pub file that ssh-keygen -t ed25519 writes");
    }
    return ofRaw(OpenSshWire.decode(words.get(1)));
  }

  /**
   * Tells whether the holder of the private half signed exactly these bytes.
   *
   * @param bytes what is said to be signed
   * @param signature what is said to be the signature, of any length
   * @return true only for a genuine signature; never throws for what the arrays hold
   */
  public boolean verify(byte[] bytes, byte[] signature) {
    return signature.length == SIGNATURE_BYTES
        && point.verify(Ed25519.Algorithm.Ed25519, null, bytes, 0, bytes.length, signature, 0);
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
   * Returns the key in the form of RFC 8032.
   *
   * @return 32 bytes, a new array
   */
  public byte[] raw() {
    return raw.clone();
  }

  /**
   * Writes the key as PEM SubjectPublicKeyInfo.
   *
   * @return three lines, each ended by LF
   */
  public String toPem() {
    return PemBlock.write(PEM_LABEL, Ed25519Der.encodePublicKey(raw));
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
    String key = OpenSshWire.TYPE + " " + StrictBase64.encode(OpenSshWire.encode(raw));
    return (comment.isBlank() ? key : key + " " + comment.strip()) + "\n";
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof VerificationKey key && Arrays.equals(raw, key.raw);
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
