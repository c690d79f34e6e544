package dev.dodproof.ops.timeline.bench;

import java.io.IOException;
import java.nio.file.Path;

/** Something that writes lines of equal length to a file; opened, used and closed by one thread. */
interface Sink {

  void open(Path file) throws IOException;

  void write() throws IOException;

  /** Hands over to the operating system whatever was not handed over yet. */
  void close() throws IOException;
}
