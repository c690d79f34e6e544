package dev.dodproof.dod.seal;

import dev.dodproof.dod.trust.TrustedSigners;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What a sealed verdict is compared with. Whom to trust must always be said; each of the rest that
 * is empty is left out, and the report says so.
 *
 * @param trusted whom to trust
 * @param root the project's root, to compare every subject there
 * @param commit the commit that the verdict must be about, 40 lower-case hex digits; empty means
 *     HEAD of the repository at the root, or any if there is no root either
 * @param policy the name or the SHA-256 of the policy that must have been in force
 * @param folder where the verdict lies, to compare the files that were sealed with it
 * @param phase the phase that the verdict must be about
 * @param stamps whose time stamp beside the verdict is demanded
 */
public record VerificationOptions(
    TrustedSigners trusted,
    Optional<Path> root,
    Optional<String> commit,
    Optional<String> policy,
    Optional<Path> folder,
    Optional<String> phase,
    Optional<StampVerifier> stamps) {

  /**
   * Compares with nothing but the signers.
   *
   * @param signers whom to trust
   * @return the options
   */
  public static VerificationOptions trusting(TrustedSigners signers) {
    return new VerificationOptions(
        signers,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  /**
   * Compares every subject too.
   *
   * @param folder the project's root
   * @return the options
   */
  public VerificationOptions atRoot(Path folder) {
    return new VerificationOptions(
        trusted, Optional.of(folder), commit, policy, this.folder, phase, stamps);
  }

  /**
   * Demands a commit.
   *
   * @param id 40 lower-case hex digits
   * @return the options
   */
  public VerificationOptions ofCommit(String id) {
    return new VerificationOptions(trusted, root, Optional.of(id), policy, folder, phase, stamps);
  }

  /**
   * Demands a policy.
   *
   * @param nameOrDigest its name, or its SHA-256 in lower-case hex
   * @return the options
   */
  public VerificationOptions underPolicy(String nameOrDigest) {
    return new VerificationOptions(
        trusted, root, commit, Optional.of(nameOrDigest), folder, phase, stamps);
  }

  /**
   * Compares the files that were sealed with the verdict, as far as they are there.
   *
   * @param place the folder where the verdict lies
   * @return the options
   */
  public VerificationOptions beside(Path place) {
    return new VerificationOptions(
        trusted, root, commit, policy, Optional.of(place), phase, stamps);
  }

  /**
   * Demands a time stamp beside the verdict.
   *
   * @param authorities whom to trust with the time
   * @return the options
   */
  public VerificationOptions stampedBy(StampVerifier authorities) {
    return new VerificationOptions(
        trusted, root, commit, policy, folder, phase, Optional.of(authorities));
  }

  /**
   * Demands a phase.
   *
   * @param id the phase
   * @return the options
   */
  public VerificationOptions ofPhase(String id) {
    return new VerificationOptions(trusted, root, commit, policy, folder, Optional.of(id), stamps);
  }
}
