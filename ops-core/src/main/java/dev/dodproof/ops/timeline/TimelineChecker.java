package dev.dodproof.ops.timeline;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Checks a feed in one pass at constant memory, over all files that rotation has made of it, and
 * names the first bad line.
 *
 * <p>Limits: 1 MiB a line, 256 MiB a file, nesting depth 16, strict UTF-8, no duplicate keys,
 * integers only. Whatever breaks a limit, the format or the chain makes the feed damaged from that
 * line on. Nothing but regular files is opened, so that a pipe or a device cannot hold the checker
 * up. No lock is taken: a line that another process is writing at this moment looks torn.
 *
 * <p>Safe for use by several threads.
 */
public final class TimelineChecker {

  private TimelineChecker() {}

  /**
   * Checks a feed from its first line.
   *
   * @param feed the file that is appended to; earlier files are found beside it
   * @return whole, damaged (also if a file cannot be read) or absent; never throws for what the
   *     files are or hold
   */
  public static FeedCheck check(Path feed) {
    return check(feed, null, null);
  }

  /**
   * Checks a feed from its first line and shows every good record. This is slower, as the records
   * have to be built.
   *
   * @param feed the file that is appended to; earlier files are found beside it
   * @param visitor is given the records in order, up to the first bad line; what it throws ends the
   *     check
   * @return see {@link #check(Path)}
   */
  public static FeedCheck check(Path feed, Consumer<TimelineRecord> visitor) {
    return check(feed, null, visitor);
  }

  /**
   * Checks what has come after a checkpoint, and that the line of the checkpoint is still where it
   * was.
   *
   * @param feed the file that is appended to; earlier files are found beside it
   * @param start the result of an earlier check, from a place that can be trusted
   * @return see {@link #check(Path)}
   */
  public static FeedCheck checkFrom(Path feed, FeedCheckpoint start) {
    return check(feed, start, null);
  }

  /**
   * Checks what has come after a checkpoint and shows every good record after it.
   *
   * @param feed the file that is appended to; earlier files are found beside it
   * @param start the result of an earlier check, from a place that can be trusted
   * @param visitor see {@link #check(Path, Consumer)}
   * @return see {@link #check(Path)}
   */
  public static FeedCheck checkFrom(
      Path feed, FeedCheckpoint start, Consumer<TimelineRecord> visitor) {
    return check(feed, start, visitor);
  }

  private static FeedCheck check(
      Path feed, @Nullable FeedCheckpoint start, @Nullable Consumer<TimelineRecord> visitor) {
    FeedCheckpoint from = start == null ? FeedCheckpoint.BEGINNING : start;
    FeedScan scan = new FeedScan(from.head(), visitor);
    ChainFiles files = new ChainFiles(feed, from.fileFirstSeq());
    boolean found = false;
    try (files) {
      while (files.next()) {
        from = found ? FeedCheckpoint.before(scan.head()) : from;
        scan.file(files.from(from), from.seq() + 1 - from.fileFirstSeq(), from.offsetBytes());
        found = true;
      }
    } catch (BadRecordException e) {
      return damaged(files, scan, e.getMessage());
    } catch (IOException e) {
      return damaged(
          files, scan, "the feed " + files.path() + " cannot be read: " + Causes.describe(e));
    }
    if (found) {
      FeedCheckpoint end = FeedCheckpoint.at(scan.head(), from.fileFirstSeq(), scan.offset());
      return new FeedCheck.Whole(end, scan.records(), scan.lost(), scan.lengthBytes());
    }
    return start == null
        ? new FeedCheck.Absent()
        : damaged(files, scan, "the file of the checkpoint is missing");
  }

  private static FeedCheck damaged(ChainFiles files, FeedScan scan, @Nullable String reason) {
    return new FeedCheck.Damaged(
        files.path(), scan.line(), scan.offset(), String.valueOf(reason), scan.records());
  }
}
