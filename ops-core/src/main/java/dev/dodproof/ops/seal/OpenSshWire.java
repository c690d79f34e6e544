package dev.dodproof.ops.seal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The SSH wire form of a public key: the type and the raw key, each as a string of RFC 4251. For
 * Ed25519 it is RFC 8709, section 4; for ML-DSA it is draft-sfluhrer-ssh-mldsa, no standard yet.
 */
final class OpenSshWire {

  private static final String REMEDY = "copy the whole line of the .pub file";

  private OpenSshWire() {}

  static byte[] encode(SignatureAlgorithm algorithm, byte[] raw) {
    byte[] prefix = prefix(algorithm);
    return ByteBuffer.allocate(prefix.length + raw.length).put(prefix).put(raw).array();
  }

  /** Returns the raw key of the type that was named before the base64. */
  static byte[] decode(SignatureAlgorithm algorithm, String base64) throws KeyFormatException {
    String type = algorithm.sshType();
    byte[] wire =
        StrictBase64.decode(base64)
            .orElseThrow(
                () ->
                    new KeyFormatException(
                        "a key of type " + type + " that is damaged", "padded base64", REMEDY));
    byte[] prefix = prefix(algorithm);
    int size = prefix.length + algorithm.publicKeyBytes();
    if (wire.length != size || !Arrays.equals(wire, 0, prefix.length, prefix, 0, prefix.length)) {
      throw new KeyFormatException(
          "a key of type %s whose %d bytes do not hold such a key".formatted(type, wire.length),
          size + " bytes that begin with the type " + type,
          REMEDY);
    }
    return Arrays.copyOfRange(wire, prefix.length, size);
  }

  private static byte[] prefix(SignatureAlgorithm algorithm) {
    byte[] type = algorithm.sshType().getBytes(StandardCharsets.US_ASCII);
    return ByteBuffer.allocate(4 + type.length + 4)
        .putInt(type.length)
        .put(type)
        .putInt(algorithm.publicKeyBytes())
        .array();
  }
}
