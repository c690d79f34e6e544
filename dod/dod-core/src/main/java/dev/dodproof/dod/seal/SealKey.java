package dev.dodproof.dod.seal;

import dev.dodproof.ops.seal.KeyFile;
import dev.dodproof.ops.seal.SigningKey;
import dev.dodproof.ops.seal.VerificationKey;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The keys that seal, with their origin.
 *
 * @param keys one key of Ed25519, then perhaps one of ML-DSA-65
 * @param source where they came from, for humans
 * @param files their files, if they came from files
 * @param created whether one was made just now: nobody can have its public half yet
 */
public record SealKey(List<SigningKey> keys, String source, List<KeyFile> files, boolean created) {

  /** Copies the lists. */
  public SealKey {
    keys = List.copyOf(keys);
    files = List.copyOf(files);
  }

  /**
   * Returns the Ed25519 key.
   *
   * @return the first key
   */
  public SigningKey key() {
    return keys.get(0);
  }

  /**
   * Returns the public halves.
   *
   * @return one for each key, in their order
   */
  public List<VerificationKey> verificationKeys() {
    return keys.stream().map(SigningKey::verificationKey).toList();
  }

  /**
   * Names the files with the public halves.
   *
   * @return paths; empty if the keys did not come from files
   */
  public List<Path> publicFiles() {
    return files.stream().map(KeyFile::publicPath).toList();
  }

  /**
   * Says what whoever seals must know about a key that was made just now.
   *
   * @param environment the process environment
   * @return one sentence; empty if no key was made
   */
  public Optional<String> warning(Map<String, String> environment) {
    if (!created) {
      return Optional.empty();
    }
    String files = publicFiles().stream().map(Path::toString).collect(Collectors.joining(", "));
    String ci = environment.getOrDefault("CI", "");
    return Optional.of(
        ci.isBlank() || ci.equalsIgnoreCase("false")
            ? "made a new seal key, %s; give the public halves to whoever is to verify the verdict: %s"
                .formatted(source, files)
            : "WARNING: CI sealed with a key made on the spot (%s); found no key in %s or %s, expected one that"
                    .formatted(source, SealKeys.KEY, SealKeys.KEY_FILE)
                + " outlives the build, for such a seal shows only that nothing changed afterwards;"
                + " make keys once by: dod keys create, and keep them as a secret of the CI");
  }
}
