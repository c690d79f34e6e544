package dev.dodproof.dod.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.dodproof.dod.evidence.RunRecord.State;
import dev.dodproof.dod.files.Sha256;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Reads whole, incomplete and damaged records back. */
class RunRecordReaderTests {

  @TempDir Path root;

  @Test
  void readsAWholeRecord() {
    RunRecord record = Recording.passing().readIn(root);

    assertThat(record.state()).isEqualTo(new State.Whole());
    assertThat(record.lines()).hasSize(6);
    assertThat(record.path()).isEqualTo("runs/" + Recording.RUN + "/" + Recording.JVM + ".jsonl");
    assertThat(record.sha256()).isEqualTo(Sha256.hex(Recording.passing().bytes()));
    assertThat(record.isTrusted(Recording.RUN)).isTrue();
  }

  @Test
  void readsTwoPlansOfOneSession() {
    Recording recording = Recording.open();
    recording.plan(1).test(Recording.SEALS, Recording.SEALS_ID).fails(Recording.SEALS_ID);
    recording.planFinished();
    recording.plan(2).test(Recording.SEALS, Recording.SEALS_ID).passes(Recording.SEALS_ID);
    recording.planFinished().closed();

    assertThat(recording.readIn(root).state()).isEqualTo(new State.Whole());
  }

  @Test
  void anEmptyFileIsIncomplete() throws IOException {
    assertThat(read(new byte[0]).state()).isEqualTo(new State.Incomplete(0));
  }

  @Test
  void everyPrefixOfARecordIsIncomplete() throws IOException {
    byte[] whole = Recording.passing().bytes();
    for (int length = 0; length < whole.length; length++) {
      RunRecord record = read(Arrays.copyOf(whole, length));

      assertThat(record.state()).as("first %s bytes", length).isInstanceOf(State.Incomplete.class);
      assertThat(record.isTrusted(Recording.RUN)).isFalse();
    }
  }

  @Test
  void everyFlippedByteIsNoticed() throws IOException {
    Recording recording = Recording.passing();
    byte[] whole = recording.bytes();
    RunRecord original = read(whole);
    int lastLine = whole.length - 1 - recording.lines().get(recording.lines().size() - 1).length;
    for (int at = 0; at < whole.length; at++) {
      for (int mask : new int[] {0x01, 0x20, 0x80}) {
        byte[] flipped = whole.clone();
        flipped[at] ^= (byte) mask;
        RunRecord record = read(flipped);

        assertThat(record.sha256()).isNotEqualTo(original.sha256());
        if (at < lastLine) {
          assertThat(record.state()).as("byte %s", at).isNotInstanceOf(State.Whole.class);
        } else {
          // No line follows the last one, so no chain protects it; it has no outcome, and its
          // inputs are compared with what lies there.
          assertThat(record.lines().subList(0, 5)).isEqualTo(original.lines().subList(0, 5));
        }
      }
    }
  }

  static Stream<Arguments> damages() {
    return Stream.of(
        damage("removed line", 3, lines -> lines.remove(2)),
        damage("removed first line", 1, lines -> lines.remove(0)),
        damage("doubled line", 4, lines -> lines.add(3, lines.get(2))),
        damage("reordered lines", 3, lines -> Collections.swap(lines, 2, 3)),
        damage("inserted line", 2, lines -> lines.add(1, bytes("{}"))),
        damage("blank line", 2, lines -> lines.add(1, new byte[0])),
        damage("edited type", 3, lines -> edit(lines, 2, "started", "Started")),
        damage("edited outcome", 5, lines -> edit(lines, 3, "SUCCESSFUL", "FAILED")),
        damage("no JSON", 2, lines -> lines.set(1, bytes("plan started"))),
        damage("no object", 2, lines -> lines.set(1, bytes("[1]"))),
        damage("two values", 2, lines -> lines.set(1, bytes("{} {}"))),
        damage("not UTF-8", 2, lines -> lines.set(1, new byte[] {'"', (byte) 0xC3, '"'})),
        damage("byte order mark", 1, lines -> lines.set(0, withMark(lines.get(0)))),
        damage("other version", 1, lines -> edit(lines, 0, "record/v1", "record/v2")),
        damage("wrong seq", 2, lines -> edit(lines, 1, "\"seq\":1", "\"seq\":2")),
        damage("seq as text", 2, lines -> edit(lines, 1, "\"seq\":1", "\"seq\":\"1\"")),
        damage("seq as fraction", 2, lines -> edit(lines, 1, "\"seq\":1", "\"seq\":1.0")),
        damage("doubled key", 2, lines -> edit(lines, 1, "\"seq\":1", "\"seq\":1,\"seq\":1")),
        damage("prev in first", 1, lines -> edit(lines, 0, "\"prev\":\"\"", "\"prev\":\"0\"")),
        damage("line after closed", 7, lines -> lines.add(bytes("{}"))),
        damage("second closed", 7, lines -> lines.add(lines.get(5))));
  }

