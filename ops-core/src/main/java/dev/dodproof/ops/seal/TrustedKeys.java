package dev.dodproof.ops.seal;

import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Reads the public keys that somebody chose to trust.
 *
 * <p>A file holds, in any order, PEM blocks {@code PUBLIC KEY} and lines of OpenSSH: {@code
 * ssh-ed25519 KEY COMMENT} or {@code ssh-mldsa-65 KEY COMMENT}, also, as in an {@code
 * allowed_signers} file, with {@code PRINCIPALS} before them. and perhaps {@code OPTIONS}: {@code
 * namespaces="NAME,NAME"}, {@code valid-after}, {@code valid-before} and {@code
 * revoked="YYYYMMDD[HHMM[SS]][Z]"}. Blank lines and lines that begin with {@code #} are skipped;
 * everything else is refused, with its file and line.
 *
 * <p>Nothing is judged here: what principals, namespaces and times mean is for the caller to say.
 */
public final class TrustedKeys {

  private static final int MAX_BYTES = 1024 * 1024;

  private TrustedKeys() {}

  /**
   * Reads a file of public keys.
   *
   * @param file UTF-8, at most 1 MiB
   * @return at least one key, in the order of the file, the same line once; immutable
   * @throws KeyFileException if the file cannot be read, holds no key, a private key, or anything
   *     that is not understood
   */
  public static List<TrustedKey> read(Path file) throws KeyFileException {
    return parse(file, KeyText.read(file, MAX_BYTES));
  }

  /**
   * Takes the content of a file of public keys.
   *
   * @param file the file's name for messages
   * @param bytes UTF-8, at most 1 MiB
   * @return at least one key, in the order of the file, the same line once; immutable
   * @throws KeyFileException if the file holds no key, a private key, or anything that is not
   *     understood
   */
  public static List<TrustedKey> parse(Path file, byte[] bytes) throws KeyFileException {
    return parse(file, KeyText.decode(file, bytes, MAX_BYTES));
  }

  private static List<TrustedKey> parse(Path file, String text) throws KeyFileException {
    List<String> lines = text.lines().toList();
    Set<TrustedKey> keys = new LinkedHashSet<>();
    int next = 0;
    while (next < lines.size()) {
      try {
        next = readOne(lines, next, keys);
      } catch (KeyFormatException refused) {
        throw new KeyFileException(file, next + 1, refused);
      }
    }
    if (keys.isEmpty()) {
      throw new KeyFileException(
          file, "found no key, expected " + SignerLine.EXPECTED + "; add one");
    }
    return List.copyOf(keys);
  }

  /** Reads what begins at a line, and returns the index of the line after it. */
  private static int readOne(List<String> lines, int first, Set<TrustedKey> keys)
      throws KeyFormatException {
    String line = lines.get(first).strip();
    if (line.isEmpty() || line.startsWith("#")) {
      return first + 1;
    }
    if (PemBlock.begins(line)) {
      PemBlock block = PemBlock.read(lines, first, SignerLine.EXPECTED, SignerLine.REMEDY);
      keys.add(TrustedKey.of(VerificationKey.ofPem(block)));
      return block.end();
    }
    keys.add(SignerLine.parse(line));
    return first + 1;
  }
}
