package dev.dodproof.ops.seal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** Puts a new private key under a name, at most once ever, whole or not at all. */
final class KeyCreation {

  private final Path target;
  private final Publication publication;

  KeyCreation(Path target, Publication publication) {
    this.target = target;
    this.publication = publication;
  }

  /**
   * Writes the key to a temporary file, waits for the disk, and publishes it.
   *
   * @param content the whole file, zeroed afterwards
   * @return true if the key is now the one under the name, false if the name was taken
   */
  boolean create(byte[] content) throws IOException {
    Path folder = target.toAbsolutePath().getParent();
    if (folder != null) {
      Files.createDirectories(folder, PrivateAccess.forNewFolder(folder));
    }
    Path temporary = DurableFiles.temporaryBeside(target);
    try {
      DurableFiles.create(temporary, content, PrivateAccess.forNewFile(temporary));
      boolean won = publication.publish(temporary, target);
      // Nobody may use a key that a power failure takes back; a loser settles it when it reads.
      DurableFiles.forceFolderOf(target);
      return won;
    } finally {
      Arrays.fill(content, (byte) 0);
      Files.deleteIfExists(temporary);
    }
  }
}
