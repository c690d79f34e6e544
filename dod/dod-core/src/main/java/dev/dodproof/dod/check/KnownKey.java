package dev.dodproof.dod.check;

import dev.dodproof.dod.attest.CommittedTrust;
import dev.dodproof.dod.model.Finding;
import dev.dodproof.dod.model.FindingCode;
import dev.dodproof.dod.model.SourceLocation;
import dev.dodproof.dod.seal.SealKeys.SealKey;
import dev.dodproof.dod.trust.Role;
import dev.dodproof.dod.trust.TrustedSigners;
import dev.dodproof.dod.verdict.Policy;
import dev.dodproof.ops.seal.VerificationKey;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Tells whether the key that seals is one that the project trusts, where the policy asks. */
final class KnownKey {

  private KnownKey() {}

  static List<Finding> check(
      Policy policy, Optional<SealKey> key, Optional<TrustedSigners> trust, Instant now) {
    if (!policy.rules().knownKey() || key.isEmpty()) {
      return List.of();
    }
    VerificationKey sealing = key.get().key().verificationKey();
    boolean known =
        trust.filter(signers -> signers.keysAt(Role.VERDICT, now).contains(sealing)).isPresent();
    return known
        ? List.of()
        : List.of(
            new Finding(
                FindingCode.SEAL_KEY_UNKNOWN,
                sealing.keyId(),
                SourceLocation.of(CommittedTrust.FILE),
                "a seal key that the project does not trust for verdicts"
                    + (key.get().created() ? ", made just now" : ""),
                "one that the committed file trusts, as the policy asks",
                "seal with such a key (DOD_SEAL_KEY_FILE), or add its public half there"));
  }
}
