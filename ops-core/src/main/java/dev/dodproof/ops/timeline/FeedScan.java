package dev.dodproof.ops.timeline;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Goes over the lines of one chain, file after file, at constant memory. For one scan, by one
 * thread.
 */
final class FeedScan {

  private final @Nullable Consumer<TimelineRecord> visitor;
  private final CanonicalLine canonical = new CanonicalLine();
  private final RecordParser parser = new RecordParser();
  private long seq;
  private final byte[] entryHash;
  private long records;
  private long lost;
  private long line;
  private long offset;
  private long lengthBytes;

  /**
   * Prepares a scan.
   *
   * @param head what the first line has to continue
   * @param visitor is given every good record; without one, records are not even built
   */
  FeedScan(ChainHead head, @Nullable Consumer<TimelineRecord> visitor) {
    this.visitor = visitor;
    this.seq = head.seq();
    this.entryHash = FeedFormat.ascii(head.entryHash());
  }

  /**
   * Goes over one file.
   *
   * @param newLine the number of its lines that are left out
   * @param newOffset their length
   * @throws BadRecordException at the first bad line; {@link #line} and {@link #offset} are its
   */
  void file(InputStream input, long newLine, long newOffset)
      throws IOException, BadRecordException {
    line = newLine;
    offset = newOffset;
    LineWindow window = new LineWindow(input, newOffset);
    try {
      while (next(window)) {
        check(window);
        records++;
      }
    } finally {
      offset = window.offset();
      lengthBytes += offset - newOffset;
    }
  }

  private boolean next(LineWindow window) throws IOException, BadRecordException {
    line++;
    return window.next();
  }

  private void check(LineWindow window) throws BadRecordException {
    byte[] bytes = window.array();
    if (visitor == null
        && canonical.accepts(bytes, window.start(), window.end())
        && canonical.seq() == seq + 1
        && isHead(bytes, canonical.prevHash())) {
      seq++;
      System.arraycopy(bytes, canonical.entryHash(), entryHash, 0, entryHash.length);
      lost += canonical.lost();
    } else {
      checkGenerally(parser.parse(window.line()));
    }
  }

  private boolean isHead(byte[] bytes, int at) {
    return Arrays.equals(bytes, at, at + entryHash.length, entryHash, 0, entryHash.length);
  }

  private void checkGenerally(TimelineRecord parsed) throws BadRecordException {
    seq = head().advance(parsed).seq();
    System.arraycopy(FeedFormat.ascii(parsed.entryHash()), 0, entryHash, 0, entryHash.length);
    lost += parsed.lost();
    if (visitor != null) {
      visitor.accept(parsed);
    }
  }

  ChainHead head() {
    return new ChainHead(seq, FeedFormat.text(entryHash));
  }

  /** Number of good lines so far. */
  long records() {
    return records;
  }

  /** Number of events that gap events so far speak of. */
  long lost() {
    return lost;
  }

  /** Number of the line in its file that was looked at last, from 1. */
  long line() {
    return line;
  }

  /** Where that line begins; after the last line, the length of its file. */
  long offset() {
    return offset;
  }

  /** Length of all good lines so far. */
  long lengthBytes() {
    return lengthBytes;
  }
}
