package dev.dodproof.dod.evidence;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/**
 * Splits what a stream gives into lines that end in LF, reading blocks of it: a byte at a time
 * would be felt with the records of thousands of tests. For one thread.
 */
final class LineSplitter {

  private static final int BLOCK_BYTES = 1 << 16;

  private final InputStream in;
  private final int maxBytes;
  private final byte[] block = new byte[BLOCK_BYTES];
  private final ByteArrayOutputStream line = new ByteArrayOutputStream(512);
  private int start;
  private int end;

  /**
   * Creates the splitter.
   *
   * @param maxBytes the longest accepted line
   */
  LineSplitter(InputStream in, int maxBytes) {
    this.in = in;
    this.maxBytes = maxBytes;
  }

  /** Returns the next line without its LF; empty where no further LF comes. */
  Optional<byte[]> next() throws IOException, RecordFormatException {
    line.reset();
    while (start < end || fill()) {
      int lf = indexOfLf();
      line.write(block, start, lf - start);
      start = lf + 1;
      if (line.size() > maxBytes) {
        throw new RecordFormatException("it is longer than " + (maxBytes >> 20) + " MiB");
      }
      if (lf < end) {
        return Optional.of(line.toByteArray());
      }
    }
    return Optional.empty();
  }

  /** Returns how many bytes came after the last LF, once there is no further line. */
  int tornBytes() {
    return line.size();
  }

  private boolean fill() throws IOException {
    start = 0;
    end = Math.max(0, in.read(block));
    return end > 0;
  }

  private int indexOfLf() {
    int i = start;
    while (i < end && block[i] != '\n') {
      i++;
    }
    return i;
  }
}
