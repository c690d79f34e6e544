package dev.dodproof.ops.timeline;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * The end of a feed as the next writer finds it.
 *
 * @param head the last link of the chain
 * @param end where the last whole line ends; bytes beyond it are a torn line
 * @param lacksLineFeed whether that line still needs its line feed
 */
record FeedTail(ChainHead head, long end, boolean lacksLineFeed) {

  private static final int BLOCK_BYTES = 1 << 13;
  private static final byte[] FIRST_LINE_START =
      ("{\"" + FeedFormat.TS_UTC + "\":\"").getBytes(StandardCharsets.US_ASCII);

  /** Reads back from the end, over at most two lines. */
  static FeedTail of(FeedFile file) throws IOException, BadRecordException {
    long length = file.length();
    if (length == 0) {
      return new FeedTail(ChainHead.NONE, 0, false);
    }
    RecordParser parser = new RecordParser();
    if (file.read(length - 1, length)[0] == '\n') {
      return new FeedTail(lineBefore(file, length, parser), length, false);
    }
    long start = lineStart(file, length);
    byte[] torn = file.read(start, length);
    ChainHead before = start == 0 ? ChainHead.NONE : lineBefore(file, start, parser);
    try {
      return new FeedTail(before.advance(parser.parse(torn)), length, true);
    } catch (BadRecordException e) {
      requireOurs(start, torn, e);
      return new FeedTail(before, start, false);
    }
  }

  private static ChainHead lineBefore(FeedFile file, long end, RecordParser parser)
      throws IOException, BadRecordException {
    return ChainHead.of(parser.parse(file.read(lineStart(file, end - 1), end - 1)));
  }

  /** Finds where the line begins that ends before the given place. */
  private static long lineStart(FeedFile file, long end) throws IOException, BadRecordException {
    long blockEnd = end;
    while (blockEnd > 0) {
      long blockStart = Math.max(0, blockEnd - BLOCK_BYTES);
      byte[] block = file.read(blockStart, blockEnd);
      for (int i = block.length - 1; i >= 0; i--) {
        if (block[i] == '\n') {
          return blockStart + i + 1;
        }
      }
      blockEnd = blockStart;
      if (end - blockEnd > FeedFormat.MAX_LINE_BYTES) {
        throw new BadRecordException(
            "the last line is longer than the limit of " + FeedFormat.MAX_LINE_BYTES + " bytes");
      }
    }
    return 0;
  }

  private static void requireOurs(long start, byte[] torn, BadRecordException why)
      throws BadRecordException {
    // A record before it shows that this is a feed. Without one, the file may be somebody's notes,
    // and only what begins like a first line may be cut off.
    for (int i = 0; start == 0 && i < Math.min(torn.length, FIRST_LINE_START.length); i++) {
      if (torn[i] != FIRST_LINE_START[i]) {
        throw why;
      }
    }
  }
}
