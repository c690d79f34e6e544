package dev.dodproof.ops.seal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Reads the public keys that somebody chose to trust.
 *
 * <p>A file holds, in any order, PEM blocks {@code PUBLIC KEY} and lines of OpenSSH: {@code
 * ssh-ed25519 KEY COMMENT} or {@code ssh-mldsa-65 KEY COMMENT}, also, as in an {@code
 * allowed_signers} file, with {@code PRINCIPALS} before them. Blank lines and lines that begin with
 * {@code #} are skipped. Principals are not used: every key of the file is trusted. Options of an
 * {@code allowed_signers} line restrict trust in a way that is not supported here, so such a line
 * is refused, as is everything else, with its file and line.
 */
public final class TrustedKeys {

  private static final int MAX_BYTES = 1024 * 1024;

  private static final String EXPECTED = "a public key in PEM or a line: ssh-ed25519 KEY COMMENT";
  private static final String REMEDY = "correct the line or begin it with #";

  private TrustedKeys() {}

  /**
   * Reads a file of public keys.
   *
   * @param file UTF-8, at most 1 MiB
   * @return at least one key, each once, in the order of the file; immutable
   * @throws KeyFileException if the file cannot be read, holds no key, a private key, or anything
   *     that is not understood
   */
  public static List<VerificationKey> read(Path file) throws KeyFileException {
    List<String> lines = KeyText.read(file, MAX_BYTES).lines().toList();
    Set<VerificationKey> keys = new LinkedHashSet<>();
    int next = 0;
    while (next < lines.size()) {
      try {
        next = readOne(lines, next, keys);
      } catch (KeyFormatException refused) {
        throw new KeyFileException(file, next + 1, refused);
      }
    }
    if (keys.isEmpty()) {
      throw new KeyFileException(file, "found no key, expected " + EXPECTED + "; add one");
    }
    return List.copyOf(new ArrayList<>(keys));
  }

  /** Reads what begins at a line, and returns the index of the line after it. */
  private static int readOne(List<String> lines, int first, Set<VerificationKey> keys)
      throws KeyFormatException {
    String line = lines.get(first).strip();
    if (line.isEmpty() || line.startsWith("#")) {
      return first + 1;
    }
    if (PemBlock.begins(line)) {
      PemBlock block = PemBlock.read(lines, first, EXPECTED, REMEDY);
      keys.add(VerificationKey.ofPem(block));
      return block.end();
    }
    keys.add(openSsh(line));
    return first + 1;
  }

  private static VerificationKey openSsh(String line) throws KeyFormatException {
    String[] words = line.split("[ \t]+", 3);
    if (SignatureAlgorithm.ofSshType(words[0]).isPresent()) {
      return VerificationKey.ofOpenSsh(line);
    }
    if (words.length == 3 && SignatureAlgorithm.ofSshType(words[1]).isPresent()) {
      return VerificationKey.ofOpenSsh(words[1] + " " + words[2]);
    }
    // The line is not quoted: it may be a piece of a private key.
    throw new KeyFormatException("a line that is no public key of a known type", EXPECTED, REMEDY);
  }
}
