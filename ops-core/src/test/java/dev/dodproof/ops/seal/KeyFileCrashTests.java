package dev.dodproof.ops.seal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dodproof.junit.DodCriterion;
import dev.dodproof.ops.seal.KeyCreationTestCase.Job;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Kills processes that create keys. The properties, wherever the process was: a key's name names
 * nothing or a whole key; whatever of a private key lies in the folder is its owner's alone; and
 * the next process reads the key, or creates it, as if nothing had happened.
 *
 * <p>500 processes are killed under stress.
 */
@Timeout(value = 60, unit = TimeUnit.MINUTES)
class KeyFileCrashTests {

  private static final boolean STRESS = Boolean.getBoolean("ops.stress");

  @TempDir Path folder;

  @Test
  @DodCriterion("Seal atomic key creation")
  void aProcessKilledBeforePublishingLeavesNoKeyAndDoesNotHinderTheNext() throws Exception {
    Path path = folder.resolve("ED25519.key");
    try (KeyProcess process = stopped(Job.STOP_BEFORE_PUBLISHING, path)) {
      assertThat(path).doesNotExist();
      assertThat(temporaryFiles()).hasSize(1).allSatisfy(KeyFile::load);
      process.kill();
    }
    assertThat(path).doesNotExist();
    assertThat(KeyFile.loadOrCreate(path).created()).isTrue();
    assertThat(KeyFile.loadOrCreate(path).created()).isFalse();
  }

  @Test
  @DodCriterion("Seal atomic key creation")
  void aProcessKilledAfterPublishingLeavesAWholeKeyWhosePublicFileIsRestored() throws Exception {
    Path path = folder.resolve("ED25519.key");
    try (KeyProcess process = stopped(Job.STOP_AFTER_PUBLISHING, path)) {
      process.kill();
    }
    VerificationKey key = KeyFile.load(path).key().verificationKey();
    assertThat(folder.resolve("ED25519.key.pub")).doesNotExist();
    KeyFile next = KeyFile.loadOrCreate(path);
    assertThat(next.created()).isFalse();
    assertThat(next.key().verificationKey()).isEqualTo(key);
    assertThat(TrustedKeys.read(next.publicPath()))
        .extracting(TrustedKey::key)
        .containsExactly(key);
  }

  /** After how many answers each process is killed. */
  static IntStream answers() {
    return STRESS ? new Random().ints(500, 0, 12) : IntStream.of(0, 1, 2, 3, 5, 8, 13, 21);
  }

  @ParameterizedTest
  @MethodSource("answers")
  @DodCriterion("Seal atomic key creation")
  void aProcessKilledAtAnyMomentLeavesOnlyWholeKeys(int answers) throws Exception {
    try (KeyProcess process = KeyProcess.start(Job.CREATE_FOR_EVER)) {
      assertThat(process.answer()).isEqualTo("ready");
      process.tell(folder);
      for (int i = 0; i < answers; i++) {
        assertThat(process.answer()).endsWith(" true");
      }
      spin(new Random().nextInt(200_000));
      process.kill();
    }
    List<Path> keys = files("[A-Z].*-\\d+");
    assertThat(keys).hasSizeGreaterThanOrEqualTo(answers);
    for (Path key : keys) {
      KeyKind kind = KeyKind.of(key);
      String keyId = kind.load(key);
      assertThat(kind.loadOrCreate(key, new LinkPublication())).isEqualTo(keyId + " false");
    }
    assertThat(files("[A-Z].*\\.pub"))
        .hasSize((int) keys.stream().filter(key -> KeyKind.of(key).hasPublicFile()).count())
        .allSatisfy(TrustedKeys::read);
    assertThat(temporaryFiles()).hasSizeLessThanOrEqualTo(1);
    assertThat(files("\\..*-\\d+\\.[0-9a-f-]{36}\\.tmp"))
        .allSatisfy(file -> assertThat(mode(file)).isEqualTo("rw-------"));
  }

  /** Lets the other process go on a little, by less than sleeping could. */
  private static void spin(int rounds) {
    for (int i = 0; i < rounds; i++) {
      Thread.onSpinWait();
    }
  }

  private static String mode(Path file) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
  }

  private static KeyProcess stopped(Job job, Path path) throws Exception {
    KeyProcess process = KeyProcess.start(job);
    assertThat(process.answer()).isEqualTo("ready");
    process.tell(path);
    assertThat(process.answer()).startsWith("stopped ");
    return process;
  }

  private List<Path> temporaryFiles() throws Exception {
    return files("\\..*\\.tmp");
  }

  private List<Path> files(String pattern) throws Exception {
    try (Stream<Path> all = Files.list(folder)) {
      return all.filter(file -> file.getFileName().toString().matches(pattern)).toList();
    }
  }
}
