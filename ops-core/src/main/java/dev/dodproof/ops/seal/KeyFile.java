package dev.dodproof.ops.seal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A private key in a file: an unencrypted PKCS#8 PEM that only its owner can read, and beside it,
 * with {@code .pub} appended to the name, the public key as PEM.
 *
 * <p>{@link #loadOrCreate(Path)} creates the key on first use. Whatever happens, the name of the
 * key file names nothing or a whole key, and it never names another key later: the key is written
 * to a temporary file in the same folder (mode 0600 from the first byte), forced to the disk, and
 * given its name by a hard link, which fails if the name is taken; then the folder is forced. Of
 * any number of threads and processes exactly one creates the key and the others read that one. A
 * process that is killed meanwhile may leave its temporary file ({@code .NAME.UUID.tmp}), which may
 * be deleted. On a file system without hard links a lock file ({@code .NAME.lock}, which stays) and
 * a rename take the link's place.
 *
 * <p>POSIX modes are set and checked where the file system has them; elsewhere protect the folder.
 * Instances are immutable; everything here is safe for use by several threads and processes.
 */
public final class KeyFile {

  private static final int MAX_BYTES = 16 * 1024;

  private final Path path;
  private final SigningKey key;
  private final boolean created;

  private KeyFile(Path path, SigningKey key, boolean created) {
    this.path = path;
    this.key = key;
    this.created = created;
  }

  /**
   * Reads or creates an Ed25519 key, see {@link #loadOrCreate(Path, SignatureAlgorithm)}.
   *
   * @param path the private key's file
   * @return the key, and whether this call created it
   * @throws KeyFileException if an existing file is refused, or writing fails
   */
  public static KeyFile loadOrCreate(Path path) throws KeyFileException {
    return loadOrCreate(path, SignatureAlgorithm.ED25519);
  }

  /**
   * Reads the key; if there is none, creates it, its folder (mode 0700), and its public file. A
   * public file that is missing beside an existing key is written again if the folder is writable.
   *
   * @param path the private key's file
   * @param algorithm what the key is for
   * @return the key, and whether this call created it
   * @throws KeyFileException if an existing file is refused as by {@link #load(Path)}, holds a key
   *     of another algorithm, or writing fails
   */
  public static KeyFile loadOrCreate(Path path, SignatureAlgorithm algorithm)
      throws KeyFileException {
    return loadOrCreate(path, algorithm, new LinkPublication());
  }

  static KeyFile loadOrCreate(Path path, SignatureAlgorithm algorithm, Publication publication)
      throws KeyFileException {
    KeyText.requireName(path);
    KeyFile file = KeyText.exists(path) ? load(path) : create(path, algorithm, publication);
    if (file.key.algorithm() != algorithm) {
      throw new KeyFileException(
          path,
          "found a key of algorithm %s, expected %s; name another file for it"
              .formatted(file.key.algorithm(), algorithm));
    }
    Path folder = path.toAbsolutePath().getParent();
    boolean canRestore = folder != null && Files.isWritable(folder);
    if (file.created || (!KeyText.exists(file.publicPath()) && canRestore)) {
      file.restorePublicFile();
    }
    return file;
  }

  /**
   * Reads the key and creates nothing.
   *
   * @param path the private key's file
   * @return the key
   * @throws KeyFileException if there is no regular file, its group or others have any access, or
   *     it holds anything but one private key of a {@link SignatureAlgorithm}
   */
  public static KeyFile load(Path path) throws KeyFileException {
    String pem = KeyText.readPrivate(path, MAX_BYTES);
    try {
      return new KeyFile(path, SigningKey.ofPem(pem), false);
    } catch (KeyFormatException notAKey) {
      throw new KeyFileException(path, notAKey.getMessage(), notAKey);
    }
  }

  private static KeyFile create(Path path, SignatureAlgorithm algorithm, Publication publication)
      throws KeyFileException {
    SigningKey key = SigningKey.generate(algorithm);
    try {
      if (new KeyCreation(path, publication).create(key.toPem())) {
        return new KeyFile(path, key, true);
      }
    } catch (IOException failure) {
      throw KeyText.failure(path, "creating", failure);
    }
    key.destroy();
    return load(path);
  }

  /**
   * Writes the public file, atomically, in place of whatever has its name.
   *
   * @throws KeyFileException if writing fails
   */
  public void restorePublicFile() throws KeyFileException {
    try {
      byte[] pem = key.verificationKey().toPem().getBytes(StandardCharsets.US_ASCII);
      DurableFiles.replace(publicPath(), pem);
    } catch (IOException failure) {
      throw KeyText.failure(publicPath(), "writing", failure);
    }
  }

  /**
   * Returns the private key's file.
   *
   * @return the path as it was given
   */
  public Path path() {
    return path;
  }

  /**
   * Returns the public key's file.
   *
   * @return the path with {@code .pub} appended; the file may be missing
   */
  public Path publicPath() {
    return path.resolveSibling(path.getFileName() + ".pub");
  }

  /**
   * Returns the key.
   *
   * @return the private key
   */
  public SigningKey key() {
    return key;
  }

  /**
   * Tells whether the key is new, so that the user can be told to hand out its public half.
   *
   * @return true if this very call created the key
   */
  public boolean created() {
    return created;
  }

  /** Prints the path and the id of the public half. */
  @Override
  public String toString() {
    return "KeyFile[" + path + ", " + key.verificationKey().keyId() + "]";
  }
}
