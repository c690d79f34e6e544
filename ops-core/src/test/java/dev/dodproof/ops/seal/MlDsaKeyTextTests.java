package dev.dodproof.ops.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** ML-DSA-65 keys in the forms of RFC 9881 and of OpenSSH. */
class MlDsaKeyTextTests {

  private static final HexFormat HEX = HexFormat.of();

  /** The seed of the examples of RFC 9881, appendix C. */
  private static final String SEED =
      "000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f";

  private static final String ALGORITHM = "300b0609608648016503040312";

  /** RFC 9881, appendix C.1.2.1. */
  private static final String RFC_PRIVATE =
      """
      -----BEGIN PRIVATE KEY-----
      MDQCAQAwCwYJYIZIAWUDBAMSBCKAIAABAgMEBQYHCAkKCwwNDg8QERITFBUWFxgZ
      GhscHR4f
      -----END PRIVATE KEY-----
      """;

  private static final SigningKey KEY = key(SEED);
  private static final String EXPANDED = HEX.formatHex(expanded(SEED));

  @Test
  void readsAndWritesTheSeedFormOfRfc9881() throws KeyFormatException {
    SigningKey key = SigningKey.ofPem(RFC_PRIVATE);
    assertThat(key.algorithm()).isEqualTo(SignatureAlgorithm.ML_DSA_65);
    assertThat(key.toPem()).asString(StandardCharsets.US_ASCII).isEqualTo(RFC_PRIVATE);
    assertThat(key.verificationKey()).isEqualTo(KEY.verificationKey());
  }

  @Test
  void readsSeedAndExpandedKeyTogetherIfTheyAgree() throws KeyFormatException {
    assertThat(SigningKey.ofPem(pem(both(SEED, EXPANDED))).verificationKey())
        .isEqualTo(KEY.verificationKey());
    String last = EXPANDED.endsWith("0") ? "1" : "0";
    String changed = EXPANDED.substring(0, EXPANDED.length() - 1) + last;
    refused(both(SEED, changed), "an expanded key that does not belong to the seed beside it");
    refused(both(SEED, "00"), "an expanded key that does not belong to the seed beside it");
  }

  @Test
  void acceptsAPublicHalfThatBelongsAndRefusesOneThatDoesNot() throws KeyFormatException {
    String own = HEX.formatHex(KEY.verificationKey().raw());
    assertThat(SigningKey.ofPem(pem(version2(own))).verificationKey())
        .isEqualTo(KEY.verificationKey());
    String foreign = HEX.formatHex(key("ff".repeat(32)).verificationKey().raw());
    refused(version2(foreign), "a public half that does not belong to the private half");
  }

  static Stream<Arguments> refusedStructures() {
    return Stream.of(
        Arguments.of("expanded only", octets("04", EXPANDED), "in its expanded form only"),
        Arguments.of("short seed", octets("80", SEED.substring(2)), "a private key of 31 bytes"),
        Arguments.of("long seed", octets("80", SEED + "00"), "a private key of 33 bytes"),
        Arguments.of("bare seed", SEED, "no key structure"),
        Arguments.of("other tag", octets("81", SEED), "no key structure"),
        Arguments.of("explicit tag", octets("a0", octets("04", SEED)), "no key structure"),
        Arguments.of("constructed seed", octets("a0", SEED), "no key structure"),
        Arguments.of("seed of both alone", octets("30", octets("04", SEED)), "no key structure"),
        Arguments.of(
            "three in both", octets("30", octets("04", SEED).repeat(3)), "no key structure"),
        Arguments.of(
            "integers in both", octets("30", octets("02", "01").repeat(2)), "no key structure"),
        Arguments.of("rest", octets("80", SEED) + "00", "no key structure"),
        Arguments.of("nothing", "", "no key structure"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("refusedStructures")
  void refusesOtherPrivateKeysAndNeverQuotesThem(String name, String inner, String found) {
    KeyFormatException refusal = refused(pkcs8("00", inner, ""), found);
    assertThat(refusal).hasNoCause();
    assertThat(refusal.getMessage()).doesNotContain(SEED.substring(2, 20));
  }

  @Test
  void refusesOtherParameterSets() {
    String mlDsa44 = pkcs8("00", octets("80", SEED), "").replace("0312", "0311");
    refused(mlDsa44, "a key of algorithm 2.16.840.1.101.3.4.3.17");
  }

  @Test
  void writesAndReadsThePublicHalfAsPemAndAsOpenSshLine() throws KeyFormatException {
    VerificationKey key = KEY.verificationKey();
    assertThat(VerificationKey.ofPem(key.toPem())).isEqualTo(key);
    String line = key.toOpenSsh("me@host");
    assertThat(line).startsWith("ssh-mldsa-65 AAAADHNzaC1tbGRzYS02NQAAB6").endsWith(" me@host\n");
    assertThat(VerificationKey.ofOpenSsh(line)).isEqualTo(key);
    assertThat(key.keyId()).matches("SHA256:[A-Za-z0-9+/]{43}");
  }

  @Test
  void refusesALineWhoseTypeAndKeyDisagree() {
    String line = KEY.verificationKey().toOpenSsh("");
    for (String damaged :
        new String[] {
          line.replace("ssh-mldsa-65 ", "ssh-ed25519 "),
          line.replace("ssh-mldsa-65 ", "ssh-mldsa-44 "),
          line.replace("AAAADHNz", "AAAADXNz"),
          line.substring(0, line.length() - 5)
        }) {
      assertThatExceptionOfType(KeyFormatException.class)
          .isThrownBy(() -> VerificationKey.ofOpenSsh(damaged));
    }
  }

  private static KeyFormatException refused(String pkcs8, String found) {
    KeyFormatException[] refusal = new KeyFormatException[1];
    assertThatExceptionOfType(KeyFormatException.class)
        .isThrownBy(() -> SigningKey.ofPem(pem(pkcs8)))
        .withMessageContaining("found ")
        .withMessageContaining(found)
        .satisfies(thrown -> refusal[0] = thrown);
    return refusal[0];
  }

  private static SigningKey key(String seed) {
    try {
      return SigningKey.ofSeed(
          SignatureAlgorithm.ML_DSA_65, SecretBytes.owning(HEX.parseHex(seed)));
    } catch (KeyFormatException impossible) {
      throw new AssertionError(impossible);
    }
  }

  private static byte[] expanded(String seed) {
    return BouncyCastleMlDsa65.expand(SecretBytes.owning(HEX.parseHex(seed))).getEncoded();
  }

  private static String both(String seed, String expanded) {
    return pkcs8("00", octets("30", octets("04", seed) + octets("04", expanded)), "");
  }

  private static String version2(String publicKey) {
    return pkcs8("01", octets("80", SEED), octets("81", "00" + publicKey));
  }

  private static String pkcs8(String version, String inner, String rest) {
    return octets("30", octets("02", version) + ALGORITHM + octets("04", inner) + rest);
  }

  /** Tag, length, value. */
  private static String octets(String tag, String value) {
    int length = value.length() / 2;
    String encoded =
        length < 0x80
            ? "%02x".formatted(length)
            : length < 0x100 ? "81%02x".formatted(length) : "82%04x".formatted(length);
    return tag + encoded + value;
  }

  private static String pem(String hex) {
    return new String(PemBlock.write("PRIVATE KEY", HEX.parseHex(hex)), StandardCharsets.US_ASCII);
  }
}
