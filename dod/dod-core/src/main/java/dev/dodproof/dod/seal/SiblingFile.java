package dev.dodproof.dod.seal;

import dev.dodproof.ops.seal.Envelope;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads a file that lies beside a verdict, by a name that the verdict gives. */
final class SiblingFile {

  /** The name of a file and no path. */
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,199}");

  private SiblingFile() {}

  /**
   * Reads it.
   *
   * @param folder where the verdict lies
   * @param name what the verdict says
   * @return the file's bytes; empty if there is none
   * @throws IOException if the name is a path, or what is there cannot be read; the message is for
   *     the user
   */
  static Optional<byte[]> read(Path folder, String name) throws IOException {
    if (!NAME.matcher(name).matches()) {
      throw new IOException("found no name of a file, expected one");
    }
    Path file = folder.resolve(name);
    if (Files.notExists(file, LinkOption.NOFOLLOW_LINKS)) {
      return Optional.empty();
    }
    if (!Files.isRegularFile(file) || Files.size(file) > Envelope.MAX_BYTES) {
      throw new IOException(
          "found no regular file of at most " + Envelope.MAX_BYTES + " bytes, expected one");
    }
    return Optional.of(Files.readAllBytes(file));
  }
}
