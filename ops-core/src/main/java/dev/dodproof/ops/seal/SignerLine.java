package dev.dodproof.ops.seal;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One line of trusted keys: an OpenSSH public key, perhaps with principals and options before it as
 * in an {@code allowed_signers} file (ssh-keygen(1), ALLOWED SIGNERS).
 */
final class SignerLine {

  static final String EXPECTED =
      "a public key in PEM or a line: [PRINCIPALS [OPTIONS]] ssh-ed25519 KEY COMMENT";
  static final String REMEDY = "correct the line or begin it with #";

  /** A word may hold quoted text, and blanks in that. */
  private static final Pattern WORD = Pattern.compile("(?:[^\\s\"]|\"[^\"]*\")+");

  /** Principals and options. */
  private static final int MAX_WORDS_BEFORE_KEY = 2;

  private SignerLine() {}

  static TrustedKey parse(String line) throws KeyFormatException {
    List<String> before = new ArrayList<>();
    Matcher words = WORD.matcher(line);
    int from = 0;
    while (before.size() <= MAX_WORDS_BEFORE_KEY
        && words.find()
        && line.substring(from, words.start()).isBlank()) {
      if (SignatureAlgorithm.ofSshType(words.group()).isPresent()) {
        return trusted(before, VerificationKey.ofOpenSsh(line.substring(words.start())));
      }
      before.add(words.group());
      from = words.end();
    }
    // The line is not quoted: it may be a piece of a private key.
    throw new KeyFormatException("a line that is no public key of a known type", EXPECTED, REMEDY);
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
