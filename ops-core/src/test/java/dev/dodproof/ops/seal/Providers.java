package dev.dodproof.ops.seal;

import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** All providers of ML-DSA-65 on the running JDK, chosen or not. */
final class Providers {

  private Providers() {}

  static List<SignatureProvider> ofMlDsa65() {
    return ofMlDsa65(new SecureRandom());
  }

  static List<SignatureProvider> ofMlDsa65(SecureRandom random) {
    return Stream.of(
            Optional.<SignatureProvider>of(new BouncyCastleMlDsa65(random)),
            JdkMlDsa65.ifPresent(random))
        .flatMap(Optional::stream)
        .toList();
  }
}
