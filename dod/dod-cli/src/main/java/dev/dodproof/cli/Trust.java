package dev.dodproof.cli;

import dev.dodproof.dod.check.CheckException;
import dev.dodproof.ops.seal.KeyFileException;
import dev.dodproof.ops.seal.TrustedKeys;
import dev.dodproof.ops.seal.VerificationKey;
import java.nio.file.Path;
import java.util.List;

/** The keys that {@code --trust} names. */
final class Trust {

  private Trust() {}

  static List<VerificationKey> read(Dod.Environment environment, Path file) throws CheckException {
    try {
      return TrustedKeys.read(environment.workingFolder().resolve(file));
    } catch (KeyFileException e) {
      throw new CheckException("--trust: " + e.getMessage());
    }
  }
}
