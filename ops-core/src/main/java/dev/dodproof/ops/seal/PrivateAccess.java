package dev.dodproof.ops.seal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Set;

/**
 * Keeps files to their owner where the file system knows POSIX modes; elsewhere (Windows) the
 * folder decides, and nothing is checked.
 */
final class PrivateAccess {

  private static final Set<PosixFilePermission> OWNER =
      EnumSet.of(
          PosixFilePermission.OWNER_READ,
          PosixFilePermission.OWNER_WRITE,
          PosixFilePermission.OWNER_EXECUTE);

  private PrivateAccess() {}

  static boolean isKnown(Path path) {
    return path.getFileSystem().supportedFileAttributeViews().contains("posix");
  }

  static FileAttribute<?>[] forNewFile(Path file) {
    return isKnown(file) ? mode("rw-------") : new FileAttribute<?>[0];
  }

  static FileAttribute<?>[] forNewFolder(Path folder) {
    return isKnown(folder) ? mode("rwx------") : new FileAttribute<?>[0];
  }

  /** Refuses a file that its group or others may read, write or run. */
  static void require(Path file) throws IOException, KeyFileException {
    if (!isKnown(file)) {
      return;
    }
    Set<PosixFilePermission> found = Files.getPosixFilePermissions(file);
    if (!OWNER.containsAll(found)) {
      throw new KeyFileException(
          file,
          "found a private key with mode %s, expected access for its owner only; run: chmod 600 %s,"
                  .formatted(PosixFilePermissions.toString(found), file)
              + " and replace the key if somebody else may have read it");
    }
  }

  private static FileAttribute<?>[] mode(String mode) {
    return new FileAttribute<?>[] {
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(mode))
    };
  }
}
