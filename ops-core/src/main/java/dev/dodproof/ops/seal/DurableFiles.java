package dev.dodproof.ops.seal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.util.Set;
import java.util.UUID;

/** Writes small files so that they survive a power failure whole. */
final class DurableFiles {

  private DurableFiles() {}

  /** Returns a name beside the target that no other process or thread uses. */
  static Path temporaryBeside(Path target) {
    return target.resolveSibling("." + target.getFileName() + "." + UUID.randomUUID() + ".tmp");
  }

  /** Writes a file that must not exist yet, and waits until the disk has it. */
  static void create(Path file, byte[] content, FileAttribute<?>... attributes) throws IOException {
    Set<StandardOpenOption> options =
        Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    try (FileChannel channel = FileChannel.open(file, options, attributes)) {
      ByteBuffer rest = ByteBuffer.wrap(content);
      while (rest.hasRemaining()) {
        channel.write(rest);
      }
      channel.force(true);
    }
  }

  /** Puts a whole file in place of whatever is there. */
  static void replace(Path target, byte[] content) throws IOException {
    Path temporary = temporaryBeside(target);
    try {
      create(temporary, content);
      Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
      forceFolderOf(target);
    } finally {
      Files.deleteIfExists(temporary);
    }
  }

  /**
   * Waits until the disk has the name of a file that somebody else may have made a moment ago. In a
   * folder that cannot be written nobody has.
   */
  static void settle(Path file) throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    if (folder != null && Files.isWritable(folder)) {
      forceFolderOf(file);
    }
  }

  /** Waits until the disk has the folder's entries, where a folder can be opened (not Windows). */
  static void forceFolderOf(Path file) throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    if (folder != null && PrivateAccess.isKnown(folder)) {
      try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
        channel.force(true);
      }
    }
  }
}
