package dev.dodproof.ops.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Exchanges keys and signatures with OpenSSL, which shares no code with this project. */
@Timeout(value = 1, unit = TimeUnit.MINUTES)
class OpensslInteropTests {

  @TempDir Path folder;

  @BeforeEach
  void requireOpenssl3() throws Exception {
    String version;
    try {
      version = openssl("version");
    } catch (IOException notFound) {
      version = "no openssl on the PATH (" + notFound.getMessage() + ")";
    }
    Assumptions.assumeTrue(
        version.startsWith("OpenSSL 3"),
        "LEFT OUT: exchange with OpenSSL 3 was not tested, found: " + version);
  }

  @Test
  void readsTheKeyThatOpensslWritesAndWritesTheSame() throws Exception {
    openssl("genpkey", "-algorithm", "ed25519", "-out", "seal.key");
    openssl("pkey", "-in", "seal.key", "-pubout", "-out", "expected.pub");
    Files.setPosixFilePermissions(
        folder.resolve("seal.key"), PosixFilePermissions.fromString("rw-------"));
    KeyFile file = KeyFile.loadOrCreate(folder.resolve("seal.key"));
    assertThat(file.created()).isFalse();
    assertThat(file.key().toPem()).isEqualTo(Files.readAllBytes(file.path()));
    assertThat(file.publicPath()).hasSameTextualContentAs(folder.resolve("expected.pub"));
  }

  @Test
  void opensslReadsTheKeyThatKeyFileWrites() throws Exception {
    KeyFile file = KeyFile.loadOrCreate(folder.resolve("seal.key"));
    assertThat(openssl("pkey", "-in", "seal.key", "-pubout"))
        .isEqualTo(Files.readString(file.publicPath()));
  }

  @Test
  void opensslVerifiesAnEnvelopesSignature() throws Exception {
    KeyFile file = KeyFile.loadOrCreate(folder.resolve("seal.key"));
    byte[] payload = "{}".getBytes(StandardCharsets.UTF_8);
    Envelope envelope = Envelope.sign("application/vnd.example+json", payload, file.key());
    Files.write(
        folder.resolve("pae"),
        PreAuthenticationEncoding.encode(envelope.payloadType(), envelope.payload()));
    Files.write(folder.resolve("sig"), envelope.signatures().get(0).bytes());
    assertThat(verify()).contains("Signature Verified Successfully");
    Files.writeString(folder.resolve("pae"), "another text");
    assertThat(verify()).contains("Signature Verification Failure");
  }

  @Test
  void verifiesTheSignatureThatOpensslMakes() throws Exception {
    KeyFile file = KeyFile.loadOrCreate(folder.resolve("seal.key"));
    byte[] message = "signed elsewhere".getBytes(StandardCharsets.UTF_8);
    Files.write(folder.resolve("message"), message);
    openssl("pkeyutl", "-sign", "-rawin", "-inkey", "seal.key", "-in", "message", "-out", "sig");
    byte[] signature = Files.readAllBytes(folder.resolve("sig"));
    assertThat(file.key().verificationKey().verify(message, signature)).isTrue();
    assertThat(signature).isEqualTo(file.key().sign(message));
  }

  @Test
  void refusesOtherKeysThatOpensslWrites() throws Exception {
    for (String algorithm : List.of("x25519", "ed448", "rsa")) {
      openssl("genpkey", "-algorithm", algorithm, "-out", "other.key");
      String pem = Files.readString(folder.resolve("other.key"));
      assertThat(catchThrowable(() -> SigningKey.ofPem(pem)))
          .isInstanceOf(KeyFormatException.class)
          .hasMessageContaining("found a key of algorithm 1.");
    }
  }

  private String verify() throws Exception {
    return openssl(
        "pkeyutl",
        "-verify",
        "-rawin",
        "-pubin",
        "-inkey",
        "seal.key.pub",
        "-in",
        "pae",
        "-sigfile",
        "sig");
  }

  private String openssl(String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("openssl"));
    command.addAll(List.of(arguments));
    Process process =
        new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true).start();
    // A question for a password must fail and not wait for ever.
    process.getOutputStream().close();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    return output;
  }
}
