package dev.dodproof.ops.seal;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigInteger;

/** Tells which numbers a canonical form writes so that they read back as the same number. */
enum ExactNumbers {

  /**
   * RFC 8785 knows only IEEE 754 doubles. Integers beyond ±(2^53-1) are refused because neighbours
   * share one double. Doubles from 2^53 up to 10^21 are refused too: RFC 8785 writes them as
   * integers, and those could not be read back.
   */
  RFC_8785("a finite double, or an integer of at most ±(2^53-1)") {
    @Override
    boolean isExact(BigInteger integer) {
      return integer.abs().compareTo(MAX_INTEGER) <= 0;
    }

    @Override
    boolean isExact(double number) {
      double size = Math.abs(number);
      return size <= MAX_INTEGER.doubleValue()
          || (size >= FIRST_WITH_EXPONENT && size <= Double.MAX_VALUE);
    }
  },

  /** Python tells integers of any size from doubles, and keeps them apart. */
  PYTHON("a finite double, or an integer of at most 1000 digits") {
    @Override
    boolean isExact(BigInteger integer) {
      return integer.abs().compareTo(MAX_PYTHON_INTEGER) <= 0;
    }

    @Override
    boolean isExact(double number) {
      return Double.isFinite(number);
    }
  };

  private static final BigInteger MAX_INTEGER = BigInteger.TWO.pow(53).subtract(BigInteger.ONE);

  /** The limit of the parser, well below that of Python. */
  private static final BigInteger MAX_PYTHON_INTEGER =
      BigInteger.TEN.pow(1000).subtract(BigInteger.ONE);

  /** From here on ECMAScript, and so RFC 8785, writes an exponent. */
  private static final double FIRST_WITH_EXPONENT = 1e21;

  private final String expected;

  ExactNumbers(String expected) {
    this.expected = expected;
  }

  abstract boolean isExact(BigInteger integer);

  abstract boolean isExact(double number);

  /** Tells whether a number of a tree that a program built is exact. */
  boolean isExact(JsonNode number) {
    if (number.isIntegralNumber()) {
      return isExact(number.bigIntegerValue());
    }
    // A float is another number than the double with the same shortest digits.
    double value = number.doubleValue();
    return !number.isFloat() && isExact(value) && !underflows(number.asText(), value);
  }

  /** Says which numbers these are. */
  String expected() {
    return expected;
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
