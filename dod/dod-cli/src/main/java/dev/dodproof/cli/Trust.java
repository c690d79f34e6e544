package dev.dodproof.cli;

import dev.dodproof.dod.check.CheckException;
import dev.dodproof.dod.trust.TrustedSigners;
import dev.dodproof.ops.seal.KeyFileException;
import java.nio.file.Path;

/** The keys that {@code --trust} names. */
final class Trust {

  private Trust() {}

  static TrustedSigners read(Dod.Environment environment, Path file) throws CheckException {
    try {
      return TrustedSigners.read(environment.workingFolder().resolve(file));
    } catch (KeyFileException e) {
      throw new CheckException("--trust: " + e.getMessage());
    }
  }
}
