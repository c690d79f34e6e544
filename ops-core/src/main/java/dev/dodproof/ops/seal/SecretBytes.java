package dev.dodproof.ops.seal;

import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.security.auth.Destroyable;

/**
 * Bytes that nobody may see: compared in constant time, printed never, zeroed on demand. They are
 * lent and not copied, so that a secret stays in as few places of the memory as possible.
 */
final class SecretBytes implements Destroyable {

  private static final SecureRandom RANDOM = new SecureRandom();

  private final byte[] bytes;
  private volatile boolean destroyed;

  private SecretBytes(byte[] bytes) {
    this.bytes = bytes;
  }

  static SecretBytes random(int length) {
    byte[] bytes = new byte[length];
    RANDOM.nextBytes(bytes);
    return new SecretBytes(bytes);
  }

  /** Takes an array over, without a copy: the caller must not use it again. */
  static SecretBytes owning(byte[] bytes) {
    return new SecretBytes(bytes);
  }

  int length() {
    return bytes.length;
  }

  /**
   * Lends the bytes, without a copy: the caller must neither change nor keep them.
   *
   * @throws IllegalStateException if they were destroyed
   */
  byte[] lend() {
    if (destroyed) {
      throw new IllegalStateException("this key was destroyed, expected no further use of it");
    }
    return bytes;
  }

  /** Zeroes the bytes. */
  @Override
  public void destroy() {
    destroyed = true;
    Arrays.fill(bytes, (byte) 0);
  }

  @Override
  public boolean isDestroyed() {
    return destroyed;
  }

  /** Compares in a time that depends on the length alone. */
  @Override
  public boolean equals(Object other) {
    return other instanceof SecretBytes secret && MessageDigest.isEqual(bytes, secret.bytes);
  }

  /** Depends on the length alone, since a hash code is no secret. */
  @Override
  public int hashCode() {
    return bytes.length;
  }

  /** Prints the length alone. */
  @Override
  public String toString() {
    return "SecretBytes[" + bytes.length + "]";
  }
}
