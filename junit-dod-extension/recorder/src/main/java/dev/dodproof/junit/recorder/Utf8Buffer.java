package dev.dodproof.junit.recorder;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;

/**
 * A text in UTF-8 that grows at its end, without a copy on its way into a file. Not safe for use by
 * several threads.
 */
final class Utf8Buffer {

  private static final int USUAL_CAPACITY = 1 << 9;

  /** More than this is given back once it is no longer needed. */
  private static final int KEPT_CAPACITY = 1 << 16;

  private byte[] bytes = new byte[USUAL_CAPACITY];
  private int length;

  /** Returns the number of bytes. */
  int length() {
    return length;
  }

  /** Returns the last byte; the buffer is not empty. */
  byte last() {
    return bytes[length - 1];
  }

  /** Drops all bytes but the first. */
  void cut(int newLength) {
    length = newLength;
    if (newLength == 0 && bytes.length > KEPT_CAPACITY) {
      bytes = new byte[USUAL_CAPACITY];
    }
  }

  Utf8Buffer append(char ascii) {
    reserve(1);
    bytes[length++] = (byte) ascii;
    return this;
  }

  /**
   * Appends a text as it is.
   *
   * @param ascii nothing but ASCII characters
   */
  @SuppressWarnings("deprecation") // Any other method makes an array to copy from.
  Utf8Buffer append(String ascii) {
    int count = ascii.length();
    reserve(count);
    ascii.getBytes(0, count, bytes, length);
    length += count;
    return this;
  }

  /** Appends any text, of which no lone surrogate can be encoded. */
  Utf8Buffer appendEncoded(String text) {
    append(text.getBytes(StandardCharsets.UTF_8));
    return this;
  }

  /** Appends what comes after the first bytes of another text. */
  Utf8Buffer append(Utf8Buffer other, int from) {
    append(Arrays.copyOfRange(other.bytes, from, other.length));
    return this;
  }

  /**
   * Appends the first characters of a text, as long as they are printable ASCII and stand for
   * themselves in a JSON string.
   *
   * @return how many were appended
   */
  int appendPlain(String text) {
    int count = text.length();
    reserve(count);
    byte[] target = bytes;
    int end = length;
    for (int i = 0; i < count; i++) {
      char c = text.charAt(i);
      if (c < ' ' || c > '~' || c == '"' || c == '\\') {
        length = end;
        return i;
      }
      target[end++] = (byte) c;
    }
    length = end;
    return count;
  }

  /** Feeds the bytes from an index up to another to a digest. */
  void feed(MessageDigest digest, int from, int to) {
    digest.update(bytes, from, to - from);
  }

  void writeTo(RandomAccessFile file) throws IOException {
    file.write(bytes, 0, length);
  }

  String toString(int from) {
    return new String(bytes, from, length - from, StandardCharsets.UTF_8);
  }

  @Override
  public String toString() {
    return toString(0);
  }

  private void append(byte[] more) {
    reserve(more.length);
    System.arraycopy(more, 0, bytes, length, more.length);
    length += more.length;
  }

  private void reserve(int more) {
    if (bytes.length - length < more) {
      bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, length + more));
    }
  }
}
