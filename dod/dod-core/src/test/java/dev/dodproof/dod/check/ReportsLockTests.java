package dev.dodproof.dod.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One at a time in a folder of reports, be it threads or processes. */
class ReportsLockTests {

  private static final int THREADS = 4;
  private static final int TURNS = 50;

  @TempDir private Path folder;
  private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);

  @AfterEach
  void endThreads() {
    threads.shutdownNow();
  }

  private Path file() {
    return folder.resolve("check.lock");
  }

  private static String atOnce(Path reports) throws CheckException {
    return ReportsLock.holding(reports, Duration.ZERO, () -> "done");
  }

  private void assertRefused(Path reports, String holder) {
    assertThatExceptionOfType(CheckException.class)
        .isThrownBy(() -> atOnce(reports))
        .withMessageContainingAll(
            file().toString(), "locked by " + holder, " and waited 0 s; expected one");
  }

  /** Holds the lock of the folder that it is given until its input ends. */
  static final class Holder {

    private Holder() {}

    public static void main(String[] folder) throws CheckException, IOException {
      int unused =
          ReportsLock.holding(
              Path.of(folder[0]),
              () -> {
                System.out.println("held");
                return System.in.read();
              });
    }
  }

  private Process holder() throws IOException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Holder.class.getName(),
                folder.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    BufferedReader output = process.inputReader(StandardCharsets.UTF_8);
    assertThat(output.readLine()).isEqualTo("held");
    return process;
  }

  @Test
  void threadsTakeTurns() throws Exception {
    AtomicBoolean inside = new AtomicBoolean();
    Callable<Boolean> worker =
        () -> {
          boolean alone = true;
          for (int turn = 0; turn < TURNS; turn++) {
            alone &=
                ReportsLock.holding(
                    folder, () -> inside.compareAndSet(false, true) && inside.getAndSet(false));
          }
          return alone;
        };

    for (Future<Boolean> ended : threads.invokeAll(Collections.nCopies(THREADS, worker))) {
      assertThat(ended.get()).isTrue();
    }
  }

  @Test
  void anotherProcessIsNamedAndLetsOthersInWhenItEnds() throws Exception {
    Process process = holder();
    try {
      assertRefused(folder, "process " + process.pid() + " since 20");

      process.outputWriter().close();
      assertThat(process.waitFor()).isZero();
      assertThat(atOnce(folder)).isEqualTo("done");
    } finally {
      process.destroyForcibly();
    }
  }

  @Test
  void aKilledProcessLeavesNoLockBehind() throws Exception {
    Process process = holder();

    assertThat(process.destroyForcibly().waitFor()).isNotZero();

    assertThat(file()).content().startsWith("process " + process.pid());
    assertThat(atOnce(folder)).isEqualTo("done");
    assertThat(file()).content().startsWith("process " + ProcessHandle.current().pid());
  }

  @Test
  void anotherThreadIsNamedByItsProcess() throws Exception {
    CountDownLatch held = new CountDownLatch(1);
    CountDownLatch end = new CountDownLatch(1);
    Callable<String> holder =
        () ->
            ReportsLock.holding(
                folder,
                () -> {
                  held.countDown();
                  end.await();
                  return "held";
                });
    Future<String> holding = threads.submit(holder);
    held.await();

    assertRefused(folder, "process " + ProcessHandle.current().pid() + " since 20");
    Path link =
        Files.createSymbolicLink(folder.resolveSibling(folder.getFileName() + "-link"), folder);
    try {
      assertRefused(link, "process ");
    } finally {
      Files.delete(link);
    }

    end.countDown();
    assertThat(holding.get()).isEqualTo("held");
    assertThat(atOnce(folder)).isEqualTo("done");
  }

  @Test
  void whoeverIsInterruptedWaitsNoLonger() throws Exception {
    Process process = holder();
    try {
      Thread.currentThread().interrupt();

      assertThatExceptionOfType(CheckException.class)
          .isThrownBy(() -> ReportsLock.holding(folder, () -> "never done"))
          .withMessageContaining("locked by ");
      assertThat(Thread.interrupted()).isTrue();
    } finally {
      process.destroyForcibly();
    }
  }

  @Test
  void workThatFailsGivesTheLockBack() throws Exception {
    assertThatExceptionOfType(IOException.class)
        .isThrownBy(
            () ->
                ReportsLock.holding(
                    folder,
                    () -> {
                      throw new IOException("failed");
                    }))
        .withMessage("failed");

    assertThat(atOnce(folder)).isEqualTo("done");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "process x since 2026-11-27T02:00:00Z",
        "process 1 since 2026-11-27T02:00:00Z\nprocess 2 since 2026-11-27T02:00:00Z",
        "process 1 since \u001b[31m2026",
        "process 123456789012345678901 since 2026-11-27T02:00:00Z",
        "process 1 since 2026-11-27T02:00:00.000000000000000000000000000000000000000000000000000Z"
      })
  void aHolderThatCannotBeReadIsAnotherProcess(String damaged) throws Exception {
    try (FileChannel channel =
            FileChannel.open(file(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = channel.lock()) {
      Files.writeString(file(), damaged);

      assertThat(lock.isValid()).isTrue();
      assertRefused(folder, "another process");
    }
  }

  @Test
  void aFolderThatDoesNotExistIsMade() throws Exception {
    assertThat(atOnce(folder.resolve("a/b"))).isEqualTo("done");

    assertThat(folder.resolve("a/b/check.lock")).isRegularFile();
  }

  @Test
  void aFileInPlaceOfTheFolderIsAnErrorThatSaysWhatToDo() throws Exception {
    Path reports = Files.writeString(folder.resolve("reports"), "in the way");

    assertThatExceptionOfType(CheckException.class)
        .isThrownBy(() -> atOnce(reports))
        .withMessageContainingAll(reports.toString(), "something else is there", "--reports-dir");
  }

  @Test
  void aFolderInPlaceOfTheLockFileIsAnErrorThatNamesIt() throws Exception {
    Files.createDirectory(file());

    assertThatExceptionOfType(CheckException.class)
        .isThrownBy(() -> atOnce(folder))
        .withMessageContainingAll(file().toString(), "not writable");
  }

  @Test
  void aLinkInPlaceOfTheLockFileIsRefusedAndWhatItLeadsToKept() throws Exception {
    Path victim = Files.writeString(folder.resolve("victim"), "precious");
    Files.createSymbolicLink(file(), victim);

    assertThatExceptionOfType(CheckException.class)
        .isThrownBy(() -> atOnce(folder))
        .withMessageContainingAll(file().toString(), "not writable");
    assertThat(victim).hasContent("precious");
  }
}
