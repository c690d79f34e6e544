package dev.dodproof.dod.seal;

import dev.dodproof.ops.seal.KeyFile;
import dev.dodproof.ops.seal.KeyFileException;
import dev.dodproof.ops.seal.KeyFormatException;
import dev.dodproof.ops.seal.SigningKey;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * Finds the key that seals: the PEM text in {@code DOD_SEAL_KEY}, else the file that {@code
 * DOD_SEAL_KEY_FILE} names, else {@code .dodproof/seal.key} in the user's home. A file that does
 * not exist is created, atomically, with its public half beside it.
 */
public final class SealKeys {

  /** Environment variable that holds the private key as PEM text. */
  public static final String KEY = "DOD_SEAL_KEY";

  /** Environment variable that names the private key's file. */
  public static final String KEY_FILE = "DOD_SEAL_KEY_FILE";

  private SealKeys() {}

  /**
   * The key with its origin.
   *
   * @param key the key
   * @param source where it came from, for humans
   * @param publicFile the file with its public half, if it came from a file
   * @param created whether it was made just now: nobody can have its public half yet
   */
  public record SealKey(
      SigningKey key, String source, Optional<Path> publicFile, boolean created) {}

  /**
   * Loads the key, or creates it.
   *
   * @param environment the process environment
   * @param home the user's home folder
   * @return the key
   * @throws SealKeyException if there is a key that cannot be used, or none can be made
   */
  public static SealKey load(Map<String, String> environment, Path home) throws SealKeyException {
    Optional<SealKey> given = ofEnvironment(environment);
    return given.isPresent() ? given.get() : ofFile(KeyFile::loadOrCreate, path(environment, home));
  }

  /**
   * Finds the key and writes nothing.
   *
   * @param environment the process environment
   * @param home the user's home folder
   * @return the key; empty if there is none yet
   * @throws SealKeyException if there is a key that cannot be used
   */
  public static Optional<SealKey> find(Map<String, String> environment, Path home)
      throws SealKeyException {
    Optional<SealKey> given = ofEnvironment(environment);
    if (given.isPresent()) {
      return given;
    }
    Path path = path(environment, home);
    return Files.exists(path, LinkOption.NOFOLLOW_LINKS)
        ? Optional.of(ofFile(KeyFile::load, path))
        : Optional.empty();
  }

  private static Optional<SealKey> ofEnvironment(Map<String, String> environment)
      throws SealKeyException {
    String pem = environment.getOrDefault(KEY, "");
    if (pem.isBlank()) {
      return Optional.empty();
    }
    try {
      SigningKey key = SigningKey.ofPem(pem);
      return Optional.of(new SealKey(key, "environment variable " + KEY, Optional.empty(), false));
    } catch (KeyFormatException e) {
      throw new SealKeyException("environment variable " + KEY + ": " + e.getMessage());
    }
  }

  private interface Reading {
    KeyFile read(Path path) throws KeyFileException;
  }

  private static SealKey ofFile(Reading reading, Path path) throws SealKeyException {
    try {
      KeyFile file = reading.read(path);
      return new SealKey(
          file.key(), path.toString(), Optional.of(file.publicPath()), file.created());
    } catch (KeyFileException e) {
      throw new SealKeyException(String.valueOf(e.getMessage()));
    }
  }

  private static Path path(Map<String, String> environment, Path home) throws SealKeyException {
    String file = environment.getOrDefault(KEY_FILE, "");
    try {
      return file.isBlank() ? home.resolve(".dodproof").resolve("seal.key") : Path.of(file);
    } catch (InvalidPathException e) {
      throw new SealKeyException(
          "environment variable "
              + KEY_FILE
              + ": found a text that is no path ("
              + e.getReason()
              + "), expected the path of a key file");
    }
  }
}
