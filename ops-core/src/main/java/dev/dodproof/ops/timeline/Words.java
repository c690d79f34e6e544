package dev.dodproof.ops.timeline;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Looks at eight bytes of an array at once, the first as the lowest of a {@code long}.
 *
 * <p>Methods that look for bytes return marks: of the bytes found, the highest bit. Of several
 * marks only the first is sure, since a byte that is found may borrow from the ones behind it.
 */
final class Words {

  static final long NO_MARK = 0;

  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long ONES = 0x0101010101010101L;
  private static final long HIGH_BITS = 0x8080808080808080L;
  private static final long LINE_FEEDS = '\n' * ONES;
  private static final long QUOTES = '"' * ONES;
  private static final long BACKSLASHES = '\\' * ONES;
  private static final long SPACES = ' ' * ONES;

  private Words() {}

  /** Returns the eight bytes from here on. */
  static long at(byte[] bytes, int at) {
    return (long) LONGS.get(bytes, at);
  }

  static void set(byte[] bytes, int at, long word) {
    LONGS.set(bytes, at, word);
  }

  /** Returns how many bytes come before the first mark. */
  static int before(long marks) {
    return Long.numberOfTrailingZeros(marks) / Byte.SIZE;
  }

  /** Marks line feeds: such a byte becomes zero, and zero borrows. */
  static long lineFeeds(long word) {
    long zeros = word ^ LINE_FEEDS;
    return (zeros - ONES) & ~zeros & HIGH_BITS;
  }

  /** Marks bytes that cannot stand for themselves in a text of printable ASCII. */
  static long notPlain(long word) {
    return (((word ^ QUOTES) - ONES) | ((word ^ BACKSLASHES) - ONES) | (word - SPACES) | word)
        & HIGH_BITS;
  }

  /** Tells whether all eight bytes are lower-case hex digits. */
  static boolean isHex(long word) {
    // Without their highest bits, no byte carries into the next.
    long low = word & ~HIGH_BITS;
    long hex = between(low, '0', '9') | between(low, 'a', 'f');
    return (hex & ~word & HIGH_BITS) == HIGH_BITS;
  }

  /** Sets the highest bit of every byte within a range of ASCII. */
  private static long between(long ascii, char least, char most) {
    return (ascii + (0x80 - least) * ONES) & ~(ascii + (0x7f - most) * ONES);
  }
}
