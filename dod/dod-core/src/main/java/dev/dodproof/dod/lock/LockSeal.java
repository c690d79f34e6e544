package dev.dodproof.dod.lock;

import dev.dodproof.archrules.DecommissionedLock;
import dev.dodproof.archrules.LockViolation;
import dev.dodproof.archrules.LockViolation.Kind;
import dev.dodproof.ops.seal.Envelope;
import dev.dodproof.ops.seal.EnvelopeSignature;
import dev.dodproof.ops.seal.EnvelopeVerifier;
import dev.dodproof.ops.seal.JsonFormatException;
import dev.dodproof.ops.seal.SigningKey;
import dev.dodproof.ops.seal.Verification;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The seal beside a lock file: a DSSE envelope whose payload is the lock's digest, so that whoever
 * edits the lock and computes its digest anew is found too.
 */
final class LockSeal {

  static final String PAYLOAD_TYPE = "application/vnd.dodproof.decommissioned-lock";

  /** Far more than sixteen signatures need. */
  private static final int MAXIMUM_BYTES = 64 * 1024;

  private final Path file;
  private final DecommissionedLock lock;

  private LockSeal(Path file, DecommissionedLock lock) {
    this.file = file;
    this.lock = lock;
  }

  static Path fileOf(Path lockFile) {
    return lockFile.resolveSibling(lockFile.getFileName() + ".dsse.json");
  }

  static void write(Path lockFile, DecommissionedLock lock, SigningKey key) throws IOException {
    Path file = fileOf(lockFile);
    Path temporary = file.resolveSibling(file.getFileName() + ".new");
    try {
      Files.write(temporary, Envelope.sign(PAYLOAD_TYPE, payload(lock), key).toJson());
      Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(temporary);
    }
  }

  /** Checks the seal of a lock that is whole. */
  static LockReport check(Path lockFile, DecommissionedLock lock, LockTrust trust) {
    return new LockSeal(fileOf(lockFile), lock).check(trust);
  }

  private LockReport check(LockTrust trust) {
    if (Files.notExists(file, LinkOption.NOFOLLOW_LINKS)) {
      return trust.demanded()
          ? refused("no seal of the lock", "seal it by: dod lock seal")
          : new LockReport(List.of(), "none; dod lock seal makes one");
    }
    try {
      return check(read(), trust);
    } catch (IOException | JsonFormatException e) {
      return refused("a seal that cannot be read (" + e.getMessage() + ")", "restore it");
    }
  }

  private LockReport check(Envelope envelope, LockTrust trust) {
    if (!envelope.payloadType().equals(PAYLOAD_TYPE)
        || !Arrays.equals(envelope.payload(), payload(lock))) {
      return refused(
          "a seal of another lock than this one with digest " + lock.digest(),
          "restore both, or check the lock and seal it by: dod lock seal");
    }
    String signers =
        envelope.signatures().stream()
            .map(EnvelopeSignature::keyId)
            .collect(Collectors.joining(", "));
    boolean concerned =
        trust.keys().stream()
            .anyMatch(
                key -> envelope.signatures().stream().anyMatch(s -> s.keyId().equals(key.keyId())));
    if (!trust.demanded() && !concerned) {
      return new LockReport(
          List.of(), "by " + signers + ", not verified; name trusted keys to verify it");
    }
    Verification verification = EnvelopeVerifier.anyOf(trust.keys()).verify(envelope);
    if (verification instanceof Verification.Verified verified) {
      return new LockReport(List.of(), "verified, by " + verified.key().keyId());
    }
    return refused(
        "a seal that proves nothing: " + ((Verification.Refused) verification).reason(),
        "restore lock and seal");
  }

  private Envelope read() throws IOException, JsonFormatException {
    if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      throw new IOException("a link or no file at all");
    }
    try (InputStream in = Files.newInputStream(file)) {
      byte[] bytes = in.readNBytes(MAXIMUM_BYTES + 1);
      if (bytes.length > MAXIMUM_BYTES) {
        throw new IOException("more than 64 KiB");
      }
      return Envelope.parse(bytes);
    }
  }

  private LockReport refused(String found, String remedy) {
    LockViolation violation =
        new LockViolation(
            Kind.LOCK_NOT_SEALED,
            file.toString(),
            file + ": found " + found + "; expected the seal of a trusted key; " + remedy);
    return new LockReport(List.of(new LockFinding(violation, List.of())), "refused");
  }

  private static byte[] payload(DecommissionedLock lock) {
    return lock.digest().getBytes(StandardCharsets.US_ASCII);
  }
}
