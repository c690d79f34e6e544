package dev.dodproof.dod.evidence;

import static dev.dodproof.dod.evidence.Recording.JVM;
import static dev.dodproof.dod.evidence.Recording.RUN;
import static dev.dodproof.dod.evidence.Recording.SEALS;
import static dev.dodproof.dod.evidence.Recording.SEALS_ID;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dodproof.dod.files.FolderDigest;
import dev.dodproof.dod.model.Finding;
import dev.dodproof.dod.model.FindingCode;
import dev.dodproof.ops.time.MovableTimeSource;
import dev.dodproof.ops.watchdog.Heartbeat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Property: a heartbeat only explains. With it or without it, whole or damaged, the same records
 * prove the same.
 */
class JvmFateTests {

  private static final String OLD_TEXT = "a record without its last line 'closed'";

  @TempDir Path root;
  private final MovableTimeSource time =
      new MovableTimeSource(Instant.parse("2026-02-11T10:00:00Z"));
  private Path run;

  @BeforeEach
  void makeRun() throws IOException {
    Files.createDirectories(root.resolve("src"));
    run = Files.createDirectories(root.resolve("runs").resolve(RUN));
  }

  private Heartbeat beating() {
    return Heartbeat.start(run, JVM, Duration.ofSeconds(5), time);
  }

  private Path heartbeatFile() {
    return run.resolve(JVM + Heartbeat.FILE_SUFFIX);
  }

  private void writeIncomplete() {
    Recording.open().plan(1).test(SEALS, SEALS_ID).passes(SEALS_ID).writeTo(run);
  }

  private void writeWhole() {
    String digest = FolderDigest.of(root.resolve("src")).orElseThrow();
    Recording recording = Recording.open().plan(1).test(SEALS, SEALS_ID).passes(SEALS_ID);
    recording.planFinished().closed(List.of(Map.of("path", "src", "sha256", digest)));
    recording.writeTo(run);
  }

  private RunEvidence read() {
    return RunEvidenceReader.readLatest(root, root.resolve("runs"), time);
  }

  private Finding onlyFinding() {
    assertThat(read().findings()).hasSize(1);
    Finding finding = read().findings().get(0);
    assertThat(finding.code()).isEqualTo(FindingCode.RECORD_INCOMPLETE);
    return finding;
  }

  @Test
  void withoutAHeartbeatAnIncompleteRecordIsExplainedAsBefore() {
    writeIncomplete();

    assertThat(onlyFinding().found()).isEqualTo(OLD_TEXT);
    assertThat(onlyFinding().remedy())
        .isEqualTo(
            "find out why the JVM stopped early (System.exit, a crash, a time-out), then run the"
                + " tests again (mvn clean verify)");
  }

  @Test
  void aJvmThatEndedOrderlyLeftAPlanUnfinished() {
    writeIncomplete();
    beating().close();

    assertThat(onlyFinding().found())
        .endsWith(") closed its session orderly at 2026-02-11T10:00:00Z");
    assertThat(onlyFinding().remedy()).contains("out of memory, a failing test engine");
  }

  @Test
  void aJvmThatBeatsExcusesNothing() {
    writeIncomplete();
    beating();

    assertThat(onlyFinding().found()).contains(" still runs, last beat 2026-02-11T10:00:00Z");
    assertThat(read().whole()).isFalse();
  }

  @Test
  void aJvmThatHasStoppedBeatingHangs() {
    writeIncomplete();
    beating();
    time.advance(Duration.ofMillis(10_001));

    assertThat(onlyFinding().found()).contains(" is there but hangs, last beat 2026-02-11T10:00");
  }

  @Test
  void aProcessIdThatAnotherProcessGotIsNoLife() throws IOException {
    writeIncomplete();
    beating();
    String other =
        Files.readString(heartbeatFile())
            .replaceAll("\"start_ticks\":[0-9]+", "\"start_ticks\":1")
            .replaceAll("\"start_epoch_ms\":[0-9]+", "\"start_epoch_ms\":1");
    Files.writeString(heartbeatFile(), other);

    assertThat(onlyFinding().found()).contains(" is gone without an orderly end");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "[]", "null", "{}", "{\"format\":\"dod-heartbeat/v9\"}", "\u0000"})
  void aDamagedHeartbeatExplainsNothingAndSaysWhy(String content) throws IOException {
    writeIncomplete();
    Files.writeString(heartbeatFile(), content);

    assertThat(onlyFinding().found())
        .startsWith(OLD_TEXT + ", and what became of its JVM cannot be told (heartbeat file " + JVM)
        .doesNotContain(root.toString());
  }

  @Test
  void aHeartbeatOfAnotherNameOrFarTooLongExplainsNothing() throws IOException {
    writeIncomplete();
    beating();
    String foreign = Files.readString(heartbeatFile()).replace(JVM, "other");
    Files.writeString(heartbeatFile(), foreign);
    assertThat(onlyFinding().found()).contains("heartbeat of \"other\" under another name");

    Files.writeString(heartbeatFile(), " ".repeat(1 << 20));
    assertThat(onlyFinding().found()).contains("longer than the limit");
  }

  @Test
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "no end: has no pipes in folders")
  void aPipeOrAFolderInPlaceOfAHeartbeatBlocksNothing() throws Exception {
    writeIncomplete();
    new ProcessBuilder("mkfifo", heartbeatFile().toString()).start().waitFor();
    assertThat(onlyFinding().found()).contains("it is not a regular file");

    Files.delete(heartbeatFile());
    Files.createDirectory(heartbeatFile());
    assertThat(onlyFinding().found()).contains("it is not a regular file");
  }

  @Test
  void besideAWholeRecordNoHeartbeatChangesAnything() throws IOException {
    writeWhole();
    RunEvidence without = read();
    assertThat(without.whole()).isTrue();

    beating();
    time.advance(Duration.ofDays(1));
    assertThat(read()).isEqualTo(without);
    Files.writeString(heartbeatFile(), "{");
    assertThat(read()).isEqualTo(without);
    Files.writeString(run.resolve("." + JVM + ".tmp"), "half");
    assertThat(read()).isEqualTo(without);
  }

  @Test
  void aHeartbeatAloneIsNoRecord() {
    beating();

    assertThat(read().whole()).isFalse();
    assertThat(read().findings())
        .extracting(Finding::code)
        .containsExactly(FindingCode.RECORD_NONE);
  }

  @Test
  void theFindingOfADeadJvmStaysTheSame() throws IOException {
    writeIncomplete();
    beating();
    Files.writeString(
        heartbeatFile(),
        Files.readString(heartbeatFile()).replaceAll("\"pid\":[0-9]+", "\"pid\":4194305"));
    Finding finding = onlyFinding();
    time.advance(Duration.ofDays(1));

    assertThat(onlyFinding()).isEqualTo(finding);
  }
}
