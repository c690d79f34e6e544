package dev.dodproof.dod.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.dodproof.dod.trust.Role;
import dev.dodproof.dod.trust.TrustedSigners;
import dev.dodproof.ops.seal.SignatureAlgorithm;
import dev.dodproof.ops.seal.SigningKey;
import java.io.File;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which key seals, and that a broken one is never passed over for another. */
class SealKeysTests {

  @TempDir private Path folder;
  private Path home;

  @BeforeEach
  void makeHome() throws Exception {
    home = Files.createDirectory(folder.resolve("home"));
  }

  private SealKey load(Map<String, String> environment) throws SealKeyException {
    return SealKeys.load(environment, home);
  }

  private void refused(Map<String, String> environment, String... parts) {
    assertThatExceptionOfType(SealKeyException.class)
        .isThrownBy(() -> load(environment))
        .withMessageContainingAll(parts)
        .withMessageNotContaining("Exception");
    assertThatExceptionOfType(SealKeyException.class)
        .isThrownBy(() -> SealKeys.find(environment, home));
  }

  @Test
  void theDefaultsAreMadeOnceInTheHome() throws Exception {
    SealKey made = load(Map.of());
    SealKey again = load(Map.of());

    assertThat(made.created()).isTrue();
    assertThat(again.created()).isFalse();
    assertThat(again.verificationKeys()).isEqualTo(made.verificationKeys());
    assertThat(made.source())
        .isEqualTo(
            home.resolve(".dodproof/seal.key") + ", " + home.resolve(".dodproof/seal-ml-dsa.key"));
    assertThat(made.keys())
        .extracting(SigningKey::algorithm)
        .containsExactly(SignatureAlgorithm.ED25519, SignatureAlgorithm.ML_DSA_65);
    for (int i = 0; i < 2; i++) {
      assertThat(made.publicFiles().get(i)).hasContent(made.verificationKeys().get(i).toPem());
    }
  }

  @Test
  void findingMakesNoKey() throws Exception {
    assertThat(SealKeys.find(Map.of(), home)).isEmpty();
    assertThat(home).isEmptyDirectory();
  }

  @Test
  void findingFindsTheKeyThatWasMadeAndRestoresNothing() throws Exception {
    SealKey made = load(Map.of());
    Files.delete(made.publicFiles().get(0));

    SealKey found = SealKeys.find(Map.of(), home).orElseThrow();

    assertThat(found.key().verificationKey()).isEqualTo(made.key().verificationKey());
    assertThat(made.publicFiles().get(0)).doesNotExist();
  }

  @Test
  void theTextInTheEnvironmentComesFirst() throws Exception {
    load(Map.of());
    SealKey file = load(Map.of(SealKeys.KEY_FILE, folder.resolve("one.key").toString()));
    String pem = Files.readString(folder.resolve("one.key"));

    SealKey text =
        load(Map.of(SealKeys.KEY, pem, SealKeys.KEY_FILE, folder.resolve("two.key").toString()));

    assertThat(text.key().verificationKey()).isEqualTo(file.key().verificationKey());
    assertThat(text.source()).contains(SealKeys.KEY);
    assertThat(text.publicFiles()).isEmpty();
    assertThat(folder.resolve("two.key")).doesNotExist();
  }

  @Test
  void theNamedFileComesBeforeTheHome() throws Exception {
    SealKey file = load(Map.of(SealKeys.KEY_FILE, folder.resolve("deep/one.key").toString()));

    assertThat(file.publicFiles()).containsExactly(folder.resolve("deep/one.key.pub"));
    assertThat(home).isEmptyDirectory();
  }

  @Test
  void bothKeysMayBeGivenAsTextInEitherOrder() throws Exception {
    SealKey made = load(Map.of());
    List<String> pems = new ArrayList<>();
    for (Path file : SealKeys.filesIn(home)) {
      pems.add(Files.readString(file));
    }

    for (String text : List.of(pems.get(0) + pems.get(1), pems.get(1) + "\n\n" + pems.get(0))) {
      assertThat(load(Map.of(SealKeys.KEY, text)).verificationKeys())
          .isEqualTo(made.verificationKeys());
    }
    refused(Map.of(SealKeys.KEY, pems.get(1)), "ML-DSA-65", "expected one of Ed25519");
    refused(Map.of(SealKeys.KEY, pems.get(0) + pems.get(0)), "Ed25519 and Ed25519");
    refused(Map.of(SealKeys.KEY, pems.get(0) + "text" + pems.get(1)), SealKeys.KEY);
  }

  @Test
  void bothFilesMayBeNamed() throws Exception {
    String one = folder.resolve("one.key").toString();
    String two = folder.resolve("two.key").toString();

    SealKey both = load(Map.of(SealKeys.KEY_FILE, one + File.pathSeparator + two));

    assertThat(both.keys())
        .extracting(SigningKey::algorithm)
        .containsExactly(SignatureAlgorithm.ED25519, SignatureAlgorithm.ML_DSA_65);
    assertThat(load(Map.of(SealKeys.KEY_FILE, one)).verificationKeys())
        .isEqualTo(both.verificationKeys().subList(0, 1));
    assertThatExceptionOfType(SealKeyException.class)
        .isThrownBy(() -> load(Map.of(SealKeys.KEY_FILE, two)))
        .withMessageContainingAll(two, "ML-DSA-65", "expected Ed25519");
  }

