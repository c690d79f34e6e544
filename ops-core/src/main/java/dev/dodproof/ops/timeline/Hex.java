package dev.dodproof.ops.timeline;

/** Lower-case hex digits in byte arrays. */
final class Hex {

  private static final byte[] DIGITS = FeedFormat.ascii("0123456789abcdef");

  private Hex() {}

  static void write(byte[] source, byte[] target) {
    for (int i = 0; i < source.length; i++) {
      target[2 * i] = DIGITS[(source[i] >> 4) & 0xf];
      target[2 * i + 1] = DIGITS[source[i] & 0xf];
    }
  }

  /** Tells whether the digits at some place of a text are those of the bytes. */
  static boolean is(byte[] bytes, byte[] text, int at) {
    int difference = 0;
    for (int i = 0; i < bytes.length; i++) {
      difference |= DIGITS[(bytes[i] >> 4) & 0xf] ^ text[at + 2 * i];
      difference |= DIGITS[bytes[i] & 0xf] ^ text[at + 2 * i + 1];
    }
    return difference == 0;
  }
}
