package dev.dodproof.ops.timeline;

import java.nio.charset.StandardCharsets;
import java.security.DigestException;
import java.security.MessageDigest;

/** Links lines to the chain and keeps their bytes for one write. Not for several threads. */
final class LinkedLines {

  private static final byte[] MEMBER = LineEncoder.ENTRY_HASH_MEMBER;

  private final CanonicalBuffer out = new CanonicalBuffer();
  private final LineEncoder encoder = new LineEncoder(out);
  private final UnlinkedLine latest = new UnlinkedLine();
  private final MessageDigest sha256 = Sha256.digest();
  private final byte[] digest = new byte[Sha256.LENGTH_BYTES];
  private final byte[] prevHash = new byte[Sha256.HEX_LENGTH];
  private long seq;

  /** Forgets all lines and goes on from this head. */
  void startAt(ChainHead head) {
    out.clear();
    seq = head.seq();
    System.arraycopy(FeedFormat.ascii(head.entryHash()), 0, prevHash, 0, prevHash.length);
  }

  /** Forgets the lines, which have been written. */
  void clear() {
    out.clear();
  }

  ChainHead head() {
    return new ChainHead(seq, hash());
  }

  EmitResult.Written result() {
    return new EmitResult.Written(seq, hash());
  }

  byte[] array() {
    return out.array();
  }

  int length() {
    return out.length();
  }

  private void addLineFeed() {
    out.raw('\n');
  }

  /** Adds a line that was encoded elsewhere. */
  void add(byte[] source, UnlinkedLine line) {
    int start = out.length();
    out.skip(MEMBER.length);
    out.raw(source, line.start, line.seq);
    out.integer(++seq);
    out.raw(source, line.seq, line.end);
    link(start, line);
  }

  /** Encodes and adds a line; if the event has none, nothing is changed. */
  void add(TimelineEvent event, long epochMs) throws BadRecordException {
    int start = out.length();
    out.skip(MEMBER.length);
    try {
      encoder.event(event, epochMs, latest);
    } catch (BadRecordException e) {
      out.cutTo(start);
      throw e;
    }
    out.insertInteger(latest.seq, ++seq);
    link(start, latest);
  }

  /**
   * Fills in what only the link knows. The line lies behind room for the member of its hash, in one
   * piece for hashing; then what comes before the member moves to the front of that room.
   */
  private void link(int start, UnlinkedLine line) {
    byte[] bytes = out.array();
    int hashed = start + MEMBER.length;
    System.arraycopy(prevHash, 0, bytes, hashed + line.prevHash - line.start, prevHash.length);
    sha256.update(bytes, hashed, out.length() - hashed);
    digest();
    int before = line.entryHashMember - line.start;
    System.arraycopy(bytes, hashed, bytes, start, before);
    System.arraycopy(MEMBER, 0, bytes, start + before, MEMBER.length);
    int hash = start + before + LineEncoder.HASH_IN_MEMBER;
    Hex.write(digest, bytes, hash);
    System.arraycopy(bytes, hash, prevHash, 0, prevHash.length);
    addLineFeed();
  }

  private void digest() {
    try {
      sha256.digest(digest, 0, digest.length);
    } catch (DigestException e) {
      throw new IllegalStateException("SHA-256 has 32 bytes", e);
    }
  }

  private String hash() {
    return new String(prevHash, StandardCharsets.ISO_8859_1);
  }
}
