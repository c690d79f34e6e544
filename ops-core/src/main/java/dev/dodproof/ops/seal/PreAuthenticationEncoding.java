package dev.dodproof.ops.seal;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/**
 * The bytes that a DSSE signature covers: PAE of the DSSE protocol 1.0.2, section "Signature
 * Definition". It joins type and payload so that no other pair gives the same bytes.
 */
public final class PreAuthenticationEncoding {

  private PreAuthenticationEncoding() {}

  /**
   * Encodes {@code DSSEv1 LEN(type) type LEN(payload) payload}, lengths in bytes of UTF-8.
   *
   * @param payloadType a media type or URI
   * @param payload any bytes
   * @return a new array
   * @throws IllegalArgumentException if the type holds half of a surrogate pair and so has no UTF-8
   */
  public static byte[] encode(String payloadType, byte[] payload) {
    if (!UnicodeText.isWellFormed(payloadType)) {
      throw new IllegalArgumentException(
          "the payload type has no UTF-8 form: " + Quoted.of(payloadType));
    }
    byte[] type = payloadType.getBytes(StandardCharsets.UTF_8);
    ByteArrayOutputStream encoded = new ByteArrayOutputStream(payload.length + type.length + 40);
    encoded.writeBytes(ascii("DSSEv1 " + type.length + " "));
    encoded.writeBytes(type);
    encoded.writeBytes(ascii(" " + payload.length + " "));
    encoded.writeBytes(payload);
    return encoded.toByteArray();
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
