package dev.dodproof.ops.seal;

import java.security.SecureRandom;

/** Chooses the fastest provider of each algorithm on the running JDK: docs/adr/0008. */
final class SignatureProviders {

  private static final SignatureProvider ED25519 = new BouncyCastleEd25519();
  private static final SignatureProvider ML_DSA_65 = mlDsa65(new SecureRandom());

  private SignatureProviders() {}

  static SignatureProvider of(SignatureAlgorithm algorithm) {
    return switch (algorithm) {
      case ED25519 -> ED25519;
      case ML_DSA_65 -> ML_DSA_65;
    };
  }

  private static SignatureProvider mlDsa65(SecureRandom random) {
    return JdkMlDsa65.ifPresent(random).orElseGet(() -> new BouncyCastleMlDsa65(random));
  }
}
