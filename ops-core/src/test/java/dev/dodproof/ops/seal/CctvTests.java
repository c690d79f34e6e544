package dev.dodproof.ops.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.bouncycastle.crypto.digests.SHAKEDigest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The vectors of C2SP/CCTV; see the README beside them. */
class CctvTests {

  private static final boolean STRESS = Boolean.getBoolean("ops.stress");

  static Stream<SignatureProvider> providers() {
    return Providers.ofMlDsa65(Vectors.always(new byte[32])).stream();
  }

  /** ML-DSA/accumulated: 100 iterations, and 10,000 under stress. */
  @ParameterizedTest
  @MethodSource("providers")
  void accumulatesTheKeysAndSignaturesOfManySeeds(SignatureProvider provider) throws Exception {
    assertThat(accumulated(provider, STRESS ? 10_000 : 100))
        .isEqualTo(
            STRESS
                ? "5ff5e196f0b830c3b10a9eb5358e7c98a3a20136cb677f3ae3b90175c3ace329"
                : "8358a1843220194417cadbc2651295cd8fc65125b5a5c1a239a16dc8b57ca199");
  }

  private static String accumulated(SignatureProvider provider, int iterations)
      throws KeyFormatException {
    SHAKEDigest seeds = new SHAKEDigest(128);
    SHAKEDigest results = new SHAKEDigest(128);
    for (int i = 0; i < iterations; i++) {
      byte[] seed = new byte[32];
      seeds.doOutput(seed, 0, seed.length);
      SigningKey key =
          SigningKey.ofSeed(SignatureAlgorithm.ML_DSA_65, SecretBytes.owning(seed), provider);
      byte[] publicKey = key.verificationKey().raw();
      byte[] signature = key.sign(new byte[0]);
      results.update(publicKey, 0, publicKey.length);
      results.update(signature, 0, signature.length);
      assertThat(key.verificationKey().verify(new byte[0], signature)).isTrue();
    }
    byte[] result = new byte[32];
    results.doFinal(result, 0, result.length);
    return HexFormat.of().formatHex(result);
  }

  /**
   * A signature counts only if its key is a point of the prime-order group and its R is spelt
   * canonically. Where R has a part of small order, the equation may be tested with or without the
   * cofactor (RFC 8032, section 5.1.7); only the holder of the private key can make such an R.
   */
  @Test
  void acceptsOnlyTheEd25519SignaturesWithoutAmbiguity() throws Exception {
    List<JsonNode> vectors = Vectors.elements(Vectors.json("cctv/ed25519vectors.json")).toList();
    assertThat(vectors).hasSize(49);
    for (JsonNode vector : vectors) {
      List<String> flags = Vectors.elements(vector.path("flags")).map(JsonNode::asText).toList();
      boolean ambiguous =
          flags.stream().anyMatch(flag -> flag.endsWith("_A") || flag.startsWith("non_canonical"));
      if (ambiguous || !flags.contains("low_order_residue")) {
        assertThat(accepts(vector))
            .as("vector %s %s", vector.path("number"), flags)
            .isEqualTo(!ambiguous);
      }
    }
  }

  private static boolean accepts(JsonNode vector) {
    byte[] raw = Vectors.hex(vector, "key");
    byte[] message = vector.path("msg").asText().getBytes(StandardCharsets.US_ASCII);
    boolean[] verified = new boolean[1];
    KeyFormatException refusal =
        catchThrowableOfType(
            KeyFormatException.class,
            () ->
                verified[0] =
                    VerificationKey.ofRaw(SignatureAlgorithm.ED25519, raw)
                        .verify(message, Vectors.hex(vector, "sig")));
    return refusal == null && verified[0];
  }
}
