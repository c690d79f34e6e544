package dev.dodproof.ops.timeline;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The files of a feed in the order of the chain, each open in its turn: the archives and last the
 * one that is appended to. One that is rotated in the meantime is found under its new name. For one
 * pass, by one thread.
 */
final class ChainFiles implements Closeable {

  private final Path feed;
  private long nextFirstSeq;
  private boolean over;
  private Path path;
  private @Nullable FeedFile file;

  /**
   * Prepares a pass.
   *
   * @param firstSeq the seq with which the first file begins; earlier ones are left out
   */
  ChainFiles(Path feed, long firstSeq) {
    this.feed = feed;
    this.path = feed;
    this.nextFirstSeq = firstSeq;
  }

  /** Opens the next file; returns false after the last one, or if that does not exist. */
  boolean next() throws IOException {
    close();
    if (over) {
      return false;
    }
    if (openArchive()) {
      return true;
    }
    // Opened first and looked for afterwards: what is open stays the same file if it is renamed.
    boolean exists = openFeed();
    if (openArchive()) {
      return true;
    }
    path = feed;
    over = true;
    return exists;
  }

  private boolean openArchive() throws IOException {
    Map.Entry<Long, Path> archive = Archives.all(feed).ceilingEntry(nextFirstSeq);
    if (archive == null) {
      return false;
    }
    close();
    path = archive.getValue();
    nextFirstSeq = archive.getKey() + 1;
    file = open(path);
    return true;
  }

  private boolean openFeed() throws IOException {
    path = feed;
    try {
      file = open(feed);
      return true;
    } catch (NoSuchFileException e) {
      return false;
    }
  }

  private static FeedFile open(Path path) throws IOException {
    BasicFileAttributes attributes = Files.readAttributes(path, BasicFileAttributes.class);
    if (!attributes.isRegularFile()) {
      throw new IOException(NotRegular.describe(path, attributes));
    }
    return FeedFile.openToRead(path);
  }

  /** Returns the file that was opened, or was to be opened, last. */
  Path path() {
    return path;
  }

  /** Goes to where a checkpoint ends, once the line before that is known to be the one it names. */
  InputStream from(FeedCheckpoint start) throws IOException, BadRecordException {
    if (file == null) {
      throw new IllegalStateException("no file is open");
    }
    if (file.length() < start.offsetBytes()) {
      throw new BadRecordException(
          "the file has %d bytes, expected at least the %d of the checkpoint: lines were cut off"
              .formatted(file.length(), start.offsetBytes()));
    }
    if (start.offsetBytes() > 0) {
      ChainHead found = FeedTail.lineEndingAt(file, start.offsetBytes());
      if (!found.equals(new ChainHead(start.seq(), start.entryHash()))) {
        throw new BadRecordException(
            ("the line at the checkpoint has seq %d and entry_hash %s, expected %d and %s:"
                    + " the feed is another one or was rewritten")
                .formatted(found.seq(), found.entryHash(), start.seq(), start.entryHash()));
      }
    }
    return file.stream(start.offsetBytes());
  }

  @Override
  public void close() throws IOException {
    if (file != null) {
      file.close();
      file = null;
    }
  }
}
