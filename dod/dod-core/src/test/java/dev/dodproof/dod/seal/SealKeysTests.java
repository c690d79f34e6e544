package dev.dodproof.dod.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.dodproof.dod.seal.SealKeys.SealKey;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
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
  void theDefaultIsMadeOnceInTheHome() throws Exception {
    SealKey made = load(Map.of());
    SealKey again = load(Map.of());

    assertThat(made.created()).isTrue();
    assertThat(again.created()).isFalse();
    assertThat(again.key().verificationKey()).isEqualTo(made.key().verificationKey());
    assertThat(made.source()).isEqualTo(home.resolve(".dodproof/seal.key").toString());
    assertThat(made.publicFile().orElseThrow()).hasContent(made.key().verificationKey().toPem());
  }

  @Test
  void findingMakesNoKey() throws Exception {
    assertThat(SealKeys.find(Map.of(), home)).isEmpty();
    assertThat(home).isEmptyDirectory();
  }

  @Test
  void findingFindsTheKeyThatWasMadeAndRestoresNothing() throws Exception {
    SealKey made = load(Map.of());
    Files.delete(made.publicFile().orElseThrow());

    SealKey found = SealKeys.find(Map.of(), home).orElseThrow();

    assertThat(found.key().verificationKey()).isEqualTo(made.key().verificationKey());
    assertThat(made.publicFile().orElseThrow()).doesNotExist();
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
    assertThat(text.publicFile()).isEmpty();
    assertThat(folder.resolve("two.key")).doesNotExist();
  }

  @Test
  void theNamedFileComesBeforeTheHome() throws Exception {
    SealKey file = load(Map.of(SealKeys.KEY_FILE, folder.resolve("deep/one.key").toString()));

    assertThat(file.publicFile()).contains(folder.resolve("deep/one.key.pub"));
    assertThat(home).isEmptyDirectory();
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
