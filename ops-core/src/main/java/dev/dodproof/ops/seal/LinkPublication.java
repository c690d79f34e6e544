package dev.dodproof.ops.seal;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Publishes by a hard link, the one operation that is atomic, fails if the name is taken, and shows
 * only whole files (a rename would replace what another process just published). Where it fails for
 * another reason, as on file systems without links, {@link LockedRenamePublication} takes over.
 */
final class LinkPublication implements Publication {

  private final Publication otherwise = new LockedRenamePublication();

  @Override
  public boolean publish(Path temporary, Path target) throws IOException {
    try {
      Files.createLink(target, temporary);
      return true;
    } catch (FileAlreadyExistsException taken) {
      return false;
    } catch (IOException | UnsupportedOperationException noLinks) {
      return publishOtherwise(temporary, target, noLinks);
    }
  }

  private boolean publishOtherwise(Path temporary, Path target, Exception noLinks)
      throws IOException {
    try {
      return otherwise.publish(temporary, target);
    } catch (IOException alsoRefused) {
      alsoRefused.addSuppressed(noLinks);
      throw alsoRefused;
    }
  }
}
