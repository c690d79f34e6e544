package dev.dodproof.ops.seal;

import java.io.IOException;
import java.nio.file.Path;

/** Gives a finished temporary file its final name, unless somebody else was first. */
@FunctionalInterface
interface Publication {

  /**
   * Publishes a file.
   *
   * @param temporary the whole file, in the folder of the target; may be gone afterwards
   * @param target the final name; it never names anything but a whole file
   * @return true if this call put the file there, false if the name was taken
   * @throws IOException if the file system refused
   */
  boolean publish(Path temporary, Path target) throws IOException;
}
