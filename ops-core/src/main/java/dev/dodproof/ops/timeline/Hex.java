package dev.dodproof.ops.timeline;

/** Lower-case hex digits in byte arrays, written and compared eight at a time. */
final class Hex {

  private static final long ONES = 0x0101010101010101L;
  private static final long LOW_NIBBLES = 0x0f * ONES;

  /** What a digit above 9 is further from its value than the digit 0. */
  private static final long TO_LETTER = 'a' - '0' - 10;

  private Hex() {}

  /** Writes the digits of the bytes, whose number is a multiple of eight. */
  static void write(byte[] source, byte[] target, int at) {
    for (int i = 0; i < source.length; i += Long.BYTES) {
      long word = Words.at(source, i);
      Words.set(target, at + 2 * i, digits(word));
      Words.set(target, at + 2 * i + Long.BYTES, digits(word >>> Integer.SIZE));
    }
  }

  /** Tells whether the digits at some place of a text are those of the bytes. */
  static boolean is(byte[] bytes, byte[] text, int at) {
    long difference = 0;
    for (int i = 0; i < bytes.length; i += Long.BYTES) {
      long word = Words.at(bytes, i);
      difference |= digits(word) ^ Words.at(text, at + 2 * i);
      difference |= digits(word >>> Integer.SIZE) ^ Words.at(text, at + 2 * i + Long.BYTES);
    }
    return difference == 0;
  }

  /** The eight digits of the lower four bytes, the first in the lowest byte. */
  private static long digits(long bytes) {
    long pairs = bytes & 0xffff_ffffL;
    pairs = (pairs | pairs << 16) & 0x0000ffff_0000ffffL;
    pairs = (pairs | pairs << 8) & 0x00ff00ff_00ff00ffL;
    // The digit for the higher half of a byte comes first.
    long nibbles = (pairs >>> 4 | pairs << 8) & LOW_NIBBLES;
    long letters = (nibbles + 6 * ONES) >>> 4 & ONES;
    return nibbles + '0' * ONES + letters * TO_LETTER;
  }
}
