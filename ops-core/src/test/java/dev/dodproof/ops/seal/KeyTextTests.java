package dev.dodproof.ops.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class KeyTextTests {

  private static final HexFormat HEX = HexFormat.of();

  /** RFC 8410, section 10.1 and 10.3: one key pair. */
  private static final String RFC_PUBLIC =
      """
      -----BEGIN PUBLIC KEY-----
      MCowBQYDK2VwAyEAGb9ECWmEzf6FQbrBZ9w7lshQhqowtrbLDFw4rXAxZuE=
      -----END PUBLIC KEY-----
      """;

  private static final String RFC_PRIVATE =
      """
      -----BEGIN PRIVATE KEY-----
      MC4CAQAwBQYDK2VwBCIEINTuctv5E1hK1bbY8fdp+K06/nwoy/HU++CXqI9EdVhC
      -----END PRIVATE KEY-----
      """;

  private static final String SEED =
      "d4ee72dbf913584ad5b6d8f1f769f8ad3afe7c28cbf1d4fbe097a88f44755842";
  private static final String PUBLIC =
      "19bf44096984cdfe8541bac167dc3b96c85086aa30b6b6cb0c5c38ad703166e1";

  private static final String PKCS8 = "302e020100300506032b657004220420" + SEED;
  private static final String PKCS8_V2 = "3051020101300506032b657004220420" + SEED + "812100";

  @Test
  void readsAndWritesTheKeysOfRfc8410() throws KeyFormatException {
    SigningKey key = SigningKey.ofPem(RFC_PRIVATE);
    assertThat(new String(key.toPem(), StandardCharsets.US_ASCII)).isEqualTo(RFC_PRIVATE);
    assertThat(key.verificationKey()).isEqualTo(VerificationKey.ofPem(RFC_PUBLIC));
    assertThat(key.verificationKey().toPem()).isEqualTo(RFC_PUBLIC);
    assertThat(HEX.formatHex(key.verificationKey().raw())).isEqualTo(PUBLIC);
  }

  @Test
  void toleratesBlankLinesAndOtherLineEnds() throws KeyFormatException {
    assertThat(VerificationKey.ofPem("\n \n" + RFC_PUBLIC.replace("\n", "\r\n") + "\r\n\r\n"))
        .isEqualTo(VerificationKey.ofPem(RFC_PUBLIC));
  }

  @Test
  void acceptsAPublicHalfThatBelongsAndRefusesOneThatDoesNot() throws KeyFormatException {
    assertThat(SigningKey.ofPem(privatePem(PKCS8_V2 + PUBLIC)).verificationKey())
        .isEqualTo(VerificationKey.ofPem(RFC_PUBLIC));
    String foreign = HEX.formatHex(SigningKey.generate().verificationKey().raw());
    assertThatExceptionOfType(KeyFormatException.class)
        .isThrownBy(() -> SigningKey.ofPem(privatePem(PKCS8_V2 + foreign)))
        .withMessageContaining("does not belong to the private half");
  }

  static Stream<Arguments> refusedPrivateKeys() {
    return Stream.of(
        Arguments.of("nothing", "", "no text"),
        Arguments.of("words", "my key", "not a PEM block"),
        Arguments.of("base64 alone", RFC_PRIVATE.lines().toList().get(1), "not a PEM block"),
        Arguments.of("public", RFC_PUBLIC, "a PEM block PUBLIC KEY"),
        Arguments.of("two", RFC_PRIVATE + RFC_PRIVATE, "several PEM blocks"),
        Arguments.of("pair", RFC_PRIVATE + RFC_PUBLIC, "several PEM blocks"),
        Arguments.of("rest", RFC_PRIVATE + "x", "text after the PEM block"),
        Arguments.of("no end", RFC_PRIVATE.substring(0, 100), "without its end"),
        Arguments.of("other end", RFC_PRIVATE.replace("END P", "END RSA P"), "without its end"),
        Arguments.of("empty", pem("PRIVATE KEY", ""), "damaged"),
        Arguments.of("not base64", RFC_PRIVATE.replace("MC4C", "MC!C"), "damaged"),
        Arguments.of("unpadded", RFC_PUBLIC.replace("=", ""), "damaged"),
        Arguments.of("stray bits", RFC_PUBLIC.replace("uE=", "uF="), "damaged"),
        Arguments.of("encrypted", pem("ENCRYPTED PRIVATE KEY", PKCS8), "ENCRYPTED PRIVATE KEY"),
        Arguments.of("OpenSSH", pem("OPENSSH PRIVATE KEY", PKCS8), "OPENSSH PRIVATE KEY"),
        Arguments.of("rest in DER", privatePem(PKCS8 + "00"), "no key structure"),
        Arguments.of("cut DER", privatePem(PKCS8.substring(0, 90)), "no key structure"),
        Arguments.of(
            "long length", privatePem(PKCS8.replaceFirst("^302e", "30812e")), "no key structure"),
        Arguments.of("no DER", privatePem("00"), "no key structure"),
        Arguments.of("bare seed", privatePem(SEED), "no key structure"),
        Arguments.of(
            "short seed",
            privatePem("302d020100300506032b65700421041f" + SEED.substring(2)),
            "a private key of 31 bytes"),
        Arguments.of(
            "unwrapped seed",
            privatePem("302c020100300506032b65700420" + SEED),
            "no key structure"),
        Arguments.of("X25519", privatePem(PKCS8.replace("2b6570", "2b656e")), "1.3.101.110"),
        Arguments.of("Ed448", privatePem(PKCS8.replace("2b6570", "2b6571")), "1.3.101.113"),
        Arguments.of(
            "parameters",
            privatePem("3030020100300706032b6570050004220420" + SEED),
            "algorithm parameters"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("refusedPrivateKeys")
  void refusesWhatIsNotOnePrivateKeyAndNeverQuotesIt(String name, String text, String found) {
    assertThatExceptionOfType(KeyFormatException.class)
        .isThrownBy(() -> SigningKey.ofPem(text))
        .satisfies(
            refusal -> {
              assertThat(refusal.found()).contains(found.equals("damaged") ? "" : found);
              assertThat(refusal)
                  .hasMessage(
                      "found %s, expected %s; %s",
                      refusal.found(), refusal.expected(), refusal.remedy())
                  .hasNoCause();
              assertThat(refusal.getMessage())
                  .doesNotContain("BCIE", "1O5y2", SEED.substring(2, 20));
            });
  }

  @Test
  void refusesADamagedPublicKey() {
    for (String pem :
        new String[] {
          RFC_PUBLIC.replace("=", ""),
          RFC_PUBLIC.replace("uE=", "uF="),
          RFC_PUBLIC.replace("GA1UdD", "").replace("MCow", "MCoW"),
          pem("PUBLIC KEY", "302a300506032b6571032100" + PUBLIC),
          pem("PUBLIC KEY", "302a300506032b6570032101" + PUBLIC.replaceFirst("e1$", "e0")),
          pem("PUBLIC KEY", "3029300506032b6570032000" + PUBLIC.substring(2)),
          pem("PUBLIC KEY", "30".repeat(8000)),
          pem("PUBLIC KEY", "3080".repeat(100_000)),
          pem("CERTIFICATE", PUBLIC),
          RFC_PUBLIC + RFC_PUBLIC
        }) {
      assertThatExceptionOfType(KeyFormatException.class)
          .as(pem)
          .isThrownBy(() -> VerificationKey.ofPem(pem));
    }
  }

  @Test
  void refusesAPrivateKeyWhereAPublicOneIsExpectedAndSaysWhatThatMeans() {
    assertThatExceptionOfType(KeyFormatException.class)
        .isThrownBy(() -> VerificationKey.ofPem(RFC_PRIVATE))
        .withMessageContaining("found a private key, expected a public key; never hand out");
  }

  /** Key and fingerprint as ssh-keygen prints them for the key of RFC 8032, TEST 1. */
  @Test
  void namesKeysAsOpenSshDoes() throws KeyFormatException {
    VerificationKey key =
        VerificationKey.ofRaw(
            SignatureAlgorithm.ED25519,
            HEX.parseHex("d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a"));
    assertThat(key.toOpenSsh("me@host"))
        .isEqualTo(
            "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAINdamAGCsQq31Uv+08lkBzoO4XLz2qYjJa8CGmj3B1Ea"
                + " me@host\n");
    assertThat(key.keyId()).isEqualTo("SHA256:bbXpuKG6zhzdmnxq256TlqzFBzRl2f6OOg722cYNbU8");
    assertThat(key).hasToString(key.keyId());
  }

  @Test
  void readsOpenSshLinesWithAndWithoutComment() throws KeyFormatException {
    VerificationKey key = VerificationKey.ofPem(RFC_PUBLIC);
    for (String comment : new String[] {"", "me", "two words # and more"}) {
      assertThat(VerificationKey.ofOpenSsh(key.toOpenSsh(comment))).isEqualTo(key);
    }
    assertThat(key.toOpenSsh("")).endsWith("\n").doesNotContain(" \n");
  }

  @Test
  void refusesACommentThatWouldBeASecondLine() throws KeyFormatException {
    VerificationKey key = VerificationKey.ofPem(RFC_PUBLIC);
    assertThatIllegalArgumentException().isThrownBy(() -> key.toOpenSsh("a\nssh-ed25519 AAAA"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "ssh-ed25519",
        "ssh-ed25519 AAAA",
        "ssh-ed25519 !!!!",
        "ssh-rsa AAAAC3NzaC1lZDI1NTE5AAAAINdamAGCsQq31Uv+08lkBzoO4XLz2qYjJa8CGmj3B1Ea",
        "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAINdamAGCsQq31Uv+08lkBzoO4XLz2qYjJa8CGmj3B1E=",
        "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAINdamAGCsQq31Uv+08lkBzoO4XLz2qYjJa8CGmj3B1EaAAAA",
        "ssh-ed25519 AAAAC3NzaC1lZDI1NTE4AAAAINdamAGCsQq31Uv+08lkBzoO4XLz2qYjJa8CGmj3B1Ea",
        "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
        "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAINdamAGCsQq31Uv+08lkBzoO4XLz2qYjJa8CGmj3B1Ea\nx",
      })
  void refusesOtherOpenSshLines(String line) {
    assertThatExceptionOfType(KeyFormatException.class)
        .isThrownBy(() -> VerificationKey.ofOpenSsh(line));
  }

  @Test
  void neverPrintsTheSecret() throws KeyFormatException {
    SigningKey key = SigningKey.ofPem(RFC_PRIVATE);
    assertThat(key).hasToString("SigningKey[" + key.verificationKey().keyId() + "]");
  }

  private static String privatePem(String hex) {
    return pem("PRIVATE KEY", hex);
  }

  private static String pem(String label, String hex) {
    String base64 = Base64.getEncoder().encodeToString(HEX.parseHex(hex));
    return "-----BEGIN %s-----\n%s\n-----END %s-----\n".formatted(label, base64, label);
  }
}
