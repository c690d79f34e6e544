package dev.dodproof.dod.evidence;

import static dev.dodproof.dod.evidence.Recording.JVM;
import static dev.dodproof.dod.evidence.Recording.RUN;
import static dev.dodproof.dod.evidence.Recording.SEALS;
import static dev.dodproof.dod.evidence.Recording.SEALS_ID;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dodproof.dod.files.FolderDigest;
import dev.dodproof.dod.model.Finding;
import dev.dodproof.dod.model.FindingCode;
import dev.dodproof.ops.time.TimeSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reads the latest run of a project. */
class RunEvidenceReaderTests {

  private static final String LATER = "20260211T100000001Z-00000000";
  private static final String OTHER_JVM = "20260211T100000200Z-4712-01234567";

  @TempDir Path root;
  private Path source;

  @BeforeEach
  void writeSources() throws IOException {
    source = Files.createDirectories(root.resolve("src")).resolve("Seal.java");
    Files.writeString(source, "class Seal {}");
  }

  @Test
  void readsAWholeRun() {
    passing(RUN, JVM, 1).writeTo(run(RUN));
    RunEvidence evidence = read();

    assertThat(evidence.findings()).isEmpty();
    assertThat(evidence.whole()).isTrue();
    assertThat(evidence.runId()).contains(RUN);
    assertThat(evidence.folder()).isEqualTo("runs/" + RUN);
    assertThat(evidence.commits()).containsExactly(Optional.of("c".repeat(40)));
    assertThat(evidence.results().get(SEALS).outcome()).isEqualTo(Outcome.PASSED);
    assertThat(evidence.started()).containsOnlyKeys(SEALS);
    assertThat(evidence.modules()).isEqualTo(Map.of(SEALS, Set.of(".")));
    assertThat(evidence.records())
        .singleElement()
        .satisfies(record -> assertThat(record.path()).endsWith("/" + JVM + ".jsonl"));
  }

  @Test
  void withoutAnyFolderThereIsNoRecord() {
    assertMissing(read(), FindingCode.RECORD_NONE);
    assertThat(read().runId()).isEmpty();
  }

  @Test
  void anEmptyRunsFolderHasNoRecord() throws IOException {
    Files.createDirectories(root.resolve("runs"));

    assertMissing(read(), FindingCode.RECORD_NONE);
  }

  @Test
  void aFileInPlaceOfTheRunsFolderHasNoRecord() throws IOException {
    Files.createFile(root.resolve("runs"));

    assertMissing(read(), FindingCode.RECORD_NONE);
  }

  @Test
  void theLatestRunCountsThoughItIsEmpty() throws IOException {
    passing(RUN, JVM, 1).writeTo(run(RUN));
    Files.createDirectories(run(LATER));
    RunEvidence evidence = read();

    assertMissing(evidence, FindingCode.RECORD_NONE);
    assertThat(evidence.runId()).contains(LATER);
    assertThat(evidence.results()).isEmpty();
  }

  @Test
  void theLatestRunCountsThoughItFailed() {
    passing(RUN, JVM, 1).writeTo(run(RUN));
    Recording failing = Recording.open(LATER, JVM, 1).plan(1).test(SEALS, SEALS_ID);
    failing.fails(SEALS_ID).planFinished().closed(inputs()).writeTo(run(LATER));

    assertThat(read().results().get(SEALS).outcome()).isEqualTo(Outcome.FAILED);
  }

  @Test
  void aLinkInPlaceOfTheLatestRunIsNotPassedOver() throws IOException {
    passing(RUN, JVM, 1).writeTo(run(RUN));
    Files.createSymbolicLink(run(LATER), run(RUN));
    RunEvidence evidence = read();

    assertMissing(evidence, FindingCode.RECORD_DAMAGED);
    assertThat(evidence.results()).isEmpty();
  }

  @Test
  void aDanglingLinkInPlaceOfTheLatestRunIsNotPassedOver() throws IOException {
    passing(RUN, JVM, 1).writeTo(run(RUN));
    Files.createSymbolicLink(run(LATER), root.resolve("nowhere"));

    assertMissing(read(), FindingCode.RECORD_DAMAGED);
  }

  @Test
  void theRecordOfAnotherRunIsForeign() throws IOException {
    Path written = passing("another-run", JVM, 1).writeTo(root.resolve("elsewhere"));
    Files.createDirectories(run(RUN));
    Files.copy(written, run(RUN).resolve(JVM + ".jsonl"));
    RunEvidence evidence = read();

    assertMissing(evidence, FindingCode.RECORD_FOREIGN);
    assertThat(evidence.results().get(SEALS).outcome()).isEqualTo(Outcome.INCOMPLETE);
  }

  @Test
  void aRecordUnderTheNameOfAnotherJvmIsForeign() throws IOException {
    Path written = passing(RUN, JVM, 1).writeTo(run(RUN));
    Files.move(written, run(RUN).resolve(OTHER_JVM + ".jsonl"));

    assertMissing(read(), FindingCode.RECORD_FOREIGN);
  }

