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
 * either of them. For one thread at a time.
 */
final class FeedPlace implements Closeable {

  private static final int ATTEMPTS = 5;

  private final Path given;
  private final TimelineOptions options;
  private @Nullable FeedLocation location;
  private @Nullable FeedLock lock;
  private @Nullable FeedFile file;
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
                if (!current.isInPlace() || !isOpen()) {
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

  /** Opens the feed if need be; returns false if an open one is no longer the one in its place. */
  private boolean isOpen() throws IOException {
    if (file == null) {
      open();
      asLeft = false;
      return true;
    }
    try {
      BasicFileAttributes attributes = Files.readAttributes(given, BasicFileAttributes.class);
      asLeft = attributes.size() == file.position();
      return file.is(attributes);
    } catch (IOException e) {
      return false;
    }
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
