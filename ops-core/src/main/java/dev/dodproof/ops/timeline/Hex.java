package dev.dodproof.ops.timeline;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Lower-case hex digits in byte arrays, written and compared a pair at a time. */
final class Hex {

  private static final VarHandle PAIRS =
      MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.LITTLE_ENDIAN);
  private static final short[] PAIR_OF_BYTE = new short[256];

  static {
    byte[] digits = FeedFormat.ascii("0123456789abcdef");
    for (int i = 0; i < PAIR_OF_BYTE.length; i++) {
      PAIR_OF_BYTE[i] = (short) (digits[i & 0xf] << Byte.SIZE | digits[i >> 4]);
    }
  }

  private Hex() {}

  static void write(byte[] source, byte[] target) {
    for (int i = 0; i < source.length; i++) {
      PAIRS.set(target, 2 * i, PAIR_OF_BYTE[source[i] & 0xff]);
    }
  }

  /** Tells whether the digits at some place of a text are those of the bytes. */
  static boolean is(byte[] bytes, byte[] text, int at) {
    int difference = 0;
    for (int i = 0; i < bytes.length; i++) {
      difference |= PAIR_OF_BYTE[bytes[i] & 0xff] ^ (short) PAIRS.get(text, at + 2 * i);
    }
    return difference == 0;
  }
}