  @Test
  void aCopyOfARecordIsForeign() throws IOException {
    Path written = passing(RUN, JVM, 1).writeTo(run(RUN));
    Files.copy(written, run(RUN).resolve(JVM + "_2.jsonl"));

    assertThat(codes(read())).contains(FindingCode.RECORD_FOREIGN);
  }

  @Test
  void aDamagedRecordIsNamedWithItsLine() {
    Path written = passing(RUN, JVM, 1).raw("{}").writeTo(run(RUN));
    RunEvidence evidence = read();

    assertMissing(evidence, FindingCode.RECORD_DAMAGED);
    assertThat(evidence.findings().get(0).location())
        .hasToString("runs/" + RUN + "/" + written.getFileName() + ":7");
  }

  @Test
  void aRecordWithoutEndIsIncomplete() {
    Recording.open().plan(1).test(SEALS, SEALS_ID).writeTo(run(RUN));

    assertMissing(read(), FindingCode.RECORD_INCOMPLETE);
  }

  @Test
  void anEmptyRecordIsIncomplete() throws IOException {
    Files.createDirectories(run(RUN));
    Files.createFile(run(RUN).resolve(JVM + ".jsonl"));

    assertMissing(read(), FindingCode.RECORD_INCOMPLETE);
  }

  @Test
  void aRecorderThatGaveUpIsSaidOnce() {
    Recording.open().gaveUp().writeTo(run(RUN));

    assertMissing(read(), FindingCode.RECORD_GAVE_UP);
  }

  @Test
  void aStrangeFileAmongTheRecordsIsNoWholeRecord() throws IOException {
    passing(RUN, JVM, 1).writeTo(run(RUN));
    Files.writeString(run(RUN).resolve("notes.txt"), "all green\n");

    assertMissing(read(), FindingCode.RECORD_DAMAGED);
  }

  @Test
  void whatAFileManagerLeavesBehindIsNoRecord() throws IOException {
    passing(RUN, JVM, 1).writeTo(run(RUN));
    Files.writeString(run(RUN).resolve(".DS_Store"), "x");
    Files.writeString(root.resolve("runs").resolve("zzz.txt"), "x");

    assertThat(read().whole()).isTrue();
  }

  @Test
  void aRerunWithoutTheAttemptBeforeItIsIncomplete() {
    passing(RUN, JVM + "_2", 2).writeTo(run(RUN));

    assertMissing(read(), FindingCode.RECORD_INCOMPLETE);
  }

  @Test
  void aRecordRemovedFromTheMiddleIsMissed() {
    passing(RUN, JVM, 1).writeTo(run(RUN));
    passing(RUN, JVM + "_3", 3).writeTo(run(RUN));

    assertMissing(read(), FindingCode.RECORD_INCOMPLETE);
  }

  @Test
  void aPlanThatNoRecordTellsOfIsMissed() {
    passing(RUN, JVM, 2).writeTo(run(RUN));

    assertMissing(read(), FindingCode.RECORD_INCOMPLETE);
  }

  @Test
  void allRecordsOfAJvmMakeAWholeRun() {
    for (int i = 1; i <= 11; i++) {
      passing(RUN, i == 1 ? JVM : JVM + "_" + i, i).writeTo(run(RUN));
    }
    passing(RUN, OTHER_JVM, 1).writeTo(run(RUN));

    assertThat(read().findings()).isEmpty();
  }

  @Test
  void sourcesEditedAfterTheRunMakeItStale() throws IOException {
    passing(RUN, JVM, 1).writeTo(run(RUN));
    Files.writeString(source, "class Seal { }");

    assertMissing(read(), FindingCode.INVENTORY_STALE);
  }

  @Test
  void sourcesAddedAfterTheRunMakeItStale() throws IOException {
    passing(RUN, JVM, 1).writeTo(run(RUN));
    Files.createFile(source.resolveSibling("Other.java"));

    assertMissing(read(), FindingCode.INVENTORY_STALE);
  }

  @Test
  void sourcesRemovedAfterTheRunMakeItStale() throws IOException {
    passing(RUN, JVM, 1).writeTo(run(RUN));
    Files.delete(source);
    Files.delete(source.getParent());

    assertMissing(read(), FindingCode.INVENTORY_STALE);
  }

  @Test
  void anInputThatTheRecorderCouldNotReadIsStale() {
    Recording recording = Recording.open().plan(1).test(SEALS, SEALS_ID).passes(SEALS_ID);
    recording.planFinished();
    Map<String, Object> input = new HashMap<>();
    input.put("path", "src");
    input.put("sha256", null);
    recording.line("closed", Map.of("plans", 1, "inputs", List.of(input))).writeTo(run(RUN));

    assertMissing(read(), FindingCode.INVENTORY_STALE);
  }

