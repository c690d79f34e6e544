package dev.dodproof.dod.check;

import dev.dodproof.dod.attest.CommittedTrust;
import dev.dodproof.dod.model.Finding;
import dev.dodproof.dod.model.FindingCode;
import dev.dodproof.dod.model.SourceLocation;
import dev.dodproof.dod.seal.SealKey;
import dev.dodproof.dod.trust.Role;
import dev.dodproof.dod.trust.TrustedSigners;
import dev.dodproof.dod.verdict.Policy;
import dev.dodproof.ops.seal.VerificationKey;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Tells whether the key that seals is one that the project trusts, where the policy asks. */
final class KnownKey {

  private KnownKey() {}

  static List<Finding> check(
      Policy policy, Optional<SealKey> key, Optional<TrustedSigners> trust, Instant now) {
    if (!policy.rules().knownKey() || key.isEmpty()) {
      return List.of();
    }
    Set<VerificationKey> known =
        trust.map(signers -> Set.copyOf(signers.keysAt(Role.VERDICT, now))).orElseGet(Set::of);
    boolean created = key.get().created();
    return key.get().verificationKeys().stream()
        .filter(sealing -> !known.contains(sealing))
        .map(sealing -> unknown(sealing, created))
        .toList();
  }

  private static Finding unknown(VerificationKey sealing, boolean created) {
    return new Finding(
        FindingCode.SEAL_KEY_UNKNOWN,
        sealing.keyId(),
        SourceLocation.of(CommittedTrust.FILE),
        "a seal key of %s that the project does not trust for verdicts%s"
            .formatted(sealing.algorithm(), created ? ", made just now" : ""),
        "one that the committed file trusts, as the policy asks",
        "seal with such a key (DOD_SEAL_KEY_FILE), or add its public half there");
  }
}
