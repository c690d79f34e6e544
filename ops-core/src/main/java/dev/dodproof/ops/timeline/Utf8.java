package dev.dodproof.ops.timeline;

/** Well-formed UTF-8 as in RFC 3629 section 4: shortest forms, no surrogates, up to U+10FFFF. */
final class Utf8 {

  private Utf8() {}

  /** Passes over one character of several bytes; {@link CanonicalScanner#NOT} if it is none. */
  static int multiByte(byte[] bytes, int at, int end) {
    int first = bytes[at] & 0xff;
    if (first >= 0xc2 && first <= 0xdf) {
      return tails(bytes, at + 1, end, 1);
    }
    if (first >= 0xe0 && first <= 0xef) {
      int least = first == 0xe0 ? 0xa0 : 0x80;
      int most = first == 0xed ? 0x9f : 0xbf;
      return isBetween(bytes, at + 1, end, least, most)
          ? tails(bytes, at + 2, end, 1)
          : CanonicalScanner.NOT;
    }
    if (first >= 0xf0 && first <= 0xf4) {
      int least = first == 0xf0 ? 0x90 : 0x80;
      int most = first == 0xf4 ? 0x8f : 0xbf;
      return isBetween(bytes, at + 1, end, least, most)
          ? tails(bytes, at + 2, end, 2)
          : CanonicalScanner.NOT;
    }
    return CanonicalScanner.NOT;
  }

  private static int tails(byte[] bytes, int at, int end, int count) {
    for (int i = at; i < at + count; i++) {
      if (!isBetween(bytes, i, end, 0x80, 0xbf)) {
        return CanonicalScanner.NOT;
      }
    }
    return at + count;
  }

  private static boolean isBetween(byte[] bytes, int at, int end, int least, int most) {
    return at < end && (bytes[at] & 0xff) >= least && (bytes[at] & 0xff) <= most;
  }
}
