package dev.dodproof.ops.timeline;

import java.util.Arrays;

/**
 * Passes over JSON in a byte array, as long as it is in RFC 8785 form with integers only.
 *
 * <p>Strict but not complete: every method returns where the value ends, or {@link #NOT} if it is
 * not in that form or if that is hard to tell (names that are not plain ASCII, whose order is that
 * of UTF-16). What it passes over, a general parser accepts and would write again with the same
 * bytes. Every read is checked against the end.
 */
final class CanonicalScanner {

  /** Not surely canonical. */
  static final int NOT = -1;

  /** Bytes that stand for themselves within a text: printable ASCII. */
  private static final boolean[] PLAIN = new boolean[256];

  static {
    Arrays.fill(PLAIN, ' ', 0x80, true);
    PLAIN['"'] = false;
    PLAIN['\\'] = false;
  }

  private static final byte[] TRUE = FeedFormat.ascii("true");
  private static final byte[] FALSE = FeedFormat.ascii("false");
  private static final byte[] NULL = FeedFormat.ascii("null");
  private static final int MAX_INTEGER_DIGITS = 16;

  private CanonicalScanner() {}

  static boolean isAt(byte[] bytes, int at, int end, byte[] expected) {
    return end - at >= expected.length
        && Arrays.equals(bytes, at, at + expected.length, expected, 0, expected.length);
  }

  static boolean isAt(byte[] bytes, int at, int end, char expected) {
    return at < end && bytes[at] == expected;
  }

  /** Passes over a text with its quotes. */
  static int text(byte[] bytes, int at, int end) {
    if (!isAt(bytes, at, end, '"')) {
      return NOT;
    }
    int i = plain(bytes, at + 1, end);
    while (i < end && bytes[i] != '"') {
      i = bytes[i] == '\\' ? escape(bytes, i + 1, end) : Utf8.multiByte(bytes, i, end);
      if (i == NOT) {
        return NOT;
      }
      i = plain(bytes, i, end);
    }
    return i < end ? i + 1 : NOT;
  }

  /** Returns where the next byte is that is not printable ASCII or has a meaning in a text. */
  private static int plain(byte[] bytes, int at, int end) {
    int i = at;
    for (; i + Long.BYTES <= end; i += Long.BYTES) {
      long found = Words.notPlain(Words.at(bytes, i));
      if (found != Words.NO_MARK) {
        return i + Words.before(found);
      }
    }
    while (i < end && PLAIN[bytes[i] & 0xff]) {
      i++;
    }
    return i;
  }

  /** Only what cannot stand for itself is escaped, in the shortest way. */
  private static int escape(byte[] bytes, int at, int end) {
    if (at >= end) {
      return NOT;
    }
    return switch (bytes[at]) {
      case '"', '\\', 'b', 't', 'n', 'f', 'r' -> at + 1;
      case 'u' -> control(bytes, at + 1, end);
      default -> NOT;
    };
  }

  private static int control(byte[] bytes, int at, int end) {
    if (end - at < 4 || bytes[at] != '0' || bytes[at + 1] != '0') {
      return NOT;
    }
    int high = bytes[at + 2] - '0';
    byte digit = bytes[at + 3];
    boolean hex = isHex(digit);
    if (high < 0 || high > 1 || !hex) {
      return NOT;
    }
    boolean hasShortForm =
        high == 0 && (digit == '8' || digit == '9' || digit == 'a' || digit == 'c' || digit == 'd');
    return hasShortForm ? NOT : at + 4;
  }

  /** Passes over a text of printable ASCII with its quotes. */
  static int plainText(byte[] bytes, int at, int end) {
    if (!isAt(bytes, at, end, '"')) {
      return NOT;
    }
    int i = plain(bytes, at + 1, end);
    return isAt(bytes, i, end, '"') ? i + 1 : NOT;
  }

