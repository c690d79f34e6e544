package dev.dodproof.junit.recorder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dodproof.junit.recorder.fixture.EvidenceTestCase;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvidenceRecordingTests {

  @TempDir Path root;
  private PretendJvm jvm;

  @Test
  void filesTextsAndValuesAreWrittenInTheOrderInWhichTheyWereAttached() throws IOException {
    ReadRecord record = run(EvidenceTestCase.EveryKind.class);

    assertThat(evidence(record))
        .containsExactly(
            "before 1-before.txt", "log.txt 2-log.txt", "time to open 12.5 ms", "threads 3 ");
    assertThat(jvm.stderr()).isEmpty();
    Map<String, Object> log = record.ofType("evidence_file").get(1);
    assertThat(fileOf(record, log)).hasContent("opened");
    assertThat(log)
        .containsEntry("size", 6L)
        .containsEntry("unique_id", record.ofType("started").get(0).get("unique_id"))
        .containsEntry(
            "sha256", "5023662705d96810758a40e018035f9a90b8df6e8250eb522e9ba9e188443ba7");
  }

  @Test
  void namesNeverLeadOutOfTheFolder() throws IOException {
    ReadRecord record = run(EvidenceTestCase.HostileNames.class);

    assertThat(evidence(record))
        .containsExactly(
            "../../../escaped 1-.._.._.._escaped.txt",
            "a/b\\c:d\0e 2-a_b_c_d_e.txt",
            ".. 3-...txt");
    try (Stream<Path> files = Files.walk(root)) {
      assertThat(files.filter(file -> file.toString().endsWith(".txt")))
          .allMatch(file -> file.getParent().toString().endsWith(EvidenceStore.SUFFIX))
          .hasSize(3);
    }
  }

  @Test
  void whatCannotBeCopiedIsLostAndSaidButTheTestPassesAndTheRecordGoesOn() {
    ReadRecord record = run(EvidenceTestCase.NoSuchFile.class);

    assertThat(record.ofType("evidence_lost"))
        .extracting(line -> line.get("name"))
        .containsExactly("file", "a folder");
    assertThat(record.ofType("evidence_lost").get(0).get("reason"))
        .asString()
        .startsWith("there is no regular file ");
    assertThat(record.ofType("finished")).allMatch(line -> line.get("status").equals("SUCCESSFUL"));
    assertThat(evidence(record)).containsExactly("after 1 ");
    assertThat(jvm.stderrLines())
        .hasSize(2)
        .allMatch(line -> line.contains("is lost, so this run proves nothing"));
  }

  @Test
  void anObstacleInPlaceOfTheFolderIsToldAndLeftAlone() throws IOException {
    EvidenceStore store = new EvidenceStore(root, "jvm");
    Path obstacle = Files.writeString(root.resolve("jvm" + EvidenceStore.SUFFIX), "in the way");

    assertThatThrownBy(() -> store.text("name", "text")).isInstanceOf(IOException.class);
    assertThat(obstacle).hasContent("in the way");
  }

  @Test
  void moreThanTheLimitOfOneFileIsRefusedAndLeavesNoCopy() throws IOException {
    Path huge = root.resolve("huge");
    try (RandomAccessFile file = new RandomAccessFile(huge.toFile(), "rw")) {
      file.setLength(EvidenceStore.FILE_LIMIT + 1);
    }
    EvidenceStore store = new EvidenceStore(root, "jvm");

    assertThatThrownBy(() -> store.copy("huge", huge.toString()))
        .isInstanceOf(RecorderException.class)
        .hasMessage("it has more than 64 MiB");
    assertThat(root.resolve("jvm" + EvidenceStore.SUFFIX)).isEmptyDirectory();
  }

  @Test
  void misuseFailsWhereItHappensAndLeavesNoEvidence() {
    ReadRecord record = run(EvidenceTestCase.Misuse.class);

    assertThat(record.ofType("finished")).allMatch(line -> line.get("status").equals("SUCCESSFUL"));
    assertThat(evidence(record)).isEmpty();
  }

  @Test
  void aClaimAnywhereGivesEvidenceToItsTests() {
    assertThat(evidence(run(EvidenceTestCase.Everywhere.class)))
        .containsExactlyInAnyOrder(
            "plain 1 ", "invocation 1 ", "invocation 2 ", "dynamic 1 ", "nested 1 ");
  }

  @Test
  void aRepeatedClaimDoesSoToo() {
    assertThat(evidence(run(EvidenceTestCase.Repeated.class))).containsExactly("repeated 1 ");
  }

  @Test
  void valuesThatAClaimingTestPublishesByItselfCountAndOthersDoNot() {
    assertThat(evidence(run(EvidenceTestCase.Published.class)))
        .containsExactly("load 0.7 ", "long " + "x".repeat(1_000) + " ");
  }

  private ReadRecord run(Class<?> type) {
    jvm = new PretendJvm(root).run(type);
    ReadRecord record = ReadRecord.only(root);
    assertThat(record.isWhole()).isTrue();
    assertThat(record.ofType("finished")).isNotEmpty();
    return record;
  }

  private static List<String> evidence(ReadRecord record) {
    return record.lines().stream()
        .filter(line -> line.get("type").toString().matches("evidence_(file|value)"))
        .map(EvidenceRecordingTests::inShort)
        .toList();
  }

  private static String inShort(Map<String, Object> line) {
    return line.containsKey("path")
        ? line.get("name") + " " + Path.of((String) line.get("path")).getFileName()
        : line.get("name") + " " + line.get("value") + " " + line.get("unit");
  }

  private static Path fileOf(ReadRecord record, Map<String, Object> line) {
    return record.path().resolveSibling((String) line.get("path"));
  }
}
