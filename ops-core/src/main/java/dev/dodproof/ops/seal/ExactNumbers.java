package dev.dodproof.ops.seal;

import java.math.BigInteger;

/**
 * Tells which numbers survive a round trip through RFC 8785, which knows only IEEE 754 doubles.
 *
 * <p>Integers beyond ±(2^53-1) are refused because neighbours share one double. Doubles from 2^53
 * up to 10^21 are refused too: RFC 8785 writes them as integers, and those could not be read back.
 */
final class ExactNumbers {

  static final long MAX_INTEGER = (1L << 53) - 1;

  private static final BigInteger LIMIT = BigInteger.valueOf(MAX_INTEGER);

  /** From here on ECMAScript, and so RFC 8785, writes an exponent. */
  private static final double FIRST_WITH_EXPONENT = 1e21;

  private ExactNumbers() {}

  static boolean isExact(BigInteger integer) {
    return integer.abs().compareTo(LIMIT) <= 0;
  }

  static boolean isExact(double number) {
    double size = Math.abs(number);
    return size <= MAX_INTEGER || (size >= FIRST_WITH_EXPONENT && size <= Double.MAX_VALUE);
  }

  /** Tells whether a decimal numeral other than zero became zero on the way to a double. */
  static boolean underflows(String numeral, double value) {
    return value == 0 && hasDigitOtherThanZero(numeral);
  }

  private static boolean hasDigitOtherThanZero(String numeral) {
    for (int i = 0; i < numeral.length(); i++) {
      char c = numeral.charAt(i);
      if (c == 'e' || c == 'E') {
        return false;
      }
      if (c >= '1' && c <= '9') {
        return true;
      }
    }
    return false;
  }
}
