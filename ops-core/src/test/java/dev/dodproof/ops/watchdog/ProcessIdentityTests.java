package dev.dodproof.ops.watchdog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProcessIdentityTests {

  @Test
  void thisProcessIsRunning() throws IOException {
    Processes processes = Processes.ofThisMachine();

    assertThat(processes.look(processes.current())).isEqualTo(Presence.RUNNING);
  }

  @Nested
  class Elsewhere {

    private final PortableProcesses processes = new PortableProcesses();
    private final long pid = ProcessHandle.current().pid();

    @Test
    void thisProcessIsRunningWithinTheTolerance() {
      long start = processes.identify(pid).startEpochMs();

      assertThat(look(pid, start + 1900)).isEqualTo(Presence.RUNNING);
      assertThat(look(pid, start - 1900)).isEqualTo(Presence.RUNNING);
      assertThat(look(pid, start - 2100)).isEqualTo(Presence.GONE);
    }

    @Test
    void aProcessOfUnknownStartCannotBeTold() {
      assertThat(look(pid, -1)).isEqualTo(Presence.UNKNOWABLE);
    }

    @Test
    void aProcessIdNobodyHasIsGone() {
      assertThat(look(Long.MAX_VALUE, 0)).isEqualTo(Presence.GONE);
      assertThat(look(-1, 0)).isEqualTo(Presence.GONE);
    }

    private Presence look(long id, long start) {
      return processes.look(new ProcessIdentity.Portable(id, start));
    }
  }

  /** A folder with the files of proc(5) that are read. */
  @Nested
  class OnLinux {

    @TempDir Path proc;
    private LinuxProcesses processes;

    @BeforeEach
    void makeFiles() throws IOException {
      Path random = proc.resolve("sys").resolve("kernel").resolve("random");
      Files.createDirectories(random);
      Files.writeString(random.resolve("boot_id"), "boot-1\n");
      Files.createDirectories(proc.resolve("self").resolve("ns"));
      Files.createSymbolicLink(
          proc.resolve("self").resolve("ns").resolve("pid"), Path.of("pid:[1]"));
      stat("(java)", "S", "500");
      processes = new LinuxProcesses(proc);
    }

    private void stat(String command, String state, String ticks) throws IOException {
      Path process = Files.createDirectories(proc.resolve("42"));
      String fields = " 1 42 42 0 -1 4194304 100 0 0 0 10 5 0 0 20 0 1 0 ";
      Files.writeString(
          process.resolve("stat"), "42 " + command + " " + state + fields + ticks + " 99 99\n");
    }

    private Presence look(long ticks, String boot, String namespace) {
      return processes.look(new ProcessIdentity.Linux(42, ticks, boot, namespace));
    }

    @Test
    void readsTheRawStartTime() throws IOException {
      assertThat(processes.identify(42))
          .isEqualTo(new ProcessIdentity.Linux(42, 500, "boot-1", "pid:[1]"));
    }

    @Test
    void readsItPastACommandOfBlanksAndParentheses() throws IOException {
      stat("(a) S 1 2) ()", "S", "500");

      assertThat(processes.identify(42).startTicks()).isEqualTo(500);
    }

    @Test
    void theSameStartInTheSameBootIsTheSameProcess() {
      assertThat(look(500, "boot-1", "pid:[1]")).isEqualTo(Presence.RUNNING);
    }

    @Test
    void anotherStartIsAnotherProcess() {
      assertThat(look(501, "boot-1", "pid:[1]")).isEqualTo(Presence.GONE);
    }

    @Test
    void noProcessOutlivesItsBoot() {
      assertThat(look(500, "boot-0", "pid:[1]")).isEqualTo(Presence.GONE);
    }

    @Test
    void aProcessOfAnotherNamespaceCannotBeSeen() {
      assertThat(look(500, "boot-1", "pid:[2]")).isEqualTo(Presence.UNKNOWABLE);
    }

    @Test
    void aZombieHasEnded() throws IOException {
      stat("(java)", "Z", "500");

      assertThat(look(500, "boot-1", "pid:[1]")).isEqualTo(Presence.GONE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"T", "t"})
    void aStoppedProcessIsThereAndStopped(String state) throws IOException {
      stat("(java)", state, "500");

      assertThat(look(500, "boot-1", "pid:[1]")).isEqualTo(Presence.STOPPED);
      assertThat(look(501, "boot-1", "pid:[1]")).isEqualTo(Presence.GONE);
    }

    @Test
    void onlyProcessesOfThisBootShareItsTicker() throws IOException {
      Processes all = new Processes(processes);

      assertThat(all.shareTicker(new ProcessIdentity.Linux(1, 1, "boot-1", ""))).isTrue();
      assertThat(all.shareTicker(new ProcessIdentity.Linux(1, 1, "boot-0", ""))).isFalse();
      assertThat(all.shareTicker(new ProcessIdentity.Portable(1, 1))).isFalse();
      Files.delete(proc.resolve("sys").resolve("kernel").resolve("random").resolve("boot_id"));
      assertThat(all.shareTicker(new ProcessIdentity.Linux(1, 1, "boot-1", ""))).isFalse();
    }

    @Test
    void anUnreadableStatTellsNothing() throws IOException {
      Files.writeString(proc.resolve("42").resolve("stat"), "42 (java) S 1");
      assertThat(look(500, "boot-1", "pid:[1]")).isEqualTo(Presence.UNKNOWABLE);

      stat("(java)", "S", "many");
      assertThat(look(500, "boot-1", "pid:[1]")).isEqualTo(Presence.UNKNOWABLE);
    }

    @Test
    void isNotThereWithoutItsFiles() {
      assertThat(new LinuxProcesses(proc.resolve("none")).isThere()).isFalse();
    }
  }
}
