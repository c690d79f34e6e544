package dev.dodproof.ops.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.dodproof.junit.DodCriterion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HmacKeyFileTests {

  @TempDir Path folder;

  @Test
  @DodCriterion("Seal atomic key creation")
  void theFirstUseCreatesAKeyOf64DigitsAndEveryFurtherUseReadsIt() throws Exception {
    HmacKeyFile first = HmacKeyFile.loadOrCreate(path());
    HmacKeyFile second = HmacKeyFile.loadOrCreate(path());
    assertThat(first.created()).isTrue();
    assertThat(second.created()).isFalse();
    assertThat(Files.readString(path())).matches("[0-9a-f]{64}");
    assertThat(second.key().keyId()).isEqualTo(first.key().keyId());
    assertThat(second.key().verify(new byte[5], first.key().sign(new byte[5]))).isTrue();
    assertThat(second).hasToString("HmacKeyFile[" + path() + ", " + first.key().keyId() + "]");
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).containsExactly(path());
    }
  }

  @Test
  @DodCriterion("Seal atomic key creation")
  void theKeyIsItsOwnersFromTheFirstByte() throws Exception {
    AtomicReference<String> whileTemporary = new AtomicReference<>("never published");
    HmacKeyFile.loadOrCreate(
        path(),
        (temporary, target) -> {
          whileTemporary.set(mode(temporary));
          return new LinkPublication().publish(temporary, target);
        });
    assertThat(whileTemporary).hasValue("rw-------");
    assertThat(mode(path())).isEqualTo("rw-------");
  }

  @Test
  void aKeyPublishedBySomebodyElseMeanwhileIsUsed() throws Exception {
    HmacKeyFile mine =
        HmacKeyFile.loadOrCreate(
            path(),
            (temporary, target) -> {
              write("00".repeat(32), "rw-------");
              return new LinkPublication().publish(temporary, target);
            });
    assertThat(mine.created()).isFalse();
    assertThat(mine.key().keyId()).isEqualTo(HmacKey.ofHex("00".repeat(32)).keyId());
  }

  @Test
  void refusesAKeyThatOthersCanReadAndSaysHowToMendIt() throws Exception {
    write("00".repeat(32), "rw-r--r--");
    assertRefused("found a private key with mode rw-r--r--", "run: chmod 600 " + path());
  }

  @Test
  void refusesADamagedKeyWithTheRemedyAndLeavesItAsItIs() throws Exception {
    for (String damaged : new String[] {"", "0".repeat(63), "0".repeat(65), "zz".repeat(32)}) {
      write(damaged, "rw-------");
      assertRefused("expected 64 hexadecimal digits", "restore the file from a copy, or move it");
      assertThat(path()).hasContent(damaged);
    }
    write("0".repeat(2000), "rw-------");
    assertRefused("found more than 1024 bytes", "name the right file");
  }

  @Test
  void refusesTheFileOfASigningKeyAndTheOtherWayRound() throws Exception {
    KeyFile.loadOrCreate(path());
    assertRefused("expected 64 hexadecimal digits", "; ");
    Files.delete(path());
    HmacKeyFile.loadOrCreate(path());
    assertThatExceptionOfType(KeyFileException.class)
        .isThrownBy(() -> KeyFile.load(path()))
        .withMessageContaining("not a PEM block");
  }

  private Path path() {
    return folder.resolve("hmac.key");
  }

  private void write(String text, String mode) throws IOException {
    Files.deleteIfExists(path());
    Files.createFile(
        path(), PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(mode)));
    Files.write(path(), text.getBytes(StandardCharsets.US_ASCII));
  }

  private void assertRefused(String found, String remedy) {
    assertThatExceptionOfType(KeyFileException.class)
        .isThrownBy(() -> HmacKeyFile.loadOrCreate(path()))
        .withMessageStartingWith(path() + ": ")
        .withMessageContaining(found)
        .withMessageContaining(remedy);
  }

  private static String mode(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }
}
