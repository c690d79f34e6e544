package dev.dodproof.ops.timeline;

import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;

/** Forces a folder to the device, so that a file made in it survives a loss of power. */
final class FolderForce {

  private FolderForce() {}

  static void folderOf(Path file) throws IOException {
    Path folder = file.getParent();
    // Where folders cannot be opened (Windows), the file system keeps new names by itself.
    if (folder == null
        || !Files.getFileStore(folder).supportsFileAttributeView(PosixFileAttributeView.class)) {
      return;
    }
    boolean interrupted = false;
    while (!forced(folder)) {
      interrupted |= Thread.interrupted();
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /** Folders can only be forced through a channel, which an interrupt closes. */
  private static boolean forced(Path folder) throws IOException {
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
      return true;
    } catch (ClosedByInterruptException e) {
      return false;
    }
  }
}
