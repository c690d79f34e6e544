package dev.dodproof.ops.timeline;

import java.security.DigestException;
import java.security.MessageDigest;
import java.util.stream.Stream;

/**
 * The fast way to check a line by itself: one pass over bytes that are in RFC 8785 form already, as
 * {@link LinkedLines} writes them. It accepts only what {@link RecordParser} accepts, with the same
 * link; all else, right or wrong, is left to that one, which also explains what is wrong.
 *
 * <p>Used again for line after line. Not for several threads.
 */
final class CanonicalLine {

  // The fields of the format in the order of the canonical form.
  private static final int ACTION = 0;
  private static final int EMIT_MODE = 1;
  private static final int ENTRY_HASH = 2;
  private static final int EVIDENCE = 3;
  private static final int HASHES = 4;
  private static final int LOST = 5;
  private static final int PHASE_ID = 6;
  private static final int PREV_HASH = 7;
  private static final int RUN_ID = 8;
  private static final int SEQ = 9;
  private static final int STATUS = 10;
  private static final int TOOL = 11;
  private static final int TS_EPOCH_MS = 12;
  private static final int TS_UTC = 13;
  private static final int VERIFIER_MODE = 14;

  private static final MemberName[] MEMBERS =
      Stream.of(
              FeedFormat.ACTION,
              FeedFormat.EMIT_MODE,
              FeedFormat.ENTRY_HASH,
              FeedFormat.EVIDENCE,
              FeedFormat.HASHES,
              FeedFormat.LOST,
              FeedFormat.PHASE_ID,
              FeedFormat.PREV_HASH,
              FeedFormat.RUN_ID,
              FeedFormat.SEQ,
              FeedFormat.STATUS,
              FeedFormat.TOOL,
              FeedFormat.TS_EPOCH_MS,
              FeedFormat.TS_UTC,
              FeedFormat.VERIFIER_MODE)
          .map(MemberName::new)
          .toArray(MemberName[]::new);

  private static final int OPTIONAL = (1 << EVIDENCE) | (1 << HASHES) | (1 << LOST) | (1 << STATUS);
  private static final int REQUIRED = ((1 << MEMBERS.length) - 1) & ~OPTIONAL;
  private static final byte[] GAP = FeedFormat.ascii("\"" + FeedFormat.GAP + "\"");

  private final UtcText utc = new UtcText();
  private final MessageDigest sha256 = Sha256.digest();
  private final byte[] digest = new byte[Sha256.LENGTH_BYTES];

  private byte[] bytes = {};
  private int end;
  private int seen;
  private boolean gap;
  private long epochMs;
  private int entryHashMember;
  private int entryHash;
  private int prevHash;
  private long seq;
  private long lost;

  long seq() {
    return seq;
  }

  /** The number of events that a gap speaks of; 0 for every other line. */
  long lost() {
    return lost;
  }

  /** Where the digits of {@code prev_hash} begin in the array. */
  int prevHash() {
    return prevHash;
  }

  /** Where the digits of {@code entry_hash} begin in the array. */
  int entryHash() {
    return entryHash;
  }

  /** Returns whether the line, given without its line feed, is surely a record by itself. */
  boolean accepts(byte[] array, int start, int lineEnd) {
    bytes = array;
    end = lineEnd;
    seen = 0;
    lost = 0;
    return members(start)
        && (seen & REQUIRED) == REQUIRED
        && gap == ((seen & (1 << LOST)) != 0)
        && hasItsHash(start);
  }

  private boolean members(int start) {
    if (!CanonicalScanner.isAt(bytes, start, end, '{')) {
      return false;
    }
    int i = start;
    int next = 0;
    int lastName = CanonicalScanner.NOT;
    int lastNameEnd = CanonicalScanner.NOT;
    boolean lastIsKnown = false;
    do {
      int name = i + 1;
      int field = fieldAt(name, next);
      int nameEnd =
          field < MEMBERS.length
              ? name + MEMBERS[field].length() - 1
              : CanonicalScanner.plainText(bytes, name, end);
      boolean afterLast =
          nameEnd != CanonicalScanner.NOT
              && (lastName == CanonicalScanner.NOT
                  || (lastIsKnown && field < MEMBERS.length)
                  || CanonicalScanner.inOrder(bytes, lastName, lastNameEnd, name, nameEnd));
      if (!afterLast || !CanonicalScanner.isAt(bytes, nameEnd, end, ':')) {
        return false;
      }
      lastName = name;
      lastNameEnd = nameEnd;
      lastIsKnown = field < MEMBERS.length;
      if (lastIsKnown) {
        i = value(field, nameEnd + 1);
        next = field + 1;
      } else {
        i = CanonicalScanner.value(bytes, nameEnd + 1, end, 1);
      }
    } while (i != CanonicalScanner.NOT && CanonicalScanner.isAt(bytes, i, end, ','));
    return i != CanonicalScanner.NOT && CanonicalScanner.isAt(bytes, i, end, '}') && i + 1 == end;
  }

