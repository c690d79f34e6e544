package dev.dodproof.dod.seal;

import dev.dodproof.ops.seal.KeyFile;
import dev.dodproof.ops.seal.KeyFileException;
import dev.dodproof.ops.seal.KeyFormatException;
import dev.dodproof.ops.seal.SignatureAlgorithm;
import dev.dodproof.ops.seal.SigningKey;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Finds the keys that seal: the PEM texts in {@code DOD_SEAL_KEY}, else the files that {@code
 * DOD_SEAL_KEY_FILE} names, else {@code seal.key} (Ed25519) and {@code seal-ml-dsa.key} (ML-DSA-65)
 * in the folder {@code .dodproof} of the user's home. A file that does not exist is created,
 * atomically, with its public half beside it.
 *
 * <p>Given from outside, an Ed25519 key may come alone or with one of ML-DSA-65.
 */
public final class SealKeys {

  /** Environment variable that holds the private keys as PEM texts, one after the other. */
  public static final String KEY = "DOD_SEAL_KEY";

  /**
   * Environment variable that names the private keys' files, Ed25519 first, with the platform's
   * path separator between.
   */
  public static final String KEY_FILE = "DOD_SEAL_KEY_FILE";

  private static final String FOLDER = ".dodproof";
  private static final Pattern PEM_BEGIN = Pattern.compile("(?=-----BEGIN )");

  private SealKeys() {}

  /**
   * Names the keys' files in the user's home, Ed25519 first.
   *
   * @param home the user's home folder
   * @return two paths
   */
  public static List<Path> filesIn(Path home) {
    Path folder = home.resolve(FOLDER);
    return List.of(folder.resolve("seal.key"), folder.resolve("seal-ml-dsa.key"));
  }

  /**
   * Loads the keys, or creates those that are missing.
   *
   * @param environment the process environment
   * @param home the user's home folder
   * @return the keys
   * @throws SealKeyException if there is a key that cannot be used, or none can be made
   */
  public static SealKey load(Map<String, String> environment, Path home) throws SealKeyException {
    Optional<SealKey> given = ofEnvironment(environment);
    return given.isPresent()
        ? given.get()
        : ofFiles(KeyFile::loadOrCreate, paths(environment, home));
  }

  /**
   * Finds the keys and writes nothing.
   *
   * @param environment the process environment
   * @param home the user's home folder
   * @return the keys that exist; empty if there is none yet
   * @throws SealKeyException if there is a key that cannot be used
   */
  public static Optional<SealKey> find(Map<String, String> environment, Path home)
      throws SealKeyException {
    Optional<SealKey> given = ofEnvironment(environment);
    if (given.isPresent()) {
      return given;
    }
    List<Path> existing =
        paths(environment, home).stream()
            .filter(path -> Files.exists(path, LinkOption.NOFOLLOW_LINKS))
            .toList();
    return existing.isEmpty()
        ? Optional.empty()
        : Optional.of(ofFiles((path, algorithm) -> KeyFile.load(path), existing));
  }

  private static Optional<SealKey> ofEnvironment(Map<String, String> environment)
      throws SealKeyException {
    String pem = environment.getOrDefault(KEY, "");
    if (pem.isBlank()) {
      return Optional.empty();
    }
    String source = "environment variable " + KEY;
    List<SigningKey> keys = new ArrayList<>();
    try {
      for (String text : PEM_BEGIN.split(pem.strip(), -1)) {
        keys.add(SigningKey.ofPem(text));
      }
    } catch (KeyFormatException e) {
      throw new SealKeyException(source + ": " + e.getMessage());
    }
    return Optional.of(sealKey(keys, source, List.of()));
  }

  private interface Reading {
    KeyFile read(Path path, SignatureAlgorithm algorithm) throws KeyFileException;
  }

  private static SealKey ofFiles(Reading reading, List<Path> paths) throws SealKeyException {
    List<KeyFile> files = new ArrayList<>();
    try {
      for (Path path : paths) {
        files.add(
            reading.read(
                path, files.isEmpty() ? SignatureAlgorithm.ED25519 : SignatureAlgorithm.ML_DSA_65));
      }
    } catch (KeyFileException e) {
      throw new SealKeyException(String.valueOf(e.getMessage()));
    }
    return sealKey(
        files.stream().map(KeyFile::key).toList(),
        paths.stream().map(Path::toString).collect(Collectors.joining(", ")),
        files);
  }

  private static SealKey sealKey(List<SigningKey> keys, String source, List<KeyFile> files)
      throws SealKeyException {
    List<SignatureAlgorithm> algorithms = keys.stream().map(SigningKey::algorithm).toList();
    if (!algorithms.contains(SignatureAlgorithm.ED25519)
        || algorithms.stream().distinct().count() < algorithms.size()) {
      throw new SealKeyException(
          source
              + ": found keys of "
              + algorithms.stream().map(Object::toString).collect(Collectors.joining(" and "))
              + ", expected one of Ed25519, alone or with one of ML-DSA-65; give just those");
    }
    return new SealKey(
        keys.stream().sorted(Comparator.comparing(SigningKey::algorithm)).toList(),
        source,
        files,
        files.stream().anyMatch(KeyFile::created));
  }

  private static List<Path> paths(Map<String, String> environment, Path home)
      throws SealKeyException {
    String files = environment.getOrDefault(KEY_FILE, "");
    if (files.isBlank()) {
      return filesIn(home);
    }
    List<Path> paths = new ArrayList<>();
    try {
      for (String file : files.split(Pattern.quote(File.pathSeparator), -1)) {
        paths.add(Path.of(file));
      }
    } catch (InvalidPathException e) {
      throw noPaths("a text that is no path (" + e.getReason() + ")");
    }
    // Before a key is made for the first of them.
    if (paths.contains(Path.of(""))) {
      throw noPaths("an empty path");
    }
    if (paths.size() > SignatureAlgorithm.values().length) {
      throw noPaths(paths.size() + " paths");
    }
    return paths;
  }

  private static SealKeyException noPaths(String found) {
    return new SealKeyException(
        "environment variable %s: found %s, expected the path of a key file, or two with '%s' between"
            .formatted(KEY_FILE, found, File.pathSeparator));
  }
}
