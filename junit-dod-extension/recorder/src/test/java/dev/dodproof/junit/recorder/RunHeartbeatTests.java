package dev.dodproof.junit.recorder;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dodproof.junit.recorder.fixture.EndingsTestCase;
import dev.dodproof.junit.recorder.fixture.OutcomesTestCase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * Properties: a heartbeat says {@code ended} only after an orderly end, whatever kills the JVM; it
 * never throws, leaves nothing but its file, and its thread keeps no JVM alive.
 */
class RunHeartbeatTests {

  @TempDir Path root;
  private final AtomicLong clock = new AtomicLong(1_000);
  private final AtomicLong testsEnded = new AtomicLong();

  private RunHeartbeat start(Path folder) {
    return RunHeartbeat.start(folder, "jvm", clock::get, testsEnded::get);
  }

  private Map<String, Object> read() throws IOException {
    return content(root.resolve("jvm.heartbeat.json"));
  }

  private static Map<String, Object> content(Path file) throws IOException {
    String text = Files.readString(file);
    assertThat(text).endsWith("}\n");
    return MiniJson.object(text.strip());
  }

  private Path besideTheRecord() {
    String record = ReadRecord.only(root).path().toString();
    return Path.of(record.replace(".jsonl", ".heartbeat.json"));
  }

  private Map<String, Object> ofTheOnlyRecord() throws IOException {
    return content(besideTheRecord());
  }

  @Test
  void aSessionLeavesAnEndedHeartbeatBesideItsRecordAndNothingElse() throws IOException {
    new PretendJvm(root).run(OutcomesTestCase.class);

    assertThat(ofTheOnlyRecord())
        .containsEntry("format", "dod-heartbeat/v1")
        .containsEntry("name", ReadRecord.only(root).first().get("jvm_id"))
        .containsEntry("state", "ended")
        .containsEntry("interval_ms", RunHeartbeat.INTERVAL_MS)
        .containsEntry("pid", ProcessHandle.current().pid())
        .containsKeys("owner", "ts_epoch_ms", "progress_epoch_ms");
    try (Stream<Path> files = Files.list(besideTheRecord().getParent())) {
      assertThat(files).hasSize(2);
    }
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void onLinuxItNamesProcessAndBootExactly() throws IOException {
    start(root).close();

    assertThat(read())
        .containsKeys("start_ticks", "boot_id", "pid_namespace", "monotonic_ms")
        .doesNotContainKey("start_epoch_ms");
  }

  @Test
  void whileAPlanExecutesTheHeartbeatIsBeatingAndItsThreadEndsWithTheSession() throws Exception {
    PretendJvm jvm = new PretendJvm(root);
    SessionRecorder recorder = jvm.sessionRecorder();
    recorder.testPlanExecutionStarted(PretendJvm.plan(OutcomesTestCase.class));
    assertThat(ofTheOnlyRecord()).containsEntry("state", "beating");
    String jvmId = (String) ReadRecord.only(root).first().get("jvm_id");
    Thread thread = heartbeatThread(jvmId);
    assertThat(thread.isDaemon()).isTrue();
    assertThat(thread.getContextClassLoader()).isNull();

    recorder.close();
    thread.join();

    assertThat(ofTheOnlyRecord()).containsEntry("state", "ended");
  }

  private static Thread heartbeatThread(String jvmId) {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getName().equals(RunHeartbeat.THREAD_PREFIX + jvmId))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void anInterruptDoesNotEndTheThread() throws Exception {
    RunHeartbeat heartbeat = start(root);
    Thread thread = heartbeatThread("jvm");
    thread.interrupt();
    while (thread.getState() != Thread.State.TIMED_WAITING || thread.isInterrupted()) {
      assertThat(thread.isAlive()).isTrue();
      Thread.onSpinWait();
    }

    heartbeat.close();
    thread.join();
  }

  @Test
  void tellsWhenATestEndedLast() throws IOException {
    RunHeartbeat heartbeat = start(root);
    clock.set(6_000);
    heartbeat.beat();
    assertThat(read())
        .containsEntry("ts_epoch_ms", 6_000L)
        .containsEntry("progress_epoch_ms", 1_000L);

    testsEnded.set(3);
    clock.set(11_000);
    heartbeat.beat();
    heartbeat.close();

    assertThat(read()).containsEntry("progress_epoch_ms", 11_000L);
  }

  @Test
  void aBeatThatCannotBeWrittenIsLeftOutAndTheNextOneIsNot() throws IOException {
    Path folder = root.resolve("run");
    RunHeartbeat heartbeat = start(folder);
    heartbeat.beat();
    assertThat(root).isEmptyDirectory();

    Files.createDirectory(folder);
    heartbeat.beat();
    heartbeat.close();

    assertThat(content(folder.resolve("jvm.heartbeat.json"))).containsEntry("state", "ended");
  }

  @Test
  void aCounterThatFailsDisturbsNobody() {
    RunHeartbeat heartbeat =
        RunHeartbeat.start(
            root,
            "jvm",
            clock::get,
            () -> {
              throw new OutOfMemoryError("pretended");
            });
    heartbeat.close();

    assertThat(root).isEmptyDirectory();
  }

  @Test
  void nothingIsWrittenAfterTheEnd() throws IOException {
    RunHeartbeat heartbeat = start(root);
    heartbeat.close();
    clock.set(9_000);
    heartbeat.beat();
    heartbeat.close();

    assertThat(read()).containsEntry("state", "ended").containsEntry("ts_epoch_ms", 1_000L);
  }

  @Test
  void aRecorderThatGivesUpBeatsNoLonger() throws IOException {
    PretendJvm jvm = new PretendJvm(root);
    SessionRecorder recorder = jvm.sessionRecorder();
    recorder.testPlanExecutionStarted(PretendJvm.plan(OutcomesTestCase.class));
    recorder.testPlanExecutionStarted(PretendJvm.plan(OutcomesTestCase.class));

    assertThat(ReadRecord.only(root).last()).containsEntry("type", "gave_up");
    assertThat(ofTheOnlyRecord()).containsEntry("state", "ended");
    recorder.close();
  }

  @Test
  void aSessionWhosePlanDidNotFinishEndsItsHeartbeatOrderly() throws IOException {
    SessionRecorder recorder = new PretendJvm(root).sessionRecorder();
    recorder.testPlanExecutionStarted(PretendJvm.plan(OutcomesTestCase.class));
    recorder.close();

    assertThat(ReadRecord.only(root).isWhole()).isFalse();
    assertThat(ofTheOnlyRecord()).containsEntry("state", "ended");
  }

  @Test
  void exitHaltAndKillLeaveTheHeartbeatOfAJvmThatNeverEnded() throws Exception {
    for (Class<?> ending : List.of(EndingsTestCase.Exit.class, EndingsTestCase.Halt.class)) {
      Path own = Files.createDirectory(root.resolve(ending.getSimpleName()));
      new ChildJvm(own).run(ending);
      assertBeating(own);
    }
    Path own = Files.createDirectory(root.resolve("kill"));
    new ChildJvm(own).runAndKill(EndingsTestCase.Hang.class);
    assertBeating(own);
  }

  private static void assertBeating(Path root) throws IOException {
    String record = ReadRecord.only(root).path().toString();
    Path heartbeat = Path.of(record.replace(".jsonl", ".heartbeat.json"));
    assertThat(content(heartbeat)).containsEntry("state", "beating");
  }
}
