package dev.dodproof.ops.timeline;

import java.io.InputStream;
import java.security.MessageDigest;
import java.util.HexFormat;

/** A whole feed of any length that is made while it is read, and is nowhere as a whole. */
final class FeedStream extends InputStream {

  private static final String HASH = "0".repeat(Sha256.HEX_LENGTH);
  private static final String STATUS = "x".repeat(2000);

  private final MessageDigest sha256 = Sha256.digest();
  private final long lines;
  private long seq;
  private String prevHash = HASH;
  private byte[] line = {};
  private int position;

  FeedStream(long lines) {
    this.lines = lines;
  }

  /** Returns the hash of the latest line. */
  String headHash() {
    return prevHash;
  }

  @Override
  public int read() {
    return hasMore() ? line[position++] : -1;
  }

  @Override
  public int read(byte[] target, int offset, int length) {
    if (!hasMore()) {
      return -1;
    }
    int count = Math.min(length, line.length - position);
    System.arraycopy(line, position, target, offset, count);
    position += count;
    return count;
  }

  private boolean hasMore() {
    if (position == line.length && seq < lines) {
      sha256.update(FeedFormat.ascii(line("")));
      String hash = HexFormat.of().formatHex(sha256.digest());
      line = FeedFormat.ascii(line("\"entry_hash\":\"" + hash + "\",") + "\n");
      position = 0;
      prevHash = hash;
      seq++;
    }
    return position < line.length;
  }

  private String line(String entryHash) {
    return "{\"action\":\"step\",\"emit_mode\":\"runtime_auto\","
        + entryHash
        + "\"phase_id\":\"PHASE_X\",\"prev_hash\":\""
        + prevHash
        + "\",\"run_id\":\"run-1\",\"seq\":"
        + seq
        + ",\"status\":\""
        + STATUS
        + "\",\"tool\":\"test/1\",\"ts_epoch_ms\":1772625600123,"
        + "\"ts_utc\":\"2026-03-04T12:00:00.123Z\",\"verifier_mode\":\"operational_proof\"}";
  }
}