  /** Passes over an integer within ±(2^53 − 1). */
  static int integer(byte[] bytes, int at, int end) {
    int first = isAt(bytes, at, end, '-') ? at + 1 : at;
    int i = first;
    while (i < end && bytes[i] >= '0' && bytes[i] <= '9' && i - first <= MAX_INTEGER_DIGITS) {
      i++;
    }
    if (i == first || i - first > MAX_INTEGER_DIGITS) {
      return NOT;
    }
    if (bytes[first] == '0' && i - at > 1) {
      return NOT;
    }
    return FeedFormat.isInteger(value(bytes, at, i)) ? i : NOT;
  }

  /** Returns the integer that was passed over. */
  static long value(byte[] bytes, int at, int end) {
    boolean negative = bytes[at] == '-';
    long value = 0;
    for (int i = negative ? at + 1 : at; i < end; i++) {
      value = 10 * value + bytes[i] - '0';
    }
    return negative ? -value : value;
  }

  /** Passes over a SHA-256 of 64 lower-case hex digits with its quotes. */
  static int sha256(byte[] bytes, int at, int end) {
    int after = quoted(bytes, at, end, Sha256.HEX_LENGTH);
    boolean hex = after != NOT;
    for (int i = at + 1; hex && i < after - 1; i += Long.BYTES) {
      hex = Words.isHex(Words.at(bytes, i));
    }
    return hex ? after : NOT;
  }

  /** Passes over two quotes and so many bytes between them, whatever these are. */
  static int quoted(byte[] bytes, int at, int end, int length) {
    int last = at + length + 1;
    return isAt(bytes, at, end, '"') && isAt(bytes, last, end, '"') ? last + 1 : NOT;
  }

  private static boolean isHex(byte digit) {
    return (digit >= '0' && digit <= '9') || (digit >= 'a' && digit <= 'f');
  }

  /** Passes over any value; the depth is that of the container in which it stands. */
  static int value(byte[] bytes, int at, int end, int depth) {
    if (at >= end) {
      return NOT;
    }
    return switch (bytes[at]) {
      case '"' -> text(bytes, at, end);
      case '[' -> array(bytes, at, end, depth + 1);
      case '{' -> object(bytes, at, end, depth + 1);
      case 't' -> literal(bytes, at, end, TRUE);
      case 'f' -> literal(bytes, at, end, FALSE);
      case 'n' -> literal(bytes, at, end, NULL);
      default -> integer(bytes, at, end);
    };
  }

  private static int literal(byte[] bytes, int at, int end, byte[] literal) {
    return isAt(bytes, at, end, literal) ? at + literal.length : NOT;
  }

  private static int array(byte[] bytes, int at, int end, int depth) {
    if (depth > FeedFormat.MAX_DEPTH) {
      return NOT;
    }
    if (isAt(bytes, at + 1, end, ']')) {
      return at + 2;
    }
    int i = at;
    do {
      i = value(bytes, i + 1, end, depth);
    } while (i != NOT && isAt(bytes, i, end, ','));
    return i != NOT && isAt(bytes, i, end, ']') ? i + 1 : NOT;
  }

  private static int object(byte[] bytes, int at, int end, int depth) {
    if (depth > FeedFormat.MAX_DEPTH) {
      return NOT;
    }
    if (isAt(bytes, at + 1, end, '}')) {
      return at + 2;
    }
    int i = at;
    int lastName = NOT;
    int lastNameEnd = NOT;
    do {
      int name = i + 1;
      i = plainText(bytes, name, end);
      if (i == NOT
          || !isAt(bytes, i, end, ':')
          || (lastName != NOT && !inOrder(bytes, lastName, lastNameEnd, name, i))) {
        return NOT;
      }
      lastName = name;
      lastNameEnd = i;
      i = value(bytes, i + 1, end, depth);
    } while (i != NOT && isAt(bytes, i, end, ','));
    return i != NOT && isAt(bytes, i, end, '}') ? i + 1 : NOT;
  }

  /** Tells whether two names, each given with its quotes, are in strictly ascending order. */
  static boolean inOrder(byte[] bytes, int name, int nameEnd, int next, int nextEnd) {
    return Arrays.compareUnsigned(bytes, name + 1, nameEnd - 1, bytes, next + 1, nextEnd - 1) < 0;
  }
}