  private static Arguments damage(String name, int line, Consumer<List<byte[]>> damage) {
    return Arguments.of(name, line, damage);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("damages")
  void findsTheDamagedLine(String name, int line, Consumer<List<byte[]>> damage)
      throws IOException {
    List<byte[]> lines = new ArrayList<>(Recording.passing().lines());
    damage.accept(lines);
    byte[] bytes = Recording.bytes(lines);
    RunRecord record = read(bytes);

    assertThat(record.state()).as(name).isInstanceOf(State.Damaged.class);
    assertThat(((State.Damaged) record.state()).line()).isEqualTo(line);
    assertThat(((State.Damaged) record.state()).reason()).isNotBlank();
    assertThat(record.sha256()).as("digest of the whole file").isEqualTo(Sha256.hex(bytes));
  }

  @Test
  void bytesAfterClosedAreDamage() throws IOException {
    byte[] whole = Recording.passing().bytes();
    byte[] longer = Arrays.copyOf(whole, whole.length + 1);
    longer[whole.length] = ' ';

    assertThat(read(longer).state()).isInstanceOf(State.Damaged.class);
  }

  /** Lines that are chained as they should be, and say what no recorder writes. */
  static Stream<Arguments> impossible() {
    Map<String, Object> start = Map.of("plan", 1, "tests", 0);
    return Stream.of(
        Arguments.of("unknown type", Recording.open().line("dreamt", Map.of())),
        Arguments.of("absent type", Recording.open().raw("{\"seq\":1}")),
        Arguments.of("second opened", Recording.open().line("opened", Map.of())),
        Arguments.of("absent field", Recording.open().line("plan_started", Map.of("plan", 1))),
        Arguments.of(
            "number for text",
            Recording.open()
                .plan(1)
                .line("container_skipped", Map.of("plan", 1, "unique_id", 7, "reason", ""))),
        Arguments.of("text for number", Recording.open().line("plan_started", Map.of("plan", "1"))),
        Arguments.of("plan 0", Recording.open().plan(0)),
        Arguments.of(
            "plan beyond int",
            Recording.open().line("plan_started", Map.of("plan", 1L << 32, "tests", 1))),
        Arguments.of(
            "negative tests",
            Recording.open().line("plan_started", Map.of("plan", 1, "tests", -1))),
        Arguments.of("plan twice", Recording.open().plan(1).planFinished().plan(1)),
        Arguments.of("plan going back", Recording.open().plan(2).planFinished().plan(1)),
        Arguments.of("plan inside a plan", Recording.open().plan(1).plan(2)),
        Arguments.of(
            "container skipped outside a plan", Recording.open().containerSkipped("[engine:e]")),
        Arguments.of(
            "container failed after its plan",
            Recording.open().plan(1).planFinished().containerFailed("[engine:e]", "FAILED")),
        Arguments.of("plan finished twice", Recording.open().plan(1).planFinished().planFinished()),
        Arguments.of(
            "unknown status",
            Recording.open()
                .plan(1)
                .test(Recording.SEALS, Recording.SEALS_ID)
                .started(Recording.SEALS_ID)
                .finished(Recording.SEALS_ID, "GREEN")),
        Arguments.of(
            "container that succeeded",
            Recording.open().plan(1).containerFailed("[engine:e]", "SUCCESSFUL")),
        Arguments.of(
            "same node as another test",
            Recording.open()
                .plan(1)
                .test(Recording.SEALS, Recording.SEALS_ID)
                .started(Recording.SEALS_ID)
                .test(Recording.OPENS, Recording.SEALS_ID)
                .planned(Recording.SEALS_ID)),
        Arguments.of("closed before its plan ended", Recording.open().plan(1).closed()),
        Arguments.of(
            "closed with too few plans",
            Recording.open().line("plan_started", start).line("plan_finished", finish()).closed()),
        Arguments.of(
            "closed with 2^32 plans",
            Recording.open().line("closed", Map.of("plans", 1L << 32, "inputs", List.of()))),
        Arguments.of("closed without inputs", Recording.open().line("closed", Map.of("plans", 0))),
        Arguments.of(
            "input without digest", Recording.open().closed(List.of(Map.of("path", "src")))),
        Arguments.of("line after gave_up", Recording.open().gaveUp().closed()),
        Arguments.of("bytes after gave_up", Recording.open().gaveUp().raw("x")),
        Arguments.of("no usable JVM", Recording.open(Recording.RUN, "..", 1)),
        Arguments.of("no usable run", Recording.open("a/b", Recording.JVM, 1)),
        Arguments.of("nested too deep", Recording.open().raw("[".repeat(17) + "]".repeat(17))),
        Arguments.of("nested far too deep", Recording.open().raw("[".repeat(90_000))),
        Arguments.of("too long", Recording.open().raw("x".repeat((1 << 20) + 1))));
  }

  private static Map<String, Object> finish() {
    return Map.of("plan", 1, "tests_run", 0);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("impossible")
  void refusesWhatNoRecorderWrites(String name, Recording recording) throws IOException {
    assertThat(read(recording.bytes()).state()).as(name).isInstanceOf(State.Damaged.class);
  }

  /** Lines about something that no line before them names, in the plan that is under way. */
  static Stream<Arguments> aboutNobody() {
    return Stream.of(
        Arguments.of("no plan", Recording.open().line("finished", passed(0))),
        Arguments.of("its own number", Recording.open().plan(1).line("finished", passed(2))),
        Arguments.of("a later line", named().line("finished", passed(4)).plan(2)),
        Arguments.of("a line of another kind", named().line("finished", passed(1))),
        Arguments.of("an earlier plan", named().planFinished().plan(2).line("finished", passed(2))),
        Arguments.of("between the plans", named().planFinished().line("finished", passed(2))),
        Arguments.of("a number beyond int", named().line("finished", passed(1L << 40))),
        Arguments.of("an end", named().line("finished", passed(2)).line("finished", passed(3))),
        Arguments.of(
            "evidence",
            named()
                .line("evidence_value", Map.of("node", 0, "name", "n", "value", "1", "unit", ""))),
        Arguments.of(
            "started as nobody",
            named()
                .line(
                    "started",
                    Map.of("plan", 1, "kind", "test", "unique_id", "[engine:e]", "as", 3))));
  }

  private static Recording named() {
    return Recording.open()
        .plan(1)
        .test(Recording.SEALS, Recording.SEALS_ID)
        .started(Recording.SEALS_ID);
  }

  private static Map<String, Object> passed(long node) {
    return Map.of("node", node, "status", "SUCCESSFUL", "reason", "");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("aboutNobody")
  void refusesWhatTellsOfSomethingThatThePlanDoesNotName(String name, Recording recording)
      throws IOException {
    assertThat(read(recording.bytes()).state())
        .as(name)
        .isInstanceOfSatisfying(
            State.Damaged.class,
            damaged ->
                assertThat(damaged.reason())
                    .matches(
                        "its field '(node|as)' is \\d+, expected the seq of a line that names a test"
                            + " or container of the plan under way"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"finished", "evidence_file", "evidence_value", "evidence_lost"})
  void refusesWhatTellsOfNothing(String type) throws IOException {
    Map<String, Object> fields = new HashMap<>(passed(2));
    fields.putAll(Map.of("name", "n", "path", "p", "size", 1, "sha256", "0", "plan", 1));
    fields.putAll(Map.of("value", "1", "unit", "ms"));
    fields.remove("node");
    fields.put("unique_id", Recording.SEALS_ID);

    assertThat(read(named().line(type, fields).bytes()).state())
        .isEqualTo(new State.Damaged(4, "its field 'node' is absent or no whole number"));
  }

  @ParameterizedTest
  @ValueSource(longs = {-1, -4_096})
  void refusesANumberBelowZeroForANode(long node) throws IOException {
    assertThat(read(named().line("finished", passed(node)).bytes()).state())
        .isEqualTo(new State.Damaged(4, "its field 'node' is " + node + ", below 0"));
  }

  @Test
  void whatBeginsAsANodeIsItsTestAndClaimsTheSame() {
    Recording recording = Recording.open().plan(1).container(Recording.OPENS, Recording.OPENS_ID);
    String invocation = Recording.OPENS_ID + "/[test-template-invocation:#1]";

    List<RecordLine> lines =
        recording
            .started(Recording.OPENS_ID)
            .registered(invocation, Recording.OPENS_ID)
            .started(invocation)
            .readIn(root)
            .lines();

    RecordLine.Node template = ((RecordLine.Naming) lines.get(2)).node();
    assertThat(lines.get(3))
        .isInstanceOfSatisfying(
            RecordLine.Started.class,
            started ->
                assertThat(started.node())
                    .isEqualTo(
                        new RecordLine.Node(
                            false, invocation, template.test(), template.claims())));
  }

  @ParameterizedTest
  @ValueSource(strings = {"planned", "started", "skipped"})
  void refusesWhatNamesNoTest(String type) throws IOException {
    Map<String, Object> fields =
        Map.of("plan", 1, "kind", "test", "unique_id", "[engine:e]", "node", 2, "reason", "");

    assertThat(read(named().line(type, fields).bytes()).state())
        .isEqualTo(new State.Damaged(4, "its field 'test' is absent"));
  }

  @Test
  void boundsTheDepthAtSixteen() throws IOException {
    assertThat(read(nested(16)).state()).isEqualTo(new State.Incomplete(2));
    assertThat(read(nested(17)).state()).isInstanceOf(State.Damaged.class);
  }

  /** A good line with a list in it that makes it as deep as asked for. */
  private static byte[] nested(int depth) {
    Object nested = List.of();
    for (int level = 2; level < depth; level++) {
      nested = List.of(nested);
    }
    return Recording.open().line("gave_up", Map.of("reason", "r", "more", nested)).bytes();
  }

  @Test
  void aRecorderThatGaveUpLeavesARecordThatProvesNothing() {
    RunRecord record = Recording.open().gaveUp().readIn(root);

    assertThat(record.state()).isEqualTo(new State.Incomplete(2));
    assertThat(record.gaveUp()).isPresent();
    assertThat(record.isTrusted(Recording.RUN)).isFalse();
  }

  @Test
  void aFolderIsNoRecord() throws IOException {
    Path folder = Files.createDirectory(root.resolve("x.jsonl"));

    assertThat(RunRecordReader.read(root, folder).state()).isInstanceOf(State.Damaged.class);
  }

  @Test
  void anAbsentFileIsNoRecord() {
    assertThat(RunRecordReader.read(root, root.resolve("x.jsonl")).state())
        .isInstanceOf(State.Damaged.class);
  }

  @Test
  void aLinkToARecordIsNoRecord() throws IOException {
    Path record = Recording.passing().writeTo(root.resolve("elsewhere"));
    Path link = Files.createSymbolicLink(root.resolve("x.jsonl"), record);

    assertThat(RunRecordReader.read(root, link).state()).isInstanceOf(State.Damaged.class);
  }

  @Test
  @Timeout(value = 20, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void aPipeDoesNotHoldTheReaderUp() throws Exception {
    Path pipe = root.resolve("x.jsonl");
    assumeTrue(makePipe(pipe), "this machine has no mkfifo");

    assertThat(RunRecordReader.read(root, pipe).state()).isInstanceOf(State.Damaged.class);
  }

  private static boolean makePipe(Path pipe) throws InterruptedException {
    try {
      Process process = new ProcessBuilder("mkfifo", pipe.toString()).start();
      return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0;
    } catch (IOException e) {
      return false;
    }
  }

  private RunRecord read(byte[] bytes) throws IOException {
    Path file = root.resolve("runs").resolve(Recording.RUN).resolve(Recording.JVM + ".jsonl");
    Files.createDirectories(file.getParent());
    return RunRecordReader.read(root, Files.write(file, bytes));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] withMark(byte[] line) {
    return bytes("\uFEFF" + new String(line, StandardCharsets.UTF_8));
  }

  /** Replaces in one line, which must change. */
  private static void edit(List<byte[]> lines, int at, String found, String other) {
    String line = new String(lines.get(at), StandardCharsets.UTF_8);
    assertThat(line).contains(found);
    lines.set(at, bytes(line.replace(found, other)));
  }
}
