package dev.dodproof.ops.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The vectors of C2SP/wycheproof; see the README beside them. */
class WycheproofTests {

  static Stream<Arguments> ed25519() throws IOException {
    return cases("wycheproof/ed25519_test.json");
  }

  @ParameterizedTest(name = "Ed25519 {0}: {3}")
  @MethodSource("ed25519")
  void judgesEverySignatureOfEd25519AsExpected(
      int id, JsonNode group, JsonNode vector, String comment) throws KeyFormatException {
    VerificationKey key =
        VerificationKey.ofRaw(
            SignatureAlgorithm.ED25519, Vectors.hex(group.path("publicKey"), "pk"));
    assertThat(key.verify(Vectors.hex(vector, "msg"), Vectors.hex(vector, "sig")))
        .isEqualTo(isValid(vector));
    assertThat(key)
        .isEqualTo(VerificationKey.ofPem(group.path("publicKeyPem").asText()))
        .isEqualTo(VerificationKey.ofPem(pem("PUBLIC KEY", group.path("publicKeyDer"))));
  }

  static Stream<Arguments> mlDsa65Verify() throws IOException {
    return cases("wycheproof/mldsa_65_verify_test.json");
  }

  @ParameterizedTest(name = "ML-DSA-65 verify {0}: {3}")
  @MethodSource("mlDsa65Verify")
  void judgesEverySignatureOfMlDsa65AsExpected(
      int id, JsonNode group, JsonNode vector, String comment) throws KeyFormatException {
    byte[] raw = Vectors.hex(group, "publicKey");
    for (SignatureProvider provider : Providers.ofMlDsa65()) {
      if (flags(vector).contains("IncorrectPublicKeyLength")) {
        assertThatExceptionOfType(KeyFormatException.class)
            .isThrownBy(() -> VerificationKey.ofRaw(SignatureAlgorithm.ML_DSA_65, raw, provider));
      } else {
        VerificationKey key = VerificationKey.ofRaw(SignatureAlgorithm.ML_DSA_65, raw, provider);
        // Only the empty context is used here, so a signature for another one is none.
        boolean expected = isValid(vector) && vector.path("ctx").asText().isEmpty();
        assertThat(key.verify(Vectors.hex(vector, "msg"), Vectors.hex(vector, "sig")))
            .as(provider.toString())
            .isEqualTo(expected);
      }
    }
  }

  static Stream<Arguments> mlDsa65Sign() throws IOException {
    return cases("wycheproof/mldsa_65_sign_seed_test.json")
        .filter(vector -> !flags((JsonNode) vector.get()[2]).contains("Internal"));
  }

  @ParameterizedTest(name = "ML-DSA-65 sign {0}: {3}")
  @MethodSource("mlDsa65Sign")
  void makesTheSignaturesOfMlDsa65FromTheSeed(
      int id, JsonNode group, JsonNode vector, String comment) throws KeyFormatException {
    byte[] seed = Vectors.hex(group, "privateSeed");
    byte[] rnd = vector.has("rnd") ? Vectors.hex(vector, "rnd") : new byte[32];
    for (SignatureProvider provider : Providers.ofMlDsa65(Vectors.always(rnd))) {
      if (isValid(vector)) {
        SigningKey key = key(seed, provider);
        assertThat(key.verificationKey().raw()).isEqualTo(Vectors.hex(group, "publicKey"));
        byte[] signature = key.sign(Vectors.hex(vector, "msg"));
        boolean sameContext = vector.path("ctx").asText().isEmpty();
        assertThat(HexFormat.of().formatHex(signature).equals(vector.path("sig").asText()))
            .as(provider.toString())
            .isEqualTo(sameContext);
      } else if (seed.length != 32) {
        assertThatExceptionOfType(KeyFormatException.class).isThrownBy(() -> key(seed, provider));
      }
    }
  }

  @Test
  void readsAndWritesThePrivateKeysOfMlDsa65AndTheirPublicHalves() throws Exception {
    int read = 0;
    for (JsonNode group : groups("wycheproof/mldsa_65_sign_seed_test.json").toList()) {
      if (group.path("privateSeed").asText().length() == 64 && group.has("privateKeyPkcs8")) {
        String pem = pem("PRIVATE KEY", group.path("privateKeyPkcs8"));
        SigningKey key = SigningKey.ofPem(pem);
        assertThat(key.verificationKey().raw()).isEqualTo(Vectors.hex(group, "publicKey"));
        assertThat(key.toPem()).asString(StandardCharsets.US_ASCII).isEqualTo(pem);
        read++;
      }
    }
    JsonNode group = groups("wycheproof/mldsa_65_verify_test.json").findFirst().orElseThrow();
    String pem = pem("PUBLIC KEY", group.path("publicKeyDer"));
    VerificationKey key = VerificationKey.ofPem(pem);
    assertThat(key.raw()).isEqualTo(Vectors.hex(group, "publicKey"));
    assertThat(key.toPem()).isEqualTo(pem);
    assertThat(read).isPositive();
  }

  private static SigningKey key(byte[] seed, SignatureProvider provider) throws KeyFormatException {
    return SigningKey.ofSeed(
        SignatureAlgorithm.ML_DSA_65, SecretBytes.owning(seed.clone()), provider);
  }

  private static boolean isValid(JsonNode vector) {
    return vector.path("result").asText().equals("valid");
  }

  private static String flags(JsonNode vector) {
    return vector.path("flags").toString();
  }

  private static Stream<JsonNode> groups(String resource) throws IOException {
    return Vectors.elements(Vectors.json(resource).path("testGroups"));
  }

  private static Stream<Arguments> cases(String resource) throws IOException {
    return groups(resource)
        .flatMap(
            group ->
                Vectors.elements(group.path("tests"))
                    .map(
                        vector ->
                            Arguments.of(
                                vector.path("tcId").asInt(),
                                group,
                                vector,
                                vector.path("comment").asText())));
  }

  private static String pem(String label, JsonNode hex) {
    byte[] der = HexFormat.of().parseHex(hex.asText());
    return new String(PemBlock.write(label, der), StandardCharsets.US_ASCII);
  }
}
