package dev.dodproof.dod.evidence;

import dev.dodproof.dod.files.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * Remembers the records that were read: the same bytes under the same path say the same, so that
 * reading a run once more takes little more than the digests of its files. For one thread.
 */
public final class RecordMemory {

  private final Map<Path, RunRecord> records = new HashMap<>();

  /** Creates a memory of nothing. */
  public RecordMemory() {}

  RunRecord read(Path root, Path file) {
    RunRecord known = records.get(file);
    if (known != null && isUnchanged(known, file)) {
      return known;
    }
    RunRecord read = RunRecordReader.read(root, file);
    records.put(file, read);
    return read;
  }

  private static boolean isUnchanged(RunRecord known, Path file) {
    try {
      return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
          && Sha256.hex(file).equals(known.sha256());
    } catch (IOException e) {
      // Reading it anew says what is wrong.
      return false;
    }
  }
}
