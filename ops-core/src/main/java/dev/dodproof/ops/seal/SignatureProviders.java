package dev.dodproof.ops.seal;

import java.security.SecureRandom;

/** Chooses the fastest provider of each algorithm on the running JDK: docs/adr/0008. */
final class SignatureProviders {

  private static final SignatureProvider ED25519 = new BouncyCastleEd25519();

  private SignatureProviders() {}

  static SignatureProvider of(SignatureAlgorithm algorithm) {
    return switch (algorithm) {
      case ED25519 -> ED25519;
      case ML_DSA_65 -> MlDsa65.PROVIDER;
    };
  }

  /** Apart, since trying the JDK takes a while that users of Ed25519 need not spend. */
  private static final class MlDsa65 {

    static final SignatureProvider PROVIDER = fastest(new SecureRandom());

    private static SignatureProvider fastest(SecureRandom random) {
      return JdkMlDsa65.ifPresent(random).orElseGet(() -> new BouncyCastleMlDsa65(random));
    }
  }
}
