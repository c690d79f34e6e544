package dev.dodproof.dod.attest;

import dev.dodproof.dod.git.CommittedFiles;
import dev.dodproof.dod.trust.TrustedSigners;
import dev.dodproof.ops.seal.KeyFileException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Whom the project trusts: {@code dod/trust/allowed_signers} as the commit under test has it. What
 * only the work tree has is ignored, so that nobody can trust himself unseen.
 */
public final class CommittedTrust {

  /** The file, relative to the root. */
  public static final String FILE = "dod/trust/allowed_signers";

  private static final int MAX_BYTES = 1024 * 1024;

  private CommittedTrust() {}

  /**
   * Reads the file.
   *
   * @param committed the commit under test
   * @return whom the project trusts; empty if the commit has no such file
   * @throws IOException if it cannot be read or understood; the message is one sentence
   */
  public static Optional<TrustedSigners> read(CommittedFiles committed) throws IOException {
    Optional<byte[]> bytes = committed.read(FILE, MAX_BYTES);
    if (bytes.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(TrustedSigners.parse(Path.of(FILE), bytes.get()));
    } catch (KeyFileException e) {
      throw new IOException(e.getMessage(), e);
    }
  }
}
