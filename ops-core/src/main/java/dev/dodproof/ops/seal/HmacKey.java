package dev.dodproof.ops.seal;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import javax.security.auth.Destroyable;

/**
 * A key of HMAC-SHA256 (RFC 2104): whoever can verify with it can sign, so share it with nobody who
 * may only verify; use a {@link SigningKey} there.
 *
 * <p>Its bytes leave this package only by {@link HmacKeyFile}. {@link #toString()} prints the key's
 * id, no exception quotes the key, and equality is identity. Immutable until it is destroyed; safe
 * for use by several threads.
 */
public final class HmacKey implements Destroyable {

  /** Bytes of a key, and of what it signs with. */
  public static final int BYTES = 32;

  private static final String ALGORITHM = "HmacSHA256";
  private static final Pattern HEX = Pattern.compile("[0-9a-fA-F]{" + 2 * BYTES + "}");

  /** No JSON text begins so: the key id is never the signature of an envelope. */
  private static final byte[] KEY_ID_LABEL = "key id".getBytes(StandardCharsets.US_ASCII);

  private final SecretBytes secret;
  private final Mac keyed;
  private final String keyId;

  private HmacKey(SecretBytes secret) {
    this.secret = secret;
    this.keyed = keyed(secret);
    this.keyId = "HMAC-SHA256:" + StrictBase64.encodeUnpadded(sign(KEY_ID_LABEL));
  }

  /**
   * Makes a new key from the platform's secure random source. It is kept nowhere; see {@link
   * HmacKeyFile} for one that stays.
   *
   * @return the key
   */
  public static HmacKey generate() {
    return new HmacKey(SecretBytes.random(BYTES));
  }

  /**
   * Reads a key as hexadecimal digits.
   *
   * @param hex 64 digits of either case, and perhaps one line end
   * @return the key
   * @throws KeyFormatException if the text is anything else
   */
  public static HmacKey ofHex(String hex) throws KeyFormatException {
    String digits = hex.endsWith("\n") ? hex.substring(0, hex.length() - 1) : hex;
    digits = digits.endsWith("\r") ? digits.substring(0, digits.length() - 1) : digits;
    if (!HEX.matcher(digits).matches()) {
      throw new KeyFormatException(
          "%d characters that are no HMAC key".formatted(digits.length()),
          2 * BYTES + " hexadecimal digits and nothing else",
          "restore the file from a copy, or move it away to have a new key made");
    }
    return new HmacKey(SecretBytes.owning(HexFormat.of().parseHex(digits)));
  }

  /**
   * Signs bytes; always the same signature for the same bytes.
   *
   * @param bytes what to sign
   * @return the signature, {@link #BYTES} long
   * @throws IllegalStateException if the key was destroyed
   */
  public byte[] sign(byte[] bytes) {
    secret.lend();
    return mac().doFinal(bytes);
  }

  /**
   * Tells whether this key signed exactly these bytes, in constant time.
   *
   * @param bytes what is said to be signed
   * @param signature what is said to be the signature, of any length
   * @return true only for a genuine signature; never throws for what the arrays hold
   * @throws IllegalStateException if the key was destroyed
   */
  public boolean verify(byte[] bytes, byte[] signature) {
    return MessageDigest.isEqual(sign(bytes), signature);
  }

  /**
   * Names the key without telling anything about it: only who has the key can compute the id.
   *
   * @return {@code HMAC-SHA256:} and the unpadded base64 of a signature of a fixed text
   */
  public String keyId() {
    return keyId;
  }

  /**
   * Zeroes the key. The platform's copy cannot be zeroed; it goes when this object is collected.
   */
  @Override
  public void destroy() {
    secret.destroy();
  }

  @Override
  public boolean isDestroyed() {
    return secret.isDestroyed();
  }

  /** Writes 64 lower-case digits in ASCII, without a line end; zero them after use. */
  byte[] toHex() {
    byte[] hex = new byte[2 * BYTES];
    byte[] bytes = secret.lend();
    for (int i = 0; i < bytes.length; i++) {
      hex[2 * i] = (byte) Character.forDigit((bytes[i] >> 4) & 0xf, 16);
      hex[2 * i + 1] = (byte) Character.forDigit(bytes[i] & 0xf, 16);
    }
    return hex;
  }

  /** Prints the {@link #keyId()}. */
  @Override
  public String toString() {
    return "HmacKey[" + keyId + "]";
  }

  /** Returns a MAC of its own for each call, since they have state. */
  private Mac mac() {
    try {
      // Faster than to look the algorithm up and to set the key again.
      return (Mac) keyed.clone();
    } catch (CloneNotSupportedException notByThisProvider) {
      return keyed(secret);
    }
  }

  private static Mac keyed(SecretBytes secret) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(secret.lend(), ALGORITHM));
      return mac;
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("every Java platform has HmacSHA256", impossible);
    }
  }
}
