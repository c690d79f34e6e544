package dev.dodproof.ops.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.dodproof.junit.DodCriterion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeyFileTests {

  @TempDir Path folder;

  @Test
  @DodCriterion("Seal atomic key creation")
  void theFirstUseCreatesAKeyAndEveryFurtherUseReadsIt() throws Exception {
    Path path = path();
    KeyFile first = KeyFile.loadOrCreate(path);
    KeyFile second = KeyFile.loadOrCreate(path);
    assertThat(first.created()).isTrue();
    assertThat(second.created()).isFalse();
    assertThat(KeyFile.load(path).created()).isFalse();
    assertThat(second.key().verificationKey()).isEqualTo(first.key().verificationKey());
    byte[] message = {1, 2, 3};
    assertThat(first.key().verificationKey().verify(message, second.key().sign(message))).isTrue();
  }

  @Test
  @DodCriterion("Seal atomic key creation")
  void theKeyIsItsOwnersFromTheFirstByte() throws Exception {
    Path path = folder.resolve("a").resolve("b").resolve("seal.key");
    AtomicReference<String> whileTemporary = new AtomicReference<>("never published");
    KeyFile.loadOrCreate(
        path,
        SignatureAlgorithm.ED25519,
        (temporary, target) -> {
          whileTemporary.set(mode(temporary));
          return new LinkPublication().publish(temporary, target);
        });
    assertThat(whileTemporary).hasValue("rw-------");
    assertThat(mode(path)).isEqualTo("rw-------");
    assertThat(mode(folder.resolve("a"))).isEqualTo("rwx------");
    assertThat(mode(folder.resolve("a").resolve("b"))).isEqualTo("rwx------");
  }

  @Test
  @DodCriterion("Seal atomic key creation")
  void aKeyOfMlDsa65IsCreatedAndReadTheSameWay() throws Exception {
    KeyFile first = KeyFile.loadOrCreate(path(), SignatureAlgorithm.ML_DSA_65);
    KeyFile second = KeyFile.loadOrCreate(path(), SignatureAlgorithm.ML_DSA_65);
    assertThat(first.created()).isTrue();
    assertThat(second.created()).isFalse();
    assertThat(mode(path())).isEqualTo("rw-------");
    byte[] signature = KeyFile.load(path()).key().sign(new byte[5]);
    assertThat(first.key().verificationKey().verify(new byte[5], signature)).isTrue();
    assertThat(TrustedKeys.read(first.publicPath()))
        .extracting(TrustedKey::key)
        .containsExactly(second.key().verificationKey());
  }

  @Test
  void refusesAKeyOfAnotherAlgorithmAndLeavesItAsItIs() throws Exception {
    KeyFile.loadOrCreate(path());
    byte[] before = Files.readAllBytes(path());
    assertThatExceptionOfType(KeyFileException.class)
        .isThrownBy(() -> KeyFile.loadOrCreate(path(), SignatureAlgorithm.ML_DSA_65))
        .withMessage(
            path()
                + ": found a key of algorithm Ed25519, expected ML-DSA-65; name another file for it");
    assertThat(Files.readAllBytes(path())).isEqualTo(before);
  }

  @Test
  void onlyTheKeyAndItsPublicFileStay() throws Exception {
    KeyFile file = KeyFile.loadOrCreate(path());
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).containsExactlyInAnyOrder(path(), file.publicPath());
    }
    assertThat(Files.readString(file.publicPath())).isEqualTo(file.key().verificationKey().toPem());
  }

  @Test
  @DodCriterion("Seal atomic key creation")
  void aKeyPublishedBySomebodyElseMeanwhileIsUsedAndNeverReplaced() throws Exception {
    Path path = path();
    AtomicReference<KeyFile> other = new AtomicReference<>();
    KeyFile mine =
        KeyFile.loadOrCreate(
            path,
            SignatureAlgorithm.ED25519,
            (temporary, target) -> {
              other.set(unchecked(() -> KeyFile.loadOrCreate(path)));
              return new LinkPublication().publish(temporary, target);
            });
    assertThat(mine.created()).isFalse();
    assertThat(other.get().created()).isTrue();
    assertThat(mine.key().verificationKey()).isEqualTo(other.get().key().verificationKey());
  }

  @Test
  void aFailureToPublishLeavesNothingBehind() throws Exception {
    assertThatExceptionOfType(KeyFileException.class)
        .isThrownBy(
            () ->
                KeyFile.loadOrCreate(
                    path(),
                    SignatureAlgorithm.ED25519,
                    (temporary, target) -> {
                      throw new IOException("No space left on device");
                    }))
        .withMessageStartingWith(path() + ": creating the key file failed")
        .withMessageContaining("No space left on device");
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void aPublicationUnderALockRefusesATakenName() throws Exception {
    Path taken = Files.writeString(folder.resolve("taken"), "first");
    Path temporary = Files.writeString(folder.resolve("temporary"), "second");
    assertThat(new LockedRenamePublication().publish(temporary, taken)).isFalse();
    assertThat(new LinkPublication().publish(temporary, taken)).isFalse();
    assertThat(taken).hasContent("first");
    assertThat(new LockedRenamePublication().publish(temporary, folder.resolve("free"))).isTrue();
    assertThat(folder.resolve("free")).hasContent("second");
  }

  @Test
  void aLinkThatCannotBeMadeIsReportedWithBothReasons() {
    Path missing = folder.resolve("missing");
    assertThatExceptionOfType(IOException.class)
        .isThrownBy(() -> new LinkPublication().publish(missing, folder.resolve("target")))
        .satisfies(failure -> assertThat(failure.getSuppressed()).hasSize(1));
    assertThat(folder.resolve("target")).doesNotExist();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"rw-r-----", "rw----r--", "rw--w----", "rw-----w-", "rw---x---", "rwxrwxrwx"})
  void refusesAKeyThatOthersCanUseAndSaysHowToMendIt(String mode) throws Exception {
    KeyFile.loadOrCreate(path());
    Files.setPosixFilePermissions(path(), PosixFilePermissions.fromString(mode));
    String remedy =
        "found a private key with mode " + mode + ", expected access for its owner only";
    assertRefused(path(), remedy + "; run: chmod 600 " + path());
    assertThat(mode(path())).isEqualTo(mode);
  }

  @ParameterizedTest
  @ValueSource(strings = {"r--------", "rwx------"})
  void acceptsOtherModesThatKeepOthersOut(String mode) throws Exception {
    KeyFile.loadOrCreate(path());
    Files.setPosixFilePermissions(path(), PosixFilePermissions.fromString(mode));
    assertThat(KeyFile.load(path()).created()).isFalse();
  }

  @Test
  void refusesEveryTruncatedKeyAndLeavesItAsItIs() throws Exception {
    KeyFile.loadOrCreate(path());
    byte[] whole = Files.readAllBytes(path());
    // The last byte is the line end, which may be missing.
    for (int length = 0; length < whole.length - 1; length++) {
      byte[] part = Arrays.copyOf(whole, length);
      Files.write(path(), part);
      assertRefused(path(), "expected");
      assertThat(Files.readAllBytes(path())).isEqualTo(part);
    }
  }

  @Test
  void refusesSeveralKeysAndTextAfterTheKey() throws Exception {
    KeyFile.loadOrCreate(path());
    String pem = Files.readString(path());
    Files.writeString(path(), pem + pem);
    assertRefused(path(), "several PEM blocks");
    Files.writeString(path(), pem + "# mine\n");
    assertRefused(path(), "text after the PEM block");
    Files.writeString(path(), pem + "\n".repeat(20_000));
    assertRefused(path(), "more than 16384 bytes");
    Files.write(path(), new byte[] {(byte) 0xff});
    assertRefused(path(), "not text");
  }

  @Test
  void neverQuotesWhatADamagedKeyHolds() throws Exception {
    KeyFile.loadOrCreate(path());
    String secret = Files.readString(path()).lines().toList().get(1);
    for (String damaged : new String[] {secret, secret + "\n" + secret, "-----BEGIN " + secret}) {
      Files.writeString(path(), damaged);
      assertThatExceptionOfType(KeyFileException.class)
          .isThrownBy(() -> KeyFile.load(path()))
          .satisfies(refusal -> assertThat(refusal.getMessage()).doesNotContain(secret))
          .satisfies(
              refusal -> assertThat(refusal).hasRootCauseInstanceOf(KeyFormatException.class));
    }
  }

  @Test
  void loadCreatesNothing() {
    assertThatExceptionOfType(KeyFileException.class)
        .isThrownBy(() -> KeyFile.load(path()))
        .withMessageStartingWith(path() + ": found no file, expected a key file; ");
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void refusesAFolderADanglingLinkAndTheRoot() throws Exception {
    assertRefused(folder, "not a regular file");
    Path dangling = folder.resolve("dangling");
    Files.createSymbolicLink(dangling, folder.resolve("nowhere"));
    assertRefused(dangling, "found no file");
    assertThat(folder.resolve("nowhere")).doesNotExist();
    Path root = folder.getRoot();
    assertThatExceptionOfType(KeyFileException.class)
        .isThrownBy(() -> KeyFile.loadOrCreate(root))
        .withMessageContaining("found a folder");
  }

  @Test
  void refusesAFolderThatIsAFile() throws Exception {
    Path file = Files.writeString(folder.resolve("file"), "text");
    assertThatExceptionOfType(KeyFileException.class)
        .isThrownBy(() -> KeyFile.loadOrCreate(file.resolve("seal.key")))
        .withMessageContaining("creating the key file failed")
        .withCauseInstanceOf(FileAlreadyExistsException.class);
    assertThat(file).hasContent("text");
  }

  @Test
  void followsALinkToAKeyAndChecksTheKeysOwnMode() throws Exception {
    KeyFile real = KeyFile.loadOrCreate(path());
    Path link = Files.createSymbolicLink(folder.resolve("link"), path());
    assertThat(KeyFile.load(link).key().verificationKey()).isEqualTo(real.key().verificationKey());
    Files.setPosixFilePermissions(path(), PosixFilePermissions.fromString("rw-r--r--"));
    assertRefused(link, "chmod 600");
  }

  @Test
  void restoresAMissingOrForeignPublicFile() throws Exception {
    KeyFile file = KeyFile.loadOrCreate(path());
    Files.delete(file.publicPath());
    KeyFile.loadOrCreate(path());
    assertThat(TrustedKeys.read(file.publicPath()))
        .extracting(TrustedKey::key)
        .containsExactly(file.key().verificationKey());
    Files.writeString(file.publicPath(), SigningKey.generate().verificationKey().toPem());
    file.restorePublicFile();
    assertThat(TrustedKeys.read(file.publicPath()))
        .extracting(TrustedKey::key)
        .containsExactly(file.key().verificationKey());
  }

  @Test
  void aNewKeyReplacesThePublicFileOfAKeyThatIsGone() throws Exception {
    KeyFile old = KeyFile.loadOrCreate(path());
    Files.delete(path());
    KeyFile fresh = KeyFile.loadOrCreate(path());
    assertThat(TrustedKeys.read(fresh.publicPath()))
        .extracting(TrustedKey::key)
        .containsExactly(fresh.key().verificationKey())
        .doesNotContain(old.key().verificationKey());
  }

  @Test
  void printsNoSecret() throws Exception {
    KeyFile file = KeyFile.loadOrCreate(path());
    assertThat(file)
        .hasToString("KeyFile[" + path() + ", " + file.key().verificationKey().keyId() + "]");
  }

  @Test
  void aKeyWrittenElsewhereIsRead() throws Exception {
    SigningKey key = SigningKey.generate();
    Files.createFile(
        path(), PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.write(path(), pem(key).replace("\n", "\r\n").getBytes(StandardCharsets.US_ASCII));
    assertThat(KeyFile.loadOrCreate(path()).key().verificationKey())
        .isEqualTo(key.verificationKey());
  }

  private static String pem(SigningKey key) {
    return new String(key.toPem(), StandardCharsets.US_ASCII);
  }

  private Path path() {
    return folder.resolve("seal.key");
  }

  private static void assertRefused(Path path, String message) {
    assertThatExceptionOfType(KeyFileException.class)
        .isThrownBy(() -> KeyFile.loadOrCreate(path))
        .withMessageStartingWith(path + ": ")
        .withMessageContaining(message);
  }

  private static String mode(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }

  private interface Loading {
    KeyFile load() throws KeyFileException;
  }

  private static KeyFile unchecked(Loading loading) {
    try {
      return loading.load();
    } catch (KeyFileException refused) {
      throw new AssertionError(refused);
    }
  }
}
