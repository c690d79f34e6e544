package dev.dodproof.ops.seal;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * Publishes by looking and renaming under a lock, for file systems without hard links. The
 * operating system drops the lock of a process that dies, so a crash blocks nobody.
 */
final class LockedRenamePublication implements Publication {

  /** File locks belong to the whole JVM; this one keeps its threads apart. */
  private static final Object THREADS = new Object();

  @Override
  public boolean publish(Path temporary, Path target) throws IOException {
    synchronized (THREADS) {
      // Never deleted: a process could lock the old file while another locks a new one.
      Path lockFile = target.resolveSibling("." + target.getFileName() + ".lock");
      try (FileChannel channel =
              FileChannel.open(lockFile, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
          FileLock lock = channel.lock()) {
        return lock.isValid() && renameUnlessTaken(temporary, target);
      }
    }
  }

  private static boolean renameUnlessTaken(Path temporary, Path target) throws IOException {
    if (Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
      return false;
    }
    Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
    return true;
  }
}
