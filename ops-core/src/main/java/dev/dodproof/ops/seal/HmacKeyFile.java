package dev.dodproof.ops.seal;

import java.io.IOException;
import java.nio.file.Path;

/**
 * An HMAC key in a file: 64 hexadecimal digits that only the file's owner can read. It is created,
 * protected and checked exactly as a {@link KeyFile}, but has no public half.
 *
 * <p>Instances are immutable; everything here is safe for use by several threads and processes.
 */
public final class HmacKeyFile {

  /** A key is 64 bytes; the rest is room to say that a file holds more. */
  private static final int MAX_BYTES = 1024;

  private final Path path;
  private final HmacKey key;
  private final boolean created;

  private HmacKeyFile(Path path, HmacKey key, boolean created) {
    this.path = path;
    this.key = key;
    this.created = created;
  }

  /**
   * Reads the key; if there is none, creates it and its folder (mode 0700).
   *
   * @param path the key's file
   * @return the key, and whether this call created it
   * @throws KeyFileException if an existing file is refused as by {@link #load(Path)}, or writing
   *     fails
   */
  public static HmacKeyFile loadOrCreate(Path path) throws KeyFileException {
    return loadOrCreate(path, new LinkPublication());
  }

  static HmacKeyFile loadOrCreate(Path path, Publication publication) throws KeyFileException {
    KeyText.requireName(path);
    return KeyText.exists(path) ? load(path) : create(path, publication);
  }

  /**
   * Reads the key and creates nothing.
   *
   * @param path the key's file
   * @return the key
   * @throws KeyFileException if there is no regular file, its group or others have any access, or
   *     it holds anything but one key
   */
  public static HmacKeyFile load(Path path) throws KeyFileException {
    String hex = KeyText.readPrivate(path, MAX_BYTES);
    try {
      return new HmacKeyFile(path, HmacKey.ofHex(hex), false);
    } catch (KeyFormatException notAKey) {
      throw new KeyFileException(path, notAKey.getMessage(), notAKey);
    }
  }

  private static HmacKeyFile create(Path path, Publication publication) throws KeyFileException {
    HmacKey key = HmacKey.generate();
    try {
      if (new KeyCreation(path, publication).create(key.toHex())) {
        return new HmacKeyFile(path, key, true);
      }
    } catch (IOException failure) {
      throw KeyText.failure(path, "creating", failure);
    }
    key.destroy();
    return load(path);
  }

  /**
   * Returns the key's file.
   *
   * @return the path as it was given
   */
  public Path path() {
    return path;
  }

  /**
   * Returns the key.
   *
   * @return the key
   */
  public HmacKey key() {
    return key;
  }

  /**
   * Tells whether the key is new.
   *
   * @return true if this very call created the key
   */
  public boolean created() {
    return created;
  }

  /** Prints the path and the key's id. */
  @Override
  public String toString() {
    return "HmacKeyFile[" + path + ", " + key.keyId() + "]";
  }
}