  /**
   * Returns which of the fields from a given one on begins here; their number if none does. A name
   * of the format that comes too late is taken for a field of one's own, and refused for its order.
   */
  private int fieldAt(int at, int first) {
    int field = first;
    while (field < MEMBERS.length && !MEMBERS[field].isAt(bytes, at, end)) {
      field++;
    }
    return field;
  }

  private int value(int field, int at) {
    seen |= 1 << field;
    return switch (field) {
      case ACTION -> {
        gap = CanonicalScanner.isAt(bytes, at, end, GAP);
        yield CanonicalScanner.text(bytes, at, end);
      }
      case EMIT_MODE, PHASE_ID, RUN_ID, STATUS, TOOL, VERIFIER_MODE ->
          CanonicalScanner.text(bytes, at, end);
      case ENTRY_HASH -> {
        entryHash = at + 1;
        entryHashMember = at - MEMBERS[ENTRY_HASH].length();
        // Whether it is a hash shows when it is compared with that of the line.
        yield CanonicalScanner.quoted(bytes, at, end, Sha256.HEX_LENGTH);
      }
      case EVIDENCE -> texts(at);
      case HASHES -> hashes(at);
      case LOST -> {
        int after = CanonicalScanner.integer(bytes, at, end);
        lost = after == CanonicalScanner.NOT ? 0 : CanonicalScanner.value(bytes, at, after);
        yield lost < 1 ? CanonicalScanner.NOT : after;
      }
      case PREV_HASH -> {
        prevHash = at + 1;
        yield CanonicalScanner.sha256(bytes, at, end);
      }
      case SEQ -> {
        int after = CanonicalScanner.integer(bytes, at, end);
        seq = after == CanonicalScanner.NOT ? 0 : CanonicalScanner.value(bytes, at, after);
        yield after;
      }
      case TS_EPOCH_MS -> {
        int after = CanonicalScanner.integer(bytes, at, end);
        epochMs = after == CanonicalScanner.NOT ? 0 : CanonicalScanner.value(bytes, at, after);
        yield FeedFormat.isTime(epochMs) ? after : CanonicalScanner.NOT;
      }
      case TS_UTC -> time(at);
      default -> throw new IllegalStateException("there is no field " + field);
    };
  }

  /** The time in words, which comes after the one in milliseconds and has to agree with it. */
  private int time(int at) {
    if ((seen & (1 << TS_EPOCH_MS)) == 0) {
      return CanonicalScanner.NOT;
    }
    byte[] expected = utc.of(epochMs);
    int closing = at + 1 + expected.length;
    boolean agrees =
        CanonicalScanner.isAt(bytes, at, end, '"')
            && CanonicalScanner.isAt(bytes, at + 1, end, expected)
            && CanonicalScanner.isAt(bytes, closing, end, '"');
    return agrees ? closing + 1 : CanonicalScanner.NOT;
  }

  private int texts(int at) {
    if (!CanonicalScanner.isAt(bytes, at, end, '[')) {
      return CanonicalScanner.NOT;
    }
    int i = at;
    do {
      i = CanonicalScanner.text(bytes, i + 1, end);
    } while (i != CanonicalScanner.NOT && CanonicalScanner.isAt(bytes, i, end, ','));
    return i != CanonicalScanner.NOT && CanonicalScanner.isAt(bytes, i, end, ']')
        ? i + 1
        : CanonicalScanner.NOT;
  }

  private int hashes(int at) {
    int after =
        CanonicalScanner.isAt(bytes, at, end, '{')
            ? CanonicalScanner.value(bytes, at, end, 1)
            : CanonicalScanner.NOT;
    int i = at + 1;
    while (after != CanonicalScanner.NOT && i < after) {
      // Passed over already as an object: a name, a colon, a value, and a comma or the end.
      int value = CanonicalScanner.plainText(bytes, i, end) + 1;
      i = CanonicalScanner.sha256(bytes, value, end) + 1;
      if (value == 0 || i == 0) {
        return CanonicalScanner.NOT;
      }
    }
    return after;
  }

  private boolean hasItsHash(int start) {
    int afterMember = entryHashMember + LineEncoder.ENTRY_HASH_MEMBER.length;
    sha256.update(bytes, start, entryHashMember - start);
    sha256.update(bytes, afterMember, end - afterMember);
    try {
      sha256.digest(digest, 0, digest.length);
    } catch (DigestException e) {
      throw new IllegalStateException("SHA-256 has 32 bytes", e);
    }
    return Hex.is(digest, bytes, entryHash);
  }
}
