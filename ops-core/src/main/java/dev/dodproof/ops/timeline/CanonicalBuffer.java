package dev.dodproof.ops.timeline;

import java.util.Arrays;

/**
 * Bytes of RFC 8785 JSON under construction, in one array that is used again and again. Not for
 * several threads.
 */
final class CanonicalBuffer {

  private static final byte[] HEX = FeedFormat.ascii("0123456789abcdef");
  private static final int MAX_DIGITS = 20;

  /** A UTF-16 unit becomes six bytes at most, as an escape. */
  private static final int MAX_BYTES_PER_UNIT = 6;

  private static final int SHRINK_ABOVE_BYTES = 1 << 20;

  private byte[] bytes = new byte[1024];
  private int length;

  byte[] array() {
    return bytes;
  }

  int length() {
    return length;
  }

  void cutTo(int newLength) {
    length = newLength;
  }

  /** Empties it; a very long content does not keep its memory for ever. */
  void clear() {
    length = 0;
    if (bytes.length > 2 * SHRINK_ABOVE_BYTES) {
      bytes = new byte[SHRINK_ABOVE_BYTES];
    }
  }

  void raw(byte[] source) {
    raw(source, 0, source.length);
  }

  void raw(byte[] source, int start, int end) {
    ensure(end - start);
    System.arraycopy(source, start, bytes, length, end - start);
    length += end - start;
  }

  void name(MemberName name) {
    ensure(MemberName.MAX_BYTES);
    name.write(bytes, length);
    length += name.length();
  }

  /** Leaves room for bytes that are written into the array later. */
  void skip(int count) {
    ensure(count);
    length += count;
  }

  void raw(char ascii) {
    ensure(1);
    bytes[length++] = (byte) ascii;
  }

  /** Appends an integer other than {@link Long#MIN_VALUE}. */
  void integer(long number) {
    ensure(2 * MAX_DIGITS);
    if (number < 0) {
      bytes[length++] = '-';
    }
    // From the last digit to the first, further behind; then moved to where they belong.
    int end = length + 2 * MAX_DIGITS - 1;
    int at = end;
    long rest = Math.abs(number);
    do {
      long tens = rest / 10;
      bytes[--at] = (byte) ('0' + rest - 10 * tens);
      rest = tens;
    } while (rest != 0);
    System.arraycopy(bytes, at, bytes, length, end - at);
    length += end - at;
  }

  /** Puts an integer, not negative, between bytes that are there already. */
  void insertInteger(int at, long number) {
    int before = length;
    integer(number);
    int digits = length - before;
    ensure(digits);
    System.arraycopy(bytes, at, bytes, at + digits, length - at);
    System.arraycopy(bytes, length, bytes, at, digits);
  }

  void text(String text) throws BadRecordException {
    if (text.length() > FeedFormat.MAX_LINE_BYTES) {
      throw new BadRecordException(
          "a text of the event has %d characters, and a line has at most %d bytes"
              .formatted(text.length(), FeedFormat.MAX_LINE_BYTES));
    }
    ensure(MAX_BYTES_PER_UNIT * text.length() + 2);
    bytes[length++] = '"';
    int end = text.length();
    for (int i = plain(text, 0); i < end; i = plain(text, i + 1)) {
      char c = text.charAt(i);
      if (c < 0x80) {
        escape(c);
      } else if (c < 0x800) {
        bytes[length++] = (byte) (0xc0 | (c >> 6));
        bytes[length++] = (byte) (0x80 | (c & 0x3f));
      } else if (Character.isSurrogate(c)) {
        pair(text, i++);
      } else {
        bytes[length++] = (byte) (0xe0 | (c >> 12));
        bytes[length++] = (byte) (0x80 | ((c >> 6) & 0x3f));
        bytes[length++] = (byte) (0x80 | (c & 0x3f));
      }
    }
    bytes[length++] = '"';
  }

  /** Appends characters that stand for themselves; returns the index of the first other one. */
  private int plain(String text, int from) {
    // In variables of their own, because fields would be stored anew for every character.
    byte[] target = bytes;
    int at = length;
    int i = from;
    int end = text.length();
    while (i < end && isPlain(text.charAt(i))) {
      target[at++] = (byte) text.charAt(i++);
    }
    length = at;
    return i;
  }

  private static boolean isPlain(char c) {
    return c >= ' ' && c < 0x80 && c != '"' && c != '\\';
  }

  private void escape(char c) {
    bytes[length++] = '\\';
    switch (c) {
      case '"', '\\' -> bytes[length++] = (byte) c;
      case '\b' -> bytes[length++] = 'b';
      case '\t' -> bytes[length++] = 't';
      case '\n' -> bytes[length++] = 'n';
      case '\f' -> bytes[length++] = 'f';
      case '\r' -> bytes[length++] = 'r';
      default -> {
        bytes[length++] = 'u';
        bytes[length++] = '0';
        bytes[length++] = '0';
        bytes[length++] = HEX[c >> 4];
        bytes[length++] = HEX[c & 0xf];
      }
    }
  }

  private void pair(String text, int index) throws BadRecordException {
    int codePoint = text.codePointAt(index);
    if (!Character.isSupplementaryCodePoint(codePoint)) {
      // RFC 8785 section 3.2.2.2 forbids it; a replacement would give two texts one hash.
      throw new BadRecordException("a text holds half a surrogate pair, which is not Unicode");
    }
    bytes[length++] = (byte) (0xf0 | (codePoint >> 18));
    bytes[length++] = (byte) (0x80 | ((codePoint >> 12) & 0x3f));
    bytes[length++] = (byte) (0x80 | ((codePoint >> 6) & 0x3f));
    bytes[length++] = (byte) (0x80 | (codePoint & 0x3f));
  }

  private void ensure(int more) {
    if (bytes.length - length < more) {
      bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, length + more));
    }
  }
}
