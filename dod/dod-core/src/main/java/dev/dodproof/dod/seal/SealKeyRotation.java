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
    List<Path> privateFiles = old.files().stream().map(KeyFile::path).toList();
    List<Path> files =
        Stream.concat(privateFiles.stream(), old.publicFiles().stream())
            .filter(file -> Files.exists(file, LinkOption.NOFOLLOW_LINKS))
            .toList();
    // All before the first: of half a rotation nobody would be told, and it would seal.
    for (Path file : files) {
      requireMovable(file, aside(file, at));
    }
    for (Path file : files) {
      moveAside(file, aside(file, at));
    }
    SealKey fresh = SealKeys.load(environment, home);
    List<Path> retired = privateFiles.stream().map(file -> aside(file, at)).toList();
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

  private static Path aside(Path file, Instant at) {
    return file.resolveSibling(file.getFileName() + ".until-" + TIME.format(at));
  }

  private static void requireMovable(Path file, Path aside) throws SealKeyException {
    if (Files.exists(aside, LinkOption.NOFOLLOW_LINKS)) {
      throw immovable(file, aside, "something of that name", "none; rotate a second later");
    }
    if (!Files.isWritable(file.toAbsolutePath().resolveSibling("."))) {
      throw immovable(file, aside, "a folder without the right to write", "one with it");
    }
  }

  private static void moveAside(Path file, Path aside) throws SealKeyException {
    try {
      // Without REPLACE_EXISTING: no key is ever written over.
      Files.move(file, aside);
    } catch (IOException e) {
      throw immovable(file, aside, String.valueOf(e.getMessage()), "a writable folder");
    }
  }

  private static SealKeyException immovable(Path file, Path aside, String found, String expected) {
    return new SealKeyException(
        "%s cannot be moved to %s: found %s, expected %s".formatted(file, aside, found, expected));
  }
}
