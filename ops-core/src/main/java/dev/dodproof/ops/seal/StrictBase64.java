package dev.dodproof.ops.seal;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/**
 * Base64 (RFC 4648) of which every text means one byte sequence: no white space, no stray bits in
 * the last character, no mixing of alphabets.
 */
final class StrictBase64 {

  private static final Base64.Encoder STANDARD = Base64.getEncoder();
  private static final Base64.Encoder URL_SAFE = Base64.getUrlEncoder();

  private StrictBase64() {}

  static String encode(byte[] bytes) {
    return STANDARD.encodeToString(bytes);
  }

  static String encodeUnpadded(byte[] bytes) {
    return STANDARD.withoutPadding().encodeToString(bytes);
  }

  /** Decodes the standard alphabet with its padding. */
  static Optional<byte[]> decode(String text) {
    return decode(text, Base64.getDecoder()).filter(bytes -> encode(bytes).equals(text));
  }

  /** Decodes the standard or the URL-safe alphabet, each with or without its padding. */
  static Optional<byte[]> decodeEither(String text) {
    return isUrlSafe(text)
        ? decode(text, Base64.getUrlDecoder()).filter(bytes -> encodes(URL_SAFE, bytes, text))
        : decode(text, Base64.getDecoder()).filter(bytes -> encodes(STANDARD, bytes, text));
  }

  private static boolean isUrlSafe(String text) {
    return text.indexOf('-') >= 0 || text.indexOf('_') >= 0;
  }

  private static boolean encodes(Base64.Encoder encoder, byte[] bytes, String text) {
    return encoder.encodeToString(bytes).equals(text)
        || encoder.withoutPadding().encodeToString(bytes).equals(text);
  }

  private static Optional<byte[]> decode(String text, Base64.Decoder decoder) {
    try {
      // The JDK's decoder drops stray bits; callers compare with what the bytes encode to.
      return Optional.of(decoder.decode(text.getBytes(StandardCharsets.UTF_8)));
    } catch (IllegalArgumentException notBase64) {
      return Optional.empty();
    }
  }
}
