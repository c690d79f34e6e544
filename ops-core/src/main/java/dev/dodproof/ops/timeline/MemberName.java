package dev.dodproof.ops.timeline;

import java.util.Arrays;

/**
 * The name of a field with its quotes and its colon, recognised and written as its first eight
 * bytes and its last eight, which meet or overlap. Immutable.
 */
final class MemberName {

  /** How many bytes a name takes at most, also while it is being written. */
  static final int MAX_BYTES = 2 * Long.BYTES;

  private final String name;
  private final int length;
  private final int lastAt;
  private final long mask;
  private final long first;
  private final long last;

  /** Prepares a name of at most 13 characters, all of them ASCII. */
  MemberName(String name) {
    this.name = name;
    byte[] member = FeedFormat.ascii("\"" + name + "\":");
    length = member.length;
    if (length > MAX_BYTES) {
      throw new IllegalArgumentException("a name of the format is longer than two words: " + name);
    }
    byte[] padded = Arrays.copyOf(member, Math.max(length, Long.BYTES));
    lastAt = padded.length - Long.BYTES;
    mask = -1L >>> ((padded.length - length) * Byte.SIZE);
    first = Words.at(padded, 0);
    last = Words.at(padded, lastAt);
  }

  /** The name without quotes and colon. */
  String name() {
    return name;
  }

  /** The number of bytes, quotes and colon included. */
  int length() {
    return length;
  }

  /** Tells whether the name is here; a short one only if a value can follow it. */
  boolean isAt(byte[] bytes, int at, int end) {
    return end - at >= lastAt + Long.BYTES
        && (Words.at(bytes, at) & mask) == first
        && (Words.at(bytes, at + lastAt) & mask) == last;
  }

  /** Writes the name; what is behind a short one is overwritten too. */
  void write(byte[] target, int at) {
    Words.set(target, at, first);
    Words.set(target, at + lastAt, last);
  }
}
