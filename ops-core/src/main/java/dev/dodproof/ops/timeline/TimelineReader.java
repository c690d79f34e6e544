package dev.dodproof.ops.timeline;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads a feed of one file into a list and checks its chain in one pass. {@link TimelineChecker}
 * checks without a list, and over several files.
 *
 * <p>Limits: 1 MiB a line, 256 MiB a feed, nesting depth 16, strict UTF-8, no duplicate keys,
 * integers only. Whatever breaks a limit, the format or the chain makes the feed damaged from that
 * line on. Nothing but a regular file is opened, so that a pipe or a device cannot hold the reader
 * up. No lock is taken: a line that another process is writing at this moment looks torn.
 *
 * <p>Safe for use by several threads.
 */
public final class TimelineReader {

  private TimelineReader() {}

  /**
   * Reads a feed.
   *
   * @param feed the file; symbolic links are followed
   * @return whole, damaged (also if the file cannot be read) or absent; never throws for what the
   *     file is or holds
   */
  public static TimelineReading read(Path feed) {
    List<TimelineRecord> good = new ArrayList<>();
    try {
      BasicFileAttributes attributes = Files.readAttributes(feed, BasicFileAttributes.class);
      if (!attributes.isRegularFile()) {
        return new TimelineReading.Damaged(0, NotRegular.describe(feed, attributes), good);
      }
      try (InputStream input = Files.newInputStream(feed)) {
        return readLines(input, good);
      }
    } catch (NoSuchFileException e) {
      return new TimelineReading.Absent();
    } catch (IOException e) {
      return new TimelineReading.Damaged(
          good.size() + (good.isEmpty() ? 0 : 1),
          "the feed " + feed + " cannot be read: " + Causes.describe(e),
          good);
    }
  }

  private static TimelineReading readLines(InputStream input, List<TimelineRecord> good)
      throws IOException {
    FeedScan scan = new FeedScan(ChainHead.NONE, good::add);
    try {
      scan.file(input, 0, 0);
      return new TimelineReading.Whole(good, scan.lengthBytes(), scan.head().entryHash());
    } catch (BadRecordException e) {
      return new TimelineReading.Damaged(scan.line(), String.valueOf(e.getMessage()), good);
    }
  }
}
