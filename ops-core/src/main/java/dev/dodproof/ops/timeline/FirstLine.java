package dev.dodproof.ops.timeline;

import java.io.ByteArrayOutputStream;
import java.io.IOException;

/** The first line of a feed's file, which tells its place in the chain. */
final class FirstLine {

  private static final int BLOCK_BYTES = 1 << 12;

  private FirstLine() {}

  static long seq(FeedFile file) throws IOException, BadRecordException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    long length = Math.min(file.length(), FeedFormat.MAX_LINE_BYTES + 1L);
    for (long start = 0; start < length; start += BLOCK_BYTES) {
      for (byte next : file.read(start, Math.min(length, start + BLOCK_BYTES))) {
        if (next == '\n') {
          return new RecordParser().parse(line.toByteArray()).seq();
        }
        line.write(next);
      }
    }
    throw new BadRecordException(
        "the first line does not end within the limit of " + FeedFormat.MAX_LINE_BYTES + " bytes");
  }
}
