package dev.dodproof.dod.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.dodproof.ops.seal.KeyFile;
import dev.dodproof.ops.seal.SignatureAlgorithm;
import dev.dodproof.ops.seal.SigningKey;
import java.io.File;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
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
  void anEmptyPathAmongSeveralIsRefusedBeforeAKeyIsMade() {
    String one = folder.resolve("one.key").toString();

    for (String files : List.of(one + File.pathSeparator, File.pathSeparator + one)) {
      refused(
          Map.of(SealKeys.KEY_FILE, files),
          "environment variable DOD_SEAL_KEY_FILE: found an empty path, expected the path of a key"
              + " file, or two with '%s' between".formatted(File.pathSeparator));
    }
    assertThat(folder).isDirectoryNotContaining("glob:**one.key*");
  }

  @Test
  void moreFilesThanAlgorithmsAreRefusedBeforeAKeyIsMade() {
    String files =
        String.join(
            File.pathSeparator,
            List.of(
                folder.resolve("one.key").toString(),
                folder.resolve("two.key").toString(),
                folder.resolve("three.key").toString()));

    refused(Map.of(SealKeys.KEY_FILE, files), "found 3 paths, expected the path of a key file");
    assertThat(folder).isDirectoryNotContaining("glob:**.key*");
  }

  @Test
  void findingFindsTheKeysThatExistAndNamesTheirFiles() throws Exception {
    load(Map.of());
    List<Path> files = SealKeys.filesIn(home);
    Files.delete(files.get(1));

    SealKey found = SealKeys.find(Map.of(), home).orElseThrow();

    assertThat(found.files()).extracting(KeyFile::path).containsExactly(files.get(0));
    assertThat(found.source()).isEqualTo(files.get(0).toString());
    assertThat(found.created()).isFalse();
    assertThat(files.get(1)).doesNotExist();
  }

  @Test
  void findingFindsTheTextOfTheEnvironmentFirst() throws Exception {
    load(Map.of());
    String other = folder.resolve("one.key").toString();
    SealKey named = load(Map.of(SealKeys.KEY_FILE, other));
    String pem = Files.readString(folder.resolve("one.key"));

    SealKey found = SealKeys.find(Map.of(SealKeys.KEY, pem), home).orElseThrow();

    assertThat(found.verificationKeys()).containsExactly(named.key().verificationKey());
    assertThat(found.source()).isEqualTo("environment variable DOD_SEAL_KEY");
    assertThat(found.files()).isEmpty();
    assertThat(found.created()).isFalse();
  }

  @Test
  void anMlDsaKeyThatIsLeftAloneIsRefused() throws Exception {
    load(Map.of());
    Files.delete(SealKeys.filesIn(home).get(0));

    assertThatExceptionOfType(SealKeyException.class)
        .isThrownBy(() -> SealKeys.find(Map.of(), home))
        .withMessage(
            SealKeys.filesIn(home).get(1)
                + ": found keys of ML-DSA-65, expected one of Ed25519, alone or with one of"
                + " ML-DSA-65; give just those");
  }

  @Test
  void privateKeysAreForTheirOwnerAlone() throws Exception {
    assumeTrue(
        FileSystems.getDefault().supportedFileAttributeViews().contains("posix"),
        "file modes exist on POSIX file systems only");
    load(Map.of());

    for (Path file : SealKeys.filesIn(home)) {
      assertThat(Files.getPosixFilePermissions(file))
          .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }
    assertThat(Files.getPosixFilePermissions(home.resolve(".dodproof")))
        .isEqualTo(PosixFilePermissions.fromString("rwx------"));
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
