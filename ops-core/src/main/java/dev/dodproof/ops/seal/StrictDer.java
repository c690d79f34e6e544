package dev.dodproof.ops.seal;

import java.io.IOException;
import java.util.Arrays;
import java.util.Objects;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1Object;
import org.bouncycastle.asn1.ASN1Primitive;

/**
 * Reads and writes DER (X.690) so that every structure has one encoding and every other is refused.
 */
final class StrictDer {

  static final String REMEDY =
      "use a key made by: openssl genpkey -algorithm ed25519 (its public half: openssl pkey -pubout)";

  /** Room for other algorithms, to name them, but not for nesting that overflows the stack. */
  private static final int MAX_BYTES = 8 * 1024;

  private StrictDer() {}

  /** Makes a structure out of what was parsed, or throws something unchecked. */
  @FunctionalInterface
  interface Structure<T extends ASN1Object> {
    T of(Object parsed);
  }

  static <T extends ASN1Object> T read(byte[] der, Structure<T> type) throws KeyFormatException {
    if (der.length > MAX_BYTES) {
      throw damaged();
    }
    T read;
    try {
      // Of no bytes the library makes null.
      read = type.of(Objects.requireNonNull(ASN1Primitive.fromByteArray(der)));
    } catch (IOException | RuntimeException notThatStructure) {
      // Bouncy Castle names damage by several unchecked types. The cause might quote key bytes.
      throw damaged();
    }
    byte[] again = write(read);
    boolean strict = Arrays.equals(again, der);
    Arrays.fill(again, (byte) 0);
    if (!strict) {
      throw damaged();
    }
    return read;
  }

  static byte[] write(ASN1Object structure) {
    try {
      return structure.getEncoded(ASN1Encoding.DER);
    } catch (IOException impossible) {
      throw new IllegalStateException("a key could not be encoded", impossible);
    }
  }

  static KeyFormatException damaged() {
    return new KeyFormatException(
        "bytes that are no key structure", "the DER form of one key and nothing else", REMEDY);
  }
}