  @Test
  void anInputOutsideTheRootIsStale() throws IOException {
    Path outside = Files.createDirectories(root.resolve("outside").resolve("src"));
    String digest = FolderDigest.of(outside).orElseThrow();
    Path project = Files.createDirectories(root.resolve("project"));
    Recording recording = Recording.open().plan(1).test(SEALS, SEALS_ID).passes(SEALS_ID);
    recording.planFinished().closed(input("../outside/src", digest));
    recording.writeTo(project.resolve("runs").resolve(RUN));

    assertThat(
            RunEvidenceReader.readLatest(project, project.resolve("runs"), TimeSource.system())
                .findings())
        .extracting(Finding::code)
        .containsExactly(FindingCode.INVENTORY_STALE);
  }

  @Test
  void aTestThatRanFromUnknownFoldersIsStale() {
    Recording recording = Recording.open().plan(1).test(SEALS, SEALS_ID).passes(SEALS_ID);
    recording.planFinished().closed(List.of()).writeTo(run(RUN));

    assertMissing(read(), FindingCode.INVENTORY_STALE);
  }

  @Test
  void aJvmThatStartedNoClaimingTestNeedsNoInputs() {
    passing(RUN, JVM, 1).writeTo(run(RUN));
    Recording idle = Recording.open(RUN, OTHER_JVM, 5).plan(1).planFinished();
    idle.closed(List.of()).writeTo(run(RUN));

    assertThat(read().whole()).isTrue();
  }

  @Test
  void recordsOutsideTheRootKeepTheirNames() throws IOException {
    Path project = Files.createDirectories(root.resolve("project"));
    Recording idle = Recording.open().plan(1).planFinished().closed(List.of());
    idle.writeTo(root.resolve("artifact").resolve(RUN));

    assertThat(
            RunEvidenceReader.readLatest(project, root.resolve("artifact"), TimeSource.system())
                .findings())
        .isEmpty();
  }

  @Test
  void namesTheModulesOfATest() {
    for (String module : List.of("first", "second")) {
      String jvm = module + "-jvm";
      Recording recording = Recording.inModule(module, RUN, jvm, 1).plan(1);
      recording.test(SEALS, SEALS_ID).passes(SEALS_ID).planFinished().closed(inputs());
      recording.writeTo(run(RUN));
    }

    assertThat(read().modules()).isEqualTo(Map.of(SEALS, Set.of("first", "second")));
  }

  private Recording passing(String runId, String jvm, int plan) {
    Recording recording = Recording.open(runId, jvm, 1).plan(plan).test(SEALS, SEALS_ID);
    return recording.passes(SEALS_ID).planFinished().closed(inputs());
  }

  private List<Map<String, String>> inputs() {
    return input("src", FolderDigest.of(root.resolve("src")).orElseThrow());
  }

  private static List<Map<String, String>> input(String path, String digest) {
    return List.of(Map.of("path", path, "sha256", digest));
  }

  private Path run(String runId) {
    return root.resolve("runs").resolve(runId);
  }

  private RunEvidence read() {
    return RunEvidenceReader.readLatest(root, root.resolve("runs"), TimeSource.system());
  }

  private static List<FindingCode> codes(RunEvidence evidence) {
    return evidence.findings().stream().map(Finding::code).toList();
  }

  @Test
  void aRunOfWhichNothingChangedIsStillWhole() {
    passing(RUN, JVM, 1).writeTo(run(RUN));

    assertThat(isStillWhole(read())).isTrue();
  }

  @Test
  void aRunWhoseRecordChangedIsNoLongerWhatItWas() throws IOException {
    Path record = passing(RUN, JVM, 1).writeTo(run(RUN));
    RunEvidence earlier = read();
    Recording later = Recording.open(RUN, JVM, 2).plan(1).test(SEALS, SEALS_ID);
    later.passes(SEALS_ID).planFinished().closed(inputs()).writeTo(run(RUN));
    assertThat(read().whole()).isTrue();
    assertThat(isStillWhole(earlier)).isFalse();

    Files.delete(record);
    assertThat(isStillWhole(earlier)).isFalse();
  }

  @Test
  void aRunBesideWhichALaterOneBeganIsNoLongerTheLatest() {
    passing(RUN, JVM, 1).writeTo(run(RUN));
    RunEvidence earlier = read();
    passing(LATER, JVM, 1).writeTo(run(LATER));

    assertThat(isStillWhole(earlier)).isFalse();
  }

  @Test
  void aRunWhoseSourcesWereEditedMeanwhileIsNotWhole() throws IOException {
    passing(RUN, JVM, 1).writeTo(run(RUN));
    RunEvidence earlier = read();
    Files.writeString(source, "class Seal { int more; }");

    assertThat(isStillWhole(earlier)).isFalse();
  }

  @Test
  void whatWasNeverWholeIsNotWholeNow() throws IOException {
    assertThat(isStillWhole(read())).isFalse();

    Recording.open().plan(1).writeTo(run(RUN));
    assertThat(isStillWhole(read())).isFalse();
  }

  private boolean isStillWhole(RunEvidence earlier) {
    return RunEvidenceReader.isStillWhole(
        earlier, root, root.resolve("runs"), TimeSource.system(), new RecordMemory());
  }

  private static void assertMissing(RunEvidence evidence, FindingCode code) {
    assertThat(codes(evidence)).containsExactly(code);
    assertThat(evidence.whole()).isFalse();
  }
}
