package dev.dodproof.dod.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/**
 * The style sheet and the script of the page, and the content security policy that admits just
 * these two by their digests (<a href="https://www.w3.org/TR/CSP3/">Content Security Policy Level
 * 3</a>, section 2.3.1).
 */
final class Assets {

  static final String STYLE = load("report.css");
  static final String SCRIPT = load("report.js");
  static final String POLICY =
      "default-src 'none'; style-src '"
          + digest(STYLE)
          + "'; script-src '"
          + digest(SCRIPT)
          + "'; base-uri 'none'; form-action 'none'";

  private Assets() {}

  private static String load(String name) {
    try (InputStream in = Assets.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException(name + " is missing from the jar");
      }
      // A browser turns CRLF into LF before it takes the digest.
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
      if (text.matches("(?s).*[<>&].*")) {
        throw new IllegalStateException(name + " contains < or > or &, which would be escaped");
      }
      return text;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String digest(String text) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return "sha256-" + Base64.getEncoder().encodeToString(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
