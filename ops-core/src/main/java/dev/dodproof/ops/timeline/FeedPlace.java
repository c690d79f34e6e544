package dev.dodproof.ops.timeline;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The open feed and its lock, found anew when somebody has deleted, replaced, moved or rotated
 * either of them. For one thread at a time, but for what says otherwise.
 */
final class FeedPlace implements Closeable {

  private static final int ATTEMPTS = 5;

  private final Path given;
  private final TimelineOptions options;
  private @Nullable FeedLocation location;
  private @Nullable FeedLock lock;
  private volatile @Nullable FeedFile file;
  private boolean asLeft;
  private @Nullable IOException rotationTrouble;

  FeedPlace(Path feed, TimelineOptions options) {
    this.given = feed.toAbsolutePath().normalize();
    this.options = options;
  }

  /** What is done with the feed open. */
  interface Work {
    void run() throws IOException, BadRecordException;
  }

  /** Does something under the lock with the feed open. */
  void locked(Work work) throws IOException, BadRecordException {
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      FeedLock current = lock();
      boolean done =
          current.holding(
              options.bound().multipliedBy(7).dividedBy(8),
              () -> {
                if (!find()) {
                  return false;
                }
                work.run();
                return true;
              });
      if (done) {
        return;
      }
      forceIfDurable();
      close();
    }
    throw new IOException(
        given + " or its lock file was replaced " + ATTEMPTS + " times while it was being opened");
  }

  private FeedLock lock() throws IOException {
    if (lock == null) {
      location = FeedLocation.prepare(given);
      lock = FeedLock.open(location.lock());
    }
    return lock;
  }

  /** Under the lock: tells whether anybody waits for it; another thread may append meanwhile. */
  boolean isWanted() throws IOException {
    return lock().isWanted();
  }

  /**
   * What was seen where the feed and its lock should be.
   *
   * @param lock whether the lock was there
   * @param feed what was in the place of the feed; null if nothing could be seen
   */
  record Sight(boolean lock, @Nullable BasicFileAttributes feed) {}

  /** Under the lock: looks where both should be; another thread may append meanwhile. */
  Sight look() throws IOException {
    return new Sight(lock().isInPlace(), attributes());
  }

  private @Nullable BasicFileAttributes attributes() {
    try {
      return Files.readAttributes(given, BasicFileAttributes.class);
    } catch (IOException e) {
      // Gone, or out of reach: opening will tell.
      return null;
    }
  }

  /** Tells whether the lock was seen, and the open file; another thread may append meanwhile. */
  boolean isInPlace(Sight sight) {
    FeedFile open = file;
    return sight.lock() && sight.feed() != null && open != null && open.is(sight.feed());
  }

  /** Tells the same, and whether the file had the length to which we have brought it. */
  boolean isAsLeft(Sight sight) {
    return isInPlace(sight) && sight.feed() != null && sight.feed().size() == file().position();
  }

  /** Opens the feed if need be; returns false if it or the lock is no longer in its place. */
  private boolean find() throws IOException {
    Sight sight = look();
    asLeft = isAsLeft(sight);
    if (file == null && sight.lock()) {
      open();
      return true;
    }
    return isInPlace(sight);
  }

  private void open() throws IOException {
    Path path = location().file();
    boolean created = !Files.exists(path);
    file = FeedFile.open(path);
    if (created && options.durability() != Durability.NONE) {
      FolderForce.folderOf(path);
    }
  }

  private FeedLocation location() {
    if (location == null) {
      throw new IllegalStateException("the feed has not been found yet");
    }
    return location;
  }

  FeedFile file() {
    if (file == null) {
      throw new IllegalStateException("the feed is not open");
    }
    return file;
  }

  /** Returns whether nobody has appended since we did. */
  boolean isAsLeft() {
    return asLeft;
  }

  /** Returns the head of the chain that the feed's file continues: that of the latest archive. */
  ChainHead headBefore() throws IOException, BadRecordException {
    Map.Entry<Long, Path> latest = Archives.all(location().file()).lastEntry();
    if (latest == null) {
      return ChainHead.NONE;
    }
    try (FeedFile archive = FeedFile.openToRead(latest.getValue())) {
      FeedTail tail = FeedTail.of(archive, () -> ChainHead.NONE);
      if (tail.end() < archive.length() || tail.lacksLineFeed()) {
        throw new BadRecordException("the last line of " + latest.getValue() + " is torn");
      }
      return tail.head();
    }
  }

  /** Returns the file into which so many bytes go next: the present one or a new one. */
  FeedFile fileFor(int bytes) throws IOException, BadRecordException {
    long length = file().position() + bytes;
    if (length > options.rotateAtBytes() && file().position() > 0) {
      rotate();
    }
    if (file().position() + bytes > FeedFormat.MAX_FEED_BYTES) {
      throw new BadRecordException(
          "the feed would become longer than the limit of "
              + FeedFormat.MAX_FEED_BYTES
              + " bytes, "
              + (rotationTrouble == null
                  ? "move it away to start a new one"
                  : "and cannot be rotated: " + Causes.describe(rotationTrouble)));
    }
    return file();
  }

  private void rotate() throws IOException, BadRecordException {
    FeedFile full = file();
    long length = full.position();
    Path path = location().file();
    forceIfDurable();
    try {
      Files.move(path, Archives.of(path, FirstLine.seq(full)));
      rotationTrouble = null;
    } catch (IOException e) {
      // There is still room in the file; the trouble is told when there is none.
      rotationTrouble = e;
      full.appendAt(length);
      return;
    }
    full.close();
    file = null;
    open();
    file().appendAt(0);
  }

  /** Forces what was written to the open file, if its durability asks for that at all. */
  void forceIfDurable() throws AppendException {
    if (file != null && options.durability() != Durability.NONE) {
      try {
        file.force();
      } catch (IOException e) {
        throw new AppendException(e, true, false);
      }
    }
  }

  @Override
  public void close() throws IOException {
    FeedFile openFile = file;
    FeedLock openLock = lock;
    file = null;
    lock = null;
    location = null;
    try {
      if (openFile != null) {
        openFile.close();
      }
    } finally {
      if (openLock != null) {
        openLock.close();
      }
    }
  }
}
