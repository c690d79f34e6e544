package dev.dodproof.ops.timeline;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * Shows a stream line by line within one array, so that no line is copied; within the limits for a
 * line and for a file. Not for several threads.
 */
final class LineWindow {

  private static final int FIRST_BYTES = 1 << 17;

  /** The longest line, its line feed and one byte more that shows that it is too long. */
  private static final int MOST_BYTES = FeedFormat.MAX_LINE_BYTES + 2;

  private final InputStream input;
  private byte[] buffer = new byte[FIRST_BYTES];
  private int filled;
  private int start;
  private int end;
  private int next;
  private long offset;

  /**
   * Begins at a line.
   *
   * @param offset where in its file the stream begins
   */
  LineWindow(InputStream input, long offset) {
    this.input = input;
    this.offset = offset;
  }

  /** Goes to the next line; returns false after the last. */
  boolean next() throws IOException, BadRecordException {
    offset += next - start;
    start = next;
    int searched = start;
    while (true) {
      end = indexOfLineFeed(searched);
      if (end < filled) {
        next = end + 1;
        checkLimits(end - start);
        return true;
      }
      checkLimits(filled - start);
      searched = filled - start;
      if (!fill()) {
        next = start;
        requireEnd();
        return false;
      }
    }
  }

  byte[] array() {
    return buffer;
  }

  /** Where the line begins in the array. */
  int start() {
    return start;
  }

  /** Where its line feed is. */
  int end() {
    return end;
  }

  /** Where in its file the line begins; after the last one, the length of the file. */
  long offset() {
    return offset;
  }

  byte[] line() {
    return Arrays.copyOfRange(buffer, start, end);
  }

  private boolean fill() throws IOException {
    System.arraycopy(buffer, start, buffer, 0, filled - start);
    filled -= start;
    start = 0;
    if (filled == buffer.length) {
      buffer = Arrays.copyOf(buffer, Math.min(2 * buffer.length, MOST_BYTES));
    }
    int read = input.read(buffer, filled, buffer.length - filled);
    filled += Math.max(read, 0);
    return read > 0;
  }

  private int indexOfLineFeed(int from) {
    int i = from;
    for (; i + Long.BYTES <= filled; i += Long.BYTES) {
      long found = Words.lineFeeds(Words.at(buffer, i));
      if (found != Words.NO_MARK) {
        return i + Words.before(found);
      }
    }
    while (i < filled && buffer[i] != '\n') {
      i++;
    }
    return i;
  }

  private void checkLimits(int lineBytes) throws BadRecordException {
    if (lineBytes > FeedFormat.MAX_LINE_BYTES) {
      throw new BadRecordException(
          "the line is longer than the limit of " + FeedFormat.MAX_LINE_BYTES + " bytes");
    }
    if (offset + lineBytes > FeedFormat.MAX_FEED_BYTES) {
      throw new BadRecordException(
          "the feed is longer than the limit of " + FeedFormat.MAX_FEED_BYTES + " bytes");
    }
  }

  private void requireEnd() throws BadRecordException {
    if (filled > start) {
      throw new BadRecordException(
          "the last line is torn: it has " + (filled - start) + " bytes and no line feed");
    }
  }
}
