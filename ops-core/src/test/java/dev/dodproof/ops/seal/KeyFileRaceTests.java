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

/**
 * Lets threads and processes race for one key file. The property, in every round and for every kind
 * of key: exactly one of them says that it created the key, all of them hold the same key, it is
 * the one in the file, and beside it lies its public half and nothing else.
 *
 * <p>64 processes and 100 rounds under stress.
 */
@Timeout(value = 60, unit = TimeUnit.MINUTES)
class KeyFileRaceTests {

  private static final boolean STRESS = Boolean.getBoolean("ops.stress");
  private static final int PROCESSES = STRESS ? 64 : 8;
  private static final int THREADS = STRESS ? 64 : 16;
  private static final int ROUNDS = STRESS ? 100 : 9;

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
        race(processes, path(round));
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
        Path path = path(round);
        // All have seen that there is no key, and all have written theirs, before one may go on.
        CyclicBarrier everybodyIsReady = new CyclicBarrier(THREADS);
        Publication contested =
            (temporary, target) -> {
              await(everybodyIsReady);
              return publication.publish(temporary, target);
            };
        List<Future<String>> answers = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
          answers.add(threads.submit(() -> KeyKind.of(path).loadOrCreate(path, contested)));
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

  private Path path(int round) {
    KeyKind[] kinds = KeyKind.values();
    return folder.resolve("round-" + round).resolve(kinds[round % kinds.length] + ".key");
  }

  private static void assertOneWinner(Path path, List<String> answers) throws Exception {
    KeyKind kind = KeyKind.of(path);
    String keyId = kind.load(path);
    assertThat(answers).allMatch(answer -> answer.startsWith(keyId + " "));
    assertThat(answers).filteredOn(answer -> answer.endsWith(" true")).hasSize(1);
    List<String> expected = new ArrayList<>(List.of(kind + ".key"));
    if (kind.hasPublicFile()) {
      expected.add(kind + ".key.pub");
      assertThat(TrustedKeys.read(path.resolveSibling(kind + ".key.pub")))
          .extracting(TrustedKey::key)
          .extracting(VerificationKey::keyId)
          .containsExactly(keyId);
    }
    try (Stream<Path> files = Files.list(path.getParent())) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .filteredOn(name -> !name.equals("." + kind + ".key.lock"))
          .containsExactlyInAnyOrderElementsOf(expected);
    }
  }

  private static void await(CyclicBarrier barrier) throws IOException {
    try {
      barrier.await(1, TimeUnit.MINUTES);
    } catch (Exception broken) {
      throw new IOException("another thread did not come", broken);
    }
  }
}
