package dev.dodproof.ops.seal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

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
   * @return true if the key is now the one under the name, false if the name was taken
   */
  boolean create(SigningKey key) throws IOException {
    Path folder = target.toAbsolutePath().getParent();
    if (folder != null) {
      Files.createDirectories(folder, PrivateAccess.forNewFolder(folder));
    }
    Path temporary = DurableFiles.temporaryBeside(target);
    try {
      byte[] pem = key.toPem().getBytes(StandardCharsets.US_ASCII);
      DurableFiles.create(temporary, pem, PrivateAccess.forNewFile(temporary));
      boolean won = publication.publish(temporary, target);
      // The loser forces the folder too: it must not use a key that a power failure takes back.
      DurableFiles.forceFolderOf(target);
      return won;
    } finally {
      Files.deleteIfExists(temporary);
    }
  }
}
