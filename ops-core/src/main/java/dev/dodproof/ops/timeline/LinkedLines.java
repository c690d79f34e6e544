package dev.dodproof.ops.timeline;

import java.nio.charset.StandardCharsets;
import java.security.DigestException;
import java.security.MessageDigest;

/** Links lines to the chain and keeps their bytes for one write. Not for several threads. */
final class LinkedLines {

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

  void addLineFeed() {
    out.raw('\n');
  }

  /** Adds a line that was encoded elsewhere. */
  void add(byte[] source, UnlinkedLine line) {
    int start = out.length();
    out.raw(source, line.start, line.seq);
    out.integer(++seq);
    out.raw(source, line.seq, line.end);
    link(start, start - line.start, line);
  }

  /** Encodes and adds a line; if the event has none, nothing is changed. */
  void add(TimelineEvent event, long epochMs) throws BadRecordException {
    encoder.event(event, epochMs, latest);
    out.insertInteger(latest.seq, ++seq);
    link(latest.start, 0, latest);
  }

  /** Fills in what only the link knows, from a start to the end of the buffer. */
  private void link(int start, int shift, UnlinkedLine line) {
    byte[] bytes = out.array();
    int member = line.entryHashMember + shift;
    int afterMember = member + LineEncoder.ENTRY_HASH_MEMBER.length;
    System.arraycopy(prevHash, 0, bytes, line.prevHash + shift, prevHash.length);
    sha256.update(bytes, start, member - start);
    sha256.update(bytes, afterMember, out.length() - afterMember);
    digestToPrevHash();
    System.arraycopy(prevHash, 0, bytes, member + LineEncoder.HASH_IN_MEMBER, prevHash.length);
    addLineFeed();
  }

  private void digestToPrevHash() {
    try {
      sha256.digest(digest, 0, digest.length);
    } catch (DigestException e) {
      throw new IllegalStateException("SHA-256 has 32 bytes", e);
    }
    Hex.write(digest, prevHash);
  }

  private String hash() {
    return new String(prevHash, StandardCharsets.ISO_8859_1);
  }
}
