package dev.dodproof.ops.timeline;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** Cuts a stream into lines, within the limits for a line and for the whole feed. */
final class LineSplitter {

  private static final int BUFFER_BYTES = 1 << 16;

  private final InputStream input;
  private final byte[] buffer = new byte[BUFFER_BYTES];
  private int position;
  private int filled;
  private long lengthBytes;

  LineSplitter(InputStream input) {
    this.input = input;
  }

  /** Returns the bytes read so far, line feeds included. */
  long lengthBytes() {
    return lengthBytes;
  }

  /** Returns the next line without its line feed, or null after the last. */
  byte @Nullable [] next() throws IOException, BadRecordException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    while (fill()) {
      int end = indexOfLineFeed();
      line.write(buffer, position, end - position);
      checkLimits(line.size(), end - position);
      position = end;
      if (position < filled) {
        position++;
        lengthBytes++;
        return line.toByteArray();
      }
    }
    if (line.size() > 0) {
      throw new BadRecordException(
          "the last line is torn: it has " + line.size() + " bytes and no line feed");
    }
    return null;
  }

  private boolean fill() throws IOException {
    if (position == filled) {
      position = 0;
      filled = Math.max(input.read(buffer), 0);
    }
    return filled > 0;
  }

  private int indexOfLineFeed() {
    int index = position;
    while (index < filled && buffer[index] != '\n') {
      index++;
    }
    return index;
  }

  private void checkLimits(int lineBytes, int newBytes) throws BadRecordException {
    lengthBytes += newBytes;
    if (lineBytes > FeedFormat.MAX_LINE_BYTES) {
      throw new BadRecordException(
          "the line is longer than the limit of " + FeedFormat.MAX_LINE_BYTES + " bytes");
    }
    if (lengthBytes > FeedFormat.MAX_FEED_BYTES) {
      throw new BadRecordException(
          "the feed is longer than the limit of " + FeedFormat.MAX_FEED_BYTES + " bytes");
    }
  }
}
