package dev.dodproof.ops.seal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The SSH wire form of an Ed25519 public key: RFC 8709, section 4; strings as in RFC 4251. */
final class OpenSshWire {

  static final String TYPE = "ssh-ed25519";

  private static final byte[] PREFIX =
      ByteBuffer.allocate(4 + TYPE.length() + 4)
          .putInt(TYPE.length())
          .put(TYPE.getBytes(StandardCharsets.US_ASCII))
          .putInt(VerificationKey.RAW_BYTES)
          .array();

  private static final String REMEDY =
      "use the line that ssh-keygen -t ed25519 writes to its .pub file";

  private OpenSshWire() {}

  static byte[] encode(byte[] raw) {
    return ByteBuffer.allocate(PREFIX.length + raw.length).put(PREFIX).put(raw).array();
  }

  static byte[] decode(String base64) throws KeyFormatException {
    byte[] wire =
        StrictBase64.decode(base64)
            .orElseThrow(
                () ->
                    new KeyFormatException(
                        "an ssh-ed25519 key that is damaged", "padded base64", REMEDY));
    int size = PREFIX.length + VerificationKey.RAW_BYTES;
    if (wire.length != size || !Arrays.equals(wire, 0, PREFIX.length, PREFIX, 0, PREFIX.length)) {
      throw new KeyFormatException(
          "an ssh-ed25519 key whose %d bytes do not hold such a key".formatted(wire.length),
          size + " bytes that begin with the type " + TYPE,
          REMEDY);
    }
    return Arrays.copyOfRange(wire, PREFIX.length, size);
  }
}
