package dev.dodproof.ops.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TrustedKeysTests {

  @TempDir Path folder;

  private final SigningKey secret = SigningKey.generate();
  private final VerificationKey one = secret.verificationKey();
  private final VerificationKey two = SigningKey.generate().verificationKey();
  private final VerificationKey three = SigningKey.generate().verificationKey();

  @Test
  void readsAllFormsInOneFileInTheirOrder() throws Exception {
    String text =
        "# our keys\n\n"
            + one.toPem()
            + two.toOpenSsh("two@host # with a comment")
            + "  # indented comment\n"
            + "three@example.org,four "
            + three.toOpenSsh("");
    assertThat(TrustedKeys.read(write(text)))
        .extracting(TrustedKey::key)
        .containsExactly(one, two, three);
  }

  @Test
  void readsKeysOfBothAlgorithmsInBothForms() throws Exception {
    VerificationKey four = SigningKey.generate(SignatureAlgorithm.ML_DSA_65).verificationKey();
    VerificationKey five = SigningKey.generate(SignatureAlgorithm.ML_DSA_65).verificationKey();
    String text = four.toPem() + one.toOpenSsh("") + "five@example.org " + five.toOpenSsh("x");
    assertThat(TrustedKeys.read(write(text)))
        .extracting(TrustedKey::key)
        .containsExactly(four, one, five);
  }

  @Test
  void readsWindowsLineEndsAndAFileWithoutALastLineEnd() throws Exception {
    String text = (one.toPem() + two.toOpenSsh("x")).replace("\n", "\r\n").strip();
    assertThat(TrustedKeys.read(write(text))).extracting(TrustedKey::key).containsExactly(one, two);
  }

  @Test
  void listsARepeatedKeyOnce() throws Exception {
    assertThat(TrustedKeys.read(write(one.toPem() + one.toOpenSsh("again"))))
        .extracting(TrustedKey::key)
        .containsExactly(one);
  }

  @Test
  void readsThePublicFileThatAKeyFileWrites() throws Exception {
    KeyFile file = KeyFile.loadOrCreate(folder.resolve("seal.key"));
    assertThat(TrustedKeys.read(file.publicPath()))
        .extracting(TrustedKey::key)
        .containsExactly(file.key().verificationKey());
  }

  @Test
  void readsPrincipalsNamespacesAndTimes() throws Exception {
    String options =
        "namespaces=\"dod-verdict,file\",valid-after=\"20260102\",valid-before=\"202612312359Z\","
            + "revoked=\"20260601123456Z\"";
    TrustedKey key = only("\"ci bot\",x@y " + options + " " + one.toOpenSsh("a comment"));

    assertThat(key.key()).isEqualTo(one);
    assertThat(key.principals()).isEqualTo("ci bot,x@y");
    assertThat(key.namespaces()).contains(Set.of("dod-verdict", "file"));
    assertThat(key.validAfter()).contains(Instant.parse("2026-01-02T00:00:00Z"));
    assertThat(key.validBefore()).contains(Instant.parse("2026-12-31T23:59:00Z"));
    assertThat(key.revoked()).contains(Instant.parse("2026-06-01T12:34:56Z"));
  }

  @Test
  void aLineWithoutOptionsLimitsNothing() throws Exception {
    assertThat(only(one.toPem())).isEqualTo(TrustedKey.of(one));
    assertThat(only(one.toOpenSsh("x"))).isEqualTo(TrustedKey.of(one));
    assertThat(only("me " + one.toOpenSsh("x")).namespaces()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "cert-authority",
        "namespaces=dod-verdict",
        "namespaces=\"\"",
        "namespaces=\"dod-*\"",
        "namespaces=\"!dod-waive\"",
        "namespaces=\"a,\"",
        "namespaces=\"a\",namespaces=\"b\"",
        "namespaces=\"a\",",
        "namespaces=\"a\"valid-after=\"20260101\"",
        "Revoked=\"20260101\"",
        "valid-after=\"2026-01-01\"",
        "valid-after=\"2026010112\"",
        "valid-before=\"20261301\"",
        "valid-before=\"20260229Z\"",
        "valid-before=\"202601012460\"",
        "revoked=\"\"",
        "revoked=\"20260101+01\"",
        "unknown=\"1\""
      })
  void anOptionThatIsNotUnderstoodIsNeverPassedOver(String options) {
    assertRefused("me " + options + " " + one.toOpenSsh("x"), 1, "expected each once at most");
  }

  private TrustedKey only(String text) throws Exception {
    List<TrustedKey> keys = TrustedKeys.read(write(text));
    assertThat(keys).hasSize(1);
    return keys.get(0);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\n\n", "# only a comment\n"})
  void refusesAFileWithoutAKey(String text) {
    assertRefused(text, 0, "found no key");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "hello",
        "ssh-rsa AAAAB3NzaC1yc2E= me",
        "me ssh-rsa AAAAB3NzaC1yc2E=",
        "me namespaces=\"git\" ssh-ed25519 AAAA",
        "me namespaces=\"git ssh-ed25519 AAAA",
        "me \"ssh-ed25519 AAAA\"",
        "ssh-ed25519",
        "me ssh-ed25519",
        "ssh-ed25519 AAAA",
        "MCowBQYDK2VwAyEAGb9ECWmEzf6FQbrBZ9w7lshQhqowtrbLDFw4rXAxZuE=",
        "-----BEGIN PUBLIC KEY-----",
        "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----",
        "-----END PUBLIC KEY-----",
        "\uFEFF# comment after a byte order mark"
      })
  void refusesAnythingElseWithFileAndLine(String text) {
    assertRefused("# first\n" + one.toOpenSsh("ok") + text + "\n", 3, "expected");
  }

  @Test
  void refusesAPrivateKeyWithARemarkAndWithoutQuotingIt() {
    String pem = new String(secret.toPem(), StandardCharsets.US_ASCII);
    assertRefused(two.toOpenSsh("") + pem, 2, "found a private key, expected a public key; never");
    assertThatExceptionOfType(KeyFileException.class)
        .isThrownBy(() -> TrustedKeys.read(write(pem.lines().toList().get(1))))
        .satisfies(
            refusal ->
                assertThat(refusal.getMessage()).doesNotContain(pem.lines().toList().get(1)));
  }

  @Test
  void longLinesTakeNoStack() throws Exception {
    assertRefused("a".repeat(500_000), 1, "expected");
    assertRefused("\"\"".repeat(250_000), 1, "expected");
    String names = "namespaces=\"" + "a,".repeat(200_000) + "git\"";
    assertThat(only("me " + names + " " + one.toOpenSsh("")).namespaces())
        .contains(Set.of("a", "git"));
  }

  @Test
  void refusesWhatIsNoTextOrTooLargeOrNoFile() throws IOException {
    Path file = folder.resolve("keys");
    Files.write(file, new byte[] {(byte) 0xff, (byte) 0xfe});
    assertFileRefused(file, "not text");
    Files.write(file, "#".repeat(1024 * 1024 + 1).getBytes(StandardCharsets.UTF_8));
    assertFileRefused(file, "more than 1048576 bytes");
    assertFileRefused(folder, "not a regular file");
    assertFileRefused(folder.resolve("missing"), "found no file");
  }

  private void assertRefused(String text, int line, String message) {
    assertThatExceptionOfType(KeyFileException.class)
        .isThrownBy(() -> TrustedKeys.read(write(text)))
        .withMessageStartingWith(folder.resolve("keys") + (line == 0 ? ": " : ":" + line + ": "))
        .withMessageContaining(message)
        .satisfies(refusal -> assertThat(refusal.line()).isEqualTo(line));
  }

  private static void assertFileRefused(Path file, String message) {
    assertThatExceptionOfType(KeyFileException.class)
        .isThrownBy(() -> TrustedKeys.read(file))
        .withMessageStartingWith(file + ": ")
        .withMessageContaining(message);
  }

  private Path write(String text) throws IOException {
    return Files.writeString(folder.resolve("keys"), text);
  }
}
