package dev.dodproof.ops.timeline;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Checks a feed that is many times as long as the heap of its JVM is large, without a visitor and
 * with one; its exit code is 0 if both find it whole.
 */
final class LongFeedCheck {

  /** About 230 MB. */
  private static final long LINES = 100_000;

  /** Records are built for a visitor, which takes longer; about 70 MB. */
  private static final long LINES_SHOWN = 30_000;

  private LongFeedCheck() {}

  /**
   * Runs it.
   *
   * @param arguments none
   */
  public static void main(String[] arguments) throws IOException, BadRecordException {
    AtomicLong shown = new AtomicLong();
    boolean whole =
        isWhole(new FeedScan(ChainHead.NONE, null), LINES)
            && isWhole(new FeedScan(ChainHead.NONE, record -> shown.incrementAndGet()), LINES_SHOWN)
            && shown.get() == LINES_SHOWN;
    System.exit(whole ? 0 : 1);
  }

  private static boolean isWhole(FeedScan scan, long lines) throws IOException, BadRecordException {
    FeedStream feed = new FeedStream(lines);
    scan.file(feed, 0, 0);
    return scan.records() == lines
        && scan.lengthBytes() > 2000 * lines
        && scan.head().equals(new ChainHead(lines - 1, feed.headHash()));
  }
}
