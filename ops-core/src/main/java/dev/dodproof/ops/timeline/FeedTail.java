package dev.dodproof.ops.timeline;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;

/**
 * The end of a feed as the next writer finds it.
 *
 * @param head the last link of the chain
 * @param end where the last whole line ends; bytes beyond it are a torn line
 * @param lacksLineFeed whether that line still needs its line feed
 */
record FeedTail(ChainHead head, long end, boolean lacksLineFeed) {

  private static final int BLOCK_BYTES = 1 << 13;

  /** How a first line begins: as it is written now, and as it was by the first version. */
  private static final List<byte[]> FIRST_LINE_STARTS =
      List.of(
          FeedFormat.ascii("{\"" + FeedFormat.ACTION + "\":\""),
          FeedFormat.ascii("{\"" + FeedFormat.TS_UTC + "\":\""));

  /** Finds the head of the chain in front of the file, asked for only if it is needed. */
  interface Before {
    ChainHead head() throws IOException, BadRecordException;
  }

  /** Reads back from the end, over at most two lines. */
  static FeedTail of(FeedFile file, Before before) throws IOException, BadRecordException {
    long length = file.length();
    if (length == 0) {
      return new FeedTail(before.head(), 0, false);
    }
    RecordParser parser = new RecordParser();
    if (file.read(length - 1, length)[0] == '\n') {
      return new FeedTail(lineBefore(file, length, parser), length, false);
    }
    long start = lineStart(file, length);
    byte[] torn = file.read(start, length);
    ChainHead last = start == 0 ? before.head() : lineBefore(file, start, parser);
    try {
      return new FeedTail(last.advance(parser.parse(torn)), length, true);
    } catch (BadRecordException e) {
      requireOurs(start, torn, e);
      return new FeedTail(last, start, false);
    }
  }

  /** Returns the link of the whole line that ends at the given place, its line feed included. */
  static ChainHead lineEndingAt(FeedFile file, long end) throws IOException, BadRecordException {
    if (file.read(end - 1, end)[0] != '\n') {
      throw new BadRecordException("no line ends at the place of the checkpoint, " + end);
    }
    return lineBefore(file, end, new RecordParser());
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
    if (start == 0 && FIRST_LINE_STARTS.stream().noneMatch(known -> agree(known, torn))) {
      throw why;
    }
  }

  private static boolean agree(byte[] known, byte[] torn) {
    int length = Math.min(known.length, torn.length);
    return Arrays.equals(known, 0, length, torn, 0, length);
  }
}