  @Test
  void aKeyMadeOnTheSpotIsLoudInCi() throws Exception {
    SealKey made = load(Map.of());

    assertThat(made.warning(Map.of("CI", "true")).orElseThrow())
        .startsWith("WARNING")
        .contains("made on the spot", SealKeys.KEY);
    assertThat(made.warning(Map.of()).orElseThrow()).startsWith("made a new seal key, ");
    assertThat(load(Map.of()).warning(Map.of("CI", "true"))).isEmpty();
  }

  @Test
  void rotationKeepsTheOldKeysAndSaysHowToTrustBoth() throws Exception {
    SealKey old = load(Map.of());
    Instant now = Instant.parse("2026-11-26T12:00:00.987Z");

    SealKeyRotation rotation = SealKeyRotation.rotate(Map.of(), home, now);

    assertThat(rotation.old()).isEqualTo(old.verificationKeys());
    assertThat(load(Map.of()).verificationKeys())
        .isEqualTo(rotation.fresh())
        .doesNotContainAnyElementsOf(rotation.old());
    assertThat(rotation.retired())
        .hasSize(2)
        .allSatisfy(
            file ->
                assertThat(file.toString())
                    .contains("/.dodproof/seal")
                    .endsWith("20261126120000Z"));
    Path trust = Files.write(folder.resolve("trust"), rotation.trustLines("ci@example.org"));
    TrustedSigners signers = TrustedSigners.read(trust);
    assertThat(signers.keysAt(Role.VERDICT, now.minusSeconds(60))).isEqualTo(rotation.old());
    assertThat(signers.keysAt(Role.VERDICT, now.plusSeconds(60))).isEqualTo(rotation.fresh());
  }

  @Test
  void rotationNeedsKeyFiles() throws Exception {
    assertThatExceptionOfType(SealKeyException.class)
        .isThrownBy(() -> SealKeyRotation.rotate(Map.of(), home, Instant.EPOCH))
        .withMessageContaining("no seal key");
    load(Map.of());
    String pem = Files.readString(SealKeys.filesIn(home).get(0));
    assertThatExceptionOfType(SealKeyException.class)
        .isThrownBy(() -> SealKeyRotation.rotate(Map.of(SealKeys.KEY, pem), home, Instant.EPOCH))
        .withMessageContaining(SealKeys.KEY)
        .withMessageNotContaining("BEGIN");
  }

  @Test
  void rotationNeverReplacesAFile() throws Exception {
    load(Map.of());
    Path inTheWay = home.resolve(".dodproof/seal.key.until-19700101000000Z");
    Files.writeString(inTheWay, "kept");

    assertThatExceptionOfType(SealKeyException.class)
        .isThrownBy(() -> SealKeyRotation.rotate(Map.of(), home, Instant.EPOCH))
        .withMessageContaining(inTheWay.toString());
    assertThat(inTheWay).hasContent("kept");
  }

  @Test
  void blankVariablesAreAsIfNotSet() throws Exception {
    SealKey key = load(Map.of(SealKeys.KEY, " \n", SealKeys.KEY_FILE, " "));

    assertThat(key.source()).startsWith(home.toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "-----BEGIN PRIVATE KEY-----", "-----BEGIN PUBLIC KEY-----\n"})
  void aBrokenTextIsRefusedAndNotQuoted(String text) {
    refused(Map.of(SealKeys.KEY, text + "SECRET"), SealKeys.KEY, "expected");
    assertThatExceptionOfType(SealKeyException.class)
        .isThrownBy(() -> load(Map.of(SealKeys.KEY, text + "SECRET")))
        .withMessageNotContaining("SECRET");
    assertThat(home).isEmptyDirectory();
  }

  @Test
  void aBrokenFileIsRefusedAndKept() throws Exception {
    Path file = Files.writeString(folder.resolve("one.key"), "broken");
    setMode(file, "rw-------");

    refused(Map.of(SealKeys.KEY_FILE, file.toString()), file.toString());
    assertThat(file).hasContent("broken");
  }

  @Test
  void aFileThatOthersCanReadIsRefused() throws Exception {
    assumeTrue(
        FileSystems.getDefault().supportedFileAttributeViews().contains("posix"),
        "file modes exist on POSIX file systems only");
    load(Map.of());
    Path file = home.resolve(".dodproof/seal.key");
    for (String mode : List.of("rw-r--r--", "rw----r--", "rw--w----")) {
      setMode(file, mode);
      refused(Map.of(), file.toString());
    }
  }

  @Test
  void aFolderInPlaceOfTheKeyIsRefused() throws Exception {
    Path file = Files.createDirectories(home.resolve(".dodproof/seal.key"));

    refused(Map.of(), file.toString());
  }

  @Test
  void aPathThatIsNoneIsRefused() {
    refused(Map.of(SealKeys.KEY_FILE, "a\u0000b"), SealKeys.KEY_FILE);
  }

  @Test
  void aFileWhereItsFolderShouldBeIsRefused() throws Exception {
    Path file = Files.writeString(folder.resolve("file"), "in the way").resolve("seal.key");

    assertThatExceptionOfType(SealKeyException.class)
        .isThrownBy(() -> load(Map.of(SealKeys.KEY_FILE, file.toString())))
        .withMessageContaining(file.toString());
  }

  private static void setMode(Path file, String mode) throws Exception {
    if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
      Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(mode));
    }
  }
}
