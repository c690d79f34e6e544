package dev.dodproof.dod.seal;

import dev.dodproof.ops.seal.KeyFile;
import dev.dodproof.ops.seal.KeyFileException;
import dev.dodproof.ops.seal.KeyFormatException;
import dev.dodproof.ops.seal.SigningKey;
import java.nio.file.InvalidPathException;
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
    String pem = environment.getOrDefault(KEY, "");
    try {
      if (!pem.isBlank()) {
        return new SealKey(
            SigningKey.ofPem(pem), "environment variable " + KEY, Optional.empty(), false);
      }
      Path path = path(environment, home);
      KeyFile file = KeyFile.loadOrCreate(path);
      return new SealKey(
          file.key(), path.toString(), Optional.of(file.publicPath()), file.created());
    } catch (KeyFormatException e) {
      throw new SealKeyException("environment variable " + KEY + ": " + e.getMessage());
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
