package dev.dodproof.ops.watchdog;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which files are open in some process of this machine, by the {@code proc} file system. A locked
 * file is an open one.
 *
 * <p>Only root sees the open files of other users' processes, so for anybody else a file of another
 * user may always be open; a process of another user is not taken to have opened one of ours.
 */
final class OpenFiles {

  private final Path proc;
  private @Nullable Set<Object> keys;

  OpenFiles(Path proc) {
    this.proc = proc;
  }

  /** Returns why the file may be open, or null if it is not. */
  @Nullable String mayBeOpen(Path file, @Nullable Object key) {
    try {
      int self = owner(proc.resolve("self"));
      if (self != 0 && self != owner(file, LinkOption.NOFOLLOW_LINKS)) {
        return "it belongs to another user, whose processes cannot be seen";
      }
      return key == null || keys().contains(key) ? "a process has it open" : null;
    } catch (IOException | UnsupportedOperationException | IllegalArgumentException e) {
      return "it cannot be told whether it is open (" + e + ")";
    }
  }

  private static int owner(Path file, LinkOption... options) throws IOException {
    return (Integer) Files.getAttribute(file, "unix:uid", options);
  }

  private Set<Object> keys() throws IOException {
    if (keys == null) {
      Set<Object> found = new HashSet<>();
      try (DirectoryStream<Path> processes = Files.newDirectoryStream(proc, "[0-9]*")) {
        for (Path process : processes) {
          addAll(process.resolve("fd"), found);
        }
      } catch (DirectoryIteratorException e) {
        throw e.getCause();
      }
      keys = found;
    }
    return keys;
  }

  private static void addAll(Path descriptors, Set<Object> found) {
    try (DirectoryStream<Path> files = Files.newDirectoryStream(descriptors)) {
      for (Path file : files) {
        Object key = keyOf(file);
        if (key != null) {
          found.add(key);
        }
      }
    } catch (IOException | DirectoryIteratorException e) {
      // The process has ended meanwhile, or belongs to another user.
      return;
    }
  }

  private static @Nullable Object keyOf(Path file) {
    try {
      return Files.readAttributes(file, BasicFileAttributes.class).fileKey();
    } catch (IOException e) {
      // Closed meanwhile.
      return null;
    }
  }
}
