package dev.dodproof.ops.seal;

import java.util.ArrayList;
import java.util.List;

/**
 * One line of trusted keys: an OpenSSH public key, perhaps with principals and options before it as
 * in an {@code allowed_signers} file (ssh-keygen(1), ALLOWED SIGNERS).
 */
final class SignerLine {

  static final String EXPECTED =
      "a public key in PEM or a line: [PRINCIPALS [OPTIONS]] ssh-ed25519 KEY COMMENT";
  static final String REMEDY = "correct the line or begin it with #";

  private static final String BLANKS = " \t\n\u000b\f\r";

  /** Principals and options. */
  private static final int MAX_WORDS_BEFORE_KEY = 2;

  private SignerLine() {}

  static TrustedKey parse(String line) throws KeyFormatException {
    List<String> before = new ArrayList<>();
    int start = startOfWord(line, 0);
    int end = endOfWord(line, start);
    while (before.size() <= MAX_WORDS_BEFORE_KEY && end > start) {
      String word = line.substring(start, end);
      if (SignatureAlgorithm.ofSshType(word).isPresent()) {
        return trusted(before, VerificationKey.ofOpenSsh(line.substring(start)));
      }
      before.add(word);
      start = startOfWord(line, end);
      end = endOfWord(line, start);
    }
    // The line is not quoted: it may be a piece of a private key.
    throw new KeyFormatException("a line that is no public key of a known type", EXPECTED, REMEDY);
  }

  private static int startOfWord(String line, int from) {
    int at = from;
    while (at < line.length() && BLANKS.indexOf(line.charAt(at)) >= 0) {
      at++;
    }
    return at;
  }

  /**
   * A word may hold quoted text, and blanks in that. Not a regular expression: repeated
   * alternatives take a stack frame for each character of a long line.
   */
  private static int endOfWord(String line, int start) {
    int at = start;
    while (at < line.length() && BLANKS.indexOf(line.charAt(at)) < 0) {
      int close = line.charAt(at) == '"' ? line.indexOf('"', at + 1) : at;
      if (close < 0) {
        return at;
      }
      at = close + 1;
    }
    return at;
  }

  private static TrustedKey trusted(List<String> before, VerificationKey key)
      throws KeyFormatException {
    if (before.isEmpty()) {
      return TrustedKey.of(key);
    }
    SignerOptions options =
        SignerOptions.parse(before.size() == MAX_WORDS_BEFORE_KEY ? before.get(1) : "");
    return new TrustedKey(
        key,
        before.get(0).replace("\"", ""),
        options.namespaces(),
        options.time(SignerOptions.VALID_AFTER),
        options.time(SignerOptions.VALID_BEFORE),
        options.time(SignerOptions.REVOKED));
  }
}
