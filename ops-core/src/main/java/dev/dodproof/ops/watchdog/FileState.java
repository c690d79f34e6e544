package dev.dodproof.ops.watchdog;

import java.io.IOException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SecureDirectoryStream;
import java.nio.file.attribute.BasicFileAttributeView;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import org.jspecify.annotations.Nullable;

/**
 * A file as it was when looked at; equal states mean that nobody has touched it meanwhile.
 *
 * @param regular whether it is a regular file
 * @param key device and inode, or null where there is no such thing
 * @param size in bytes
 * @param modified time of modification
 */
record FileState(boolean regular, @Nullable Object key, long size, FileTime modified) {

  /** Looks in the opened folder, wherever its path leads meanwhile; follows no link. */
  static FileState of(SecureDirectoryStream<Path> folder, Path name) throws IOException {
    BasicFileAttributes attributes =
        folder
            .getFileAttributeView(name, BasicFileAttributeView.class, LinkOption.NOFOLLOW_LINKS)
            .readAttributes();
    return new FileState(
        attributes.isRegularFile(),
        attributes.fileKey(),
        attributes.size(),
        attributes.lastModifiedTime());
  }
}
