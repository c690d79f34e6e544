package dev.dodproof.maven;

import dev.dodproof.dod.check.CheckException;
import dev.dodproof.dod.lock.LockTrust;
import dev.dodproof.dod.seal.SealKeyException;
import dev.dodproof.dod.seal.SealKeys;
import dev.dodproof.dod.trust.TrustedSigners;
import dev.dodproof.ops.seal.KeyFileException;
import dev.dodproof.ops.time.TimeSource;
import java.io.File;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Reads whose seal of a lock counts: of the keys in a file, else one's own. */
final class LockTrusts {

  private LockTrusts() {}

  static LockTrust of(@Nullable File keys) throws CheckException {
    try {
      return keys == null
          ? LockTrust.ownOnly(
              SealKeys.find(System.getenv(), home()).stream()
                  .map(key -> key.key().verificationKey())
                  .toList())
          : LockTrust.in(TrustedSigners.read(keys.toPath()), TimeSource.system().wallTime());
    } catch (SealKeyException | KeyFileException e) {
      throw new CheckException("the seal of the lock cannot be verified: " + e.getMessage());
    }
  }

  static Path home() {
    return Path.of(System.getProperty("user.home"));
  }
}
