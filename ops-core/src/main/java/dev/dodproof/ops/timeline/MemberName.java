package dev.dodproof.ops.timeline;

import java.util.Arrays;

/**
 * The name of a field with its quotes and its colon, recognised by its first eight bytes and its
 * last eight, which meet or overlap. Immutable.
 */
final class MemberName {

  private final int length;
  private final long mask;
  private final long first;
  private final long last;

  /** Prepares a name of at most 13 characters, all of them ASCII. */
  MemberName(String name) {
    byte[] member = FeedFormat.ascii("\"" + name + "\":");
    length = member.length;
    if (length > 2 * Long.BYTES) {
      throw new IllegalArgumentException("a name of the format is longer than two words: " + name);
    }
    byte[] padded = Arrays.copyOf(member, Math.max(length, Long.BYTES));
    mask = -1L >>> ((padded.length - length) * Byte.SIZE);
    first = Words.at(padded, 0);
    last = Words.at(padded, padded.length - Long.BYTES);
  }

  int length() {
    return length;
  }

  /** Tells whether the name is here, with a value behind it as far as eight bytes reach. */
  boolean isAt(byte[] bytes, int at, int end) {
    int spanned = Math.max(length, Long.BYTES);
    return end - at >= spanned
        && (Words.at(bytes, at) & mask) == first
        && (Words.at(bytes, at + spanned - Long.BYTES) & mask) == last;
  }
}
