package dev.dodproof.ops.seal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dodproof.junit.DodCriterion;
import dev.dodproof.ops.seal.KeyCreationTestCase.Job;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Kills processes that create keys: the name of a key never names less than a whole key. */
@Timeout(value = 2, unit = TimeUnit.MINUTES)
class KeyFileCrashTests {

  @TempDir Path folder;

  @Test
  @DodCriterion("Seal atomic key creation")
  void aProcessKilledBeforePublishingLeavesNoKeyAndDoesNotHinderTheNext() throws Exception {
    Path path = folder.resolve("seal.key");
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
    Path path = folder.resolve("seal.key");
    try (KeyProcess process = stopped(Job.STOP_AFTER_PUBLISHING, path)) {
      process.kill();
    }
    VerificationKey key = KeyFile.load(path).key().verificationKey();
    assertThat(folder.resolve("seal.key.pub")).doesNotExist();
    KeyFile next = KeyFile.loadOrCreate(path);
    assertThat(next.created()).isFalse();
    assertThat(next.key().verificationKey()).isEqualTo(key);
    assertThat(TrustedKeys.read(next.publicPath())).containsExactly(key);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 5, 8, 13, 21, 34})
  @DodCriterion("Seal atomic key creation")
  void aProcessKilledAtAnyMomentLeavesOnlyWholeKeys(int answers) throws Exception {
    try (KeyProcess process = KeyProcess.start(Job.CREATE_FOR_EVER)) {
      assertThat(process.answer()).isEqualTo("ready");
      process.tell(folder);
      for (int i = 0; i < answers; i++) {
        assertThat(process.answer()).endsWith(" true");
      }
      process.kill();
    }
    List<Path> keys = files("key-\\d+");
    assertThat(keys).hasSizeGreaterThanOrEqualTo(answers).allSatisfy(KeyFile::load);
    assertThat(files("key-\\d+\\.pub"))
        .hasSizeGreaterThanOrEqualTo(keys.size() - 1)
        .allSatisfy(TrustedKeys::read);
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
