package dev.dodproof.ops.seal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dodproof.junit.DodCriterion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

@Timeout(value = 3, unit = TimeUnit.MINUTES)
class KeyFileRaceTests {

  private static final int PROCESSES = 8;
  private static final int THREADS = 16;
  private static final int ROUNDS = 10;

  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource(
      value = KeyCreationTestCase.Job.class,
      names = {"CREATE", "CREATE_WITHOUT_LINKS"})
  @DodCriterion("Seal atomic key creation")
  void ofManyProcessesExactlyOneCreatesTheKeyAndAllUseIt(KeyCreationTestCase.Job job)
      throws Exception {
    List<KeyProcess> processes = new ArrayList<>();
    try {
      for (int i = 0; i < PROCESSES; i++) {
        processes.add(KeyProcess.start(job));
      }
      for (KeyProcess process : processes) {
        assertThat(process.answer()).isEqualTo("ready");
      }
      for (int round = 0; round < ROUNDS; round++) {
        race(processes, folder.resolve("round-" + round).resolve("seal.key"));
      }
    } finally {
      processes.forEach(KeyProcess::close);
    }
  }

  private static void race(List<KeyProcess> processes, Path path) throws Exception {
    for (KeyProcess process : processes) {
      process.tell(path);
    }
    List<String> answers = new ArrayList<>();
    for (KeyProcess process : processes) {
      answers.add(process.answer());
    }
    assertOneWinner(path, answers);
  }

  static Stream<Publication> publications() {
    return Stream.of(new LinkPublication(), new LockedRenamePublication());
  }

  @ParameterizedTest
  @MethodSource("publications")
  @DodCriterion("Seal atomic key creation")
  void ofManyThreadsThatHoldAFinishedKeyExactlyOnePublishesIt(Publication publication)
      throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    try {
      for (int round = 0; round < ROUNDS; round++) {
        Path path = folder.resolve("round-" + round).resolve("seal.key");
        // All have seen that there is no key, and all have written theirs, before one may go on.
        CyclicBarrier everybodyIsReady = new CyclicBarrier(THREADS);
        Publication contested =
            (temporary, target) -> {
              await(everybodyIsReady);
              return publication.publish(temporary, target);
            };
        List<Future<String>> answers = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
          answers.add(
              threads.submit(
                  () ->
                      describe(KeyFile.loadOrCreate(path, SignatureAlgorithm.ED25519, contested))));
        }
        List<String> described = new ArrayList<>();
        for (Future<String> answer : answers) {
          described.add(answer.get());
        }
        assertOneWinner(path, described);
      }
    } finally {
      threads.shutdownNow();
    }
  }

  private static void assertOneWinner(Path path, List<String> answers) throws Exception {
    String keyId = KeyFile.load(path).key().verificationKey().keyId();
    assertThat(answers).allMatch(answer -> answer.startsWith(keyId + " "));
    assertThat(answers).filteredOn(answer -> answer.endsWith(" true")).hasSize(1);
    assertThat(TrustedKeys.read(path.resolveSibling("seal.key.pub")))
        .extracting(VerificationKey::keyId)
        .containsExactly(keyId);
    try (Stream<Path> files = Files.list(path.getParent())) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .contains("seal.key", "seal.key.pub")
          .isSubsetOf("seal.key", "seal.key.pub", ".seal.key.lock");
    }
  }

  private static String describe(KeyFile file) {
    return file.key().verificationKey().keyId() + " " + file.created();
  }

  private static void await(CyclicBarrier barrier) throws IOException {
    try {
      barrier.await(1, TimeUnit.MINUTES);
    } catch (Exception broken) {
      throw new IOException("another thread did not come", broken);
    }
  }
}
