package dev.dodproof.dod.seal;

import dev.dodproof.dod.trust.Role;
import dev.dodproof.ops.seal.KeyFile;
import dev.dodproof.ops.seal.VerificationKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Seal keys put in place of others.
 *
 * @param old the public halves that sealed until then
 * @param fresh the public halves that seal from then on
 * @param at when the keys changed, in whole seconds
 * @param retired the files of the old private keys, moved aside
 */
public record SealKeyRotation(
    List<VerificationKey> old, List<VerificationKey> fresh, Instant at, List<Path> retired) {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuuMMddHHmmss'Z'").withZone(ZoneOffset.UTC);

  /** Copies the lists. */
  public SealKeyRotation {
    old = List.copyOf(old);
    fresh = List.copyOf(fresh);
    retired = List.copyOf(retired);
  }

  /**
   * Moves the present key files aside and makes new ones.
   *
   * @param environment the process environment
   * @param home the user's home folder
   * @param now the present
   * @return both, old and new
   * @throws SealKeyException if there is no key, the keys come from {@code DOD_SEAL_KEY}, or a file
   *     cannot be moved or made
   */
  public static SealKeyRotation rotate(Map<String, String> environment, Path home, Instant now)
      throws SealKeyException {
    SealKey old =
        SealKeys.find(environment, home)
            .orElseThrow(() -> new SealKeyException("found no seal key, expected one to replace"));
    if (old.files().isEmpty()) {
      throw new SealKeyException(
          "found the keys in %s, expected key files; replace them where that is set"
              .formatted(SealKeys.KEY));
    }
    Instant at = Instant.ofEpochSecond(now.getEpochSecond());
    List<Path> retired = new ArrayList<>();
    for (KeyFile file : old.files()) {
      retired.add(moveAside(file.path(), at));
      if (Files.exists(file.publicPath(), LinkOption.NOFOLLOW_LINKS)) {
        moveAside(file.publicPath(), at);
      }
    }
    SealKey fresh = SealKeys.load(environment, home);
    return new SealKeyRotation(old.verificationKeys(), fresh.verificationKeys(), at, retired);
  }

  /**
   * Writes the lines of trusted keys by which old seals stay good and new ones become it.
   *
   * @param principal whose keys they are
   * @return lines of an {@code allowed_signers} file
   */
  public List<String> trustLines(String principal) {
    return Stream.concat(
            old.stream().map(key -> line(principal, "valid-before", key)),
            fresh.stream().map(key -> line(principal, "valid-after", key)))
        .toList();
  }

  private String line(String principal, String limit, VerificationKey key) {
    return "%s namespaces=\"%s\",%s=\"%s\" %s"
        .formatted(
            principal, Role.VERDICT.namespace(), limit, TIME.format(at), key.toOpenSsh("").strip());
  }

  private static Path moveAside(Path file, Instant at) throws SealKeyException {
    Path aside = file.resolveSibling(file.getFileName() + ".until-" + TIME.format(at));
    try {
      // Without REPLACE_EXISTING: no key is ever written over.
      return Files.move(file, aside);
    } catch (IOException e) {
      throw new SealKeyException(
          file
              + " cannot be moved to "
              + aside
              + ": found "
              + e.getMessage()
              + ", expected a writable folder");
    }
  }
}
