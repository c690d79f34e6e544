package dev.dodproof.dod.evidence;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.dodproof.dod.files.Sha256;
import dev.dodproof.dod.model.TestId;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Writes run records line by line, as the recorder would, and wrong ones too. A test is named by
 * the first line that tells of it; at the end of its plan by {@code planned}, if there is none.
 */
final class Recording {

  static final String RUN = "20260211T100000000Z-0123abcd";
  static final String JVM = "20260211T100000100Z-4711-89abcdef";
  static final String CLASS_ID = "[engine:junit-jupiter]/[class:a.SealTests]";
  static final TestId SEALS = new TestId("a.SealTests", "seals", "");
  static final String SEALS_ID = CLASS_ID + "/[method:seals()]";
  static final TestId OPENS = new TestId("a.SealTests", "opens", "int");
  static final String OPENS_ID = CLASS_ID + "/[test-template:opens(int)]";

  private static final ObjectMapper JSON = new ObjectMapper();

  private final List<byte[]> lines = new ArrayList<>();
  private final Map<String, Map<String, Object>> declared = new LinkedHashMap<>();
  private final Map<String, Integer> nodes = new HashMap<>();
  private final String jvmId;
  private String module = ".";
  private long time;
  private long plans;
  private int plan;

  private Recording(String jvmId, long time) {
    this.jvmId = jvmId;
    this.time = time;
  }

  static Recording open() {
    return open(RUN, JVM, 1000);
  }

  static Recording open(String runId, String jvmId, long time) {
    return inModule(".", runId, jvmId, time);
  }

  static Recording inModule(String module, String runId, String jvmId, long time) {
    Recording recording = new Recording(jvmId, time);
    recording.module = module;
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("format", "dod-run-record/v1");
    fields.put("run_id", runId);
    fields.put("jvm_id", jvmId);
    fields.put("module", recording.module);
    fields.put("commit", "c".repeat(40));
    fields.put("mode", "build");
    fields.put("pid", 4711);
    fields.put("java", "17");
    fields.put("junit_platform", "6.1.3");
    fields.put("tool", "junit-dod-extension/1");
    return recording.line("opened", fields);
  }

  /** One record of one plan with one test that passed. */
  static Recording passing() {
    return open().plan(1).test(SEALS, SEALS_ID).passes(SEALS_ID).planFinished().closed();
  }

  Recording plan(int number) {
    plan = number;
    plans++;
    nodes.clear();
    declared.clear();
    return line("plan_started", Map.of("plan", number, "tests", 1));
  }

  Recording test(TestId test, String id) {
    return node("test", test, id);
  }

  Recording container(TestId test, String id) {
    return node("container", test, id);
  }

  /** A node that is registered for another one, whose test it is. */
  Recording registered(String id, String parent) {
    return registered("test", id, parent);
  }

  Recording registeredContainer(String id, String parent) {
    return registered("container", id, parent);
  }

  private Recording registered(String kind, String id, String parent) {
    declared.put(id, Map.of("kind", kind, "as", node(parent)));
    return this;
  }

  private Recording node(String kind, TestId test, String id) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("kind", kind);
    fields.put(
        "test",
        Map.of(
            "engine",
            "junit-jupiter",
            "class",
            test.className(),
            "method",
            test.methodName(),
            "params",
            test.parameterTypes()));
    fields.put("claims", List.of(Map.of("phase", "PHASE_X", "text", "Seal")));
    declared.put(id, fields);
    return this;
  }

  private Recording naming(String type, String id, Map<String, String> more) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("plan", plan);
    fields.put("unique_id", id);
    fields.putAll(Objects.requireNonNull(declared.get(id), id));
    fields.putAll(more);
    nodes.put(id, lines.size());
    return line(type, fields);
  }

  Recording planned(String id) {
    return naming("planned", id, Map.of());
  }

  Recording started(String id) {
    return naming("started", id, Map.of());
  }

  Recording finished(String id, String status) {
    return line("finished", Map.of("node", node(id), "status", status, "reason", reason(status)));
  }

  Recording passes(String id) {
    return started(id).finished(id, "SUCCESSFUL");
  }

  Recording fails(String id) {
    return started(id).finished(id, "FAILED");
  }

  Recording skipped(String id) {
    return naming("skipped", id, Map.of("reason", "not today"));
  }

  Recording containerSkipped(String id) {
    return line("container_skipped", Map.of("plan", plan, "unique_id", id, "reason", "not today"));
  }

  Recording containerFailed(String id, String status) {
    return line(
        "container_failed",
        Map.of("plan", plan, "unique_id", id, "status", status, "reason", reason(status)));
  }

  private static String reason(String status) {
    return status.equals("SUCCESSFUL") ? "" : "because " + status;
  }

  /** The number of the line that names a node. */
  private int node(String id) {
    return Objects.requireNonNull(nodes.get(id), id);
  }

  Recording evidence(String kind, String id, Map<String, Object> more) {
    Map<String, Object> fields = new LinkedHashMap<>(more);
    fields.put("node", node(id));
    return line("evidence_" + kind, fields);
  }

  Recording planFinished() {
    List.copyOf(declared.keySet()).stream()
        .filter(id -> !nodes.containsKey(id))
        .forEach(this::planned);
    return line("plan_finished", Map.of("plan", plan, "tests_run", 1));
  }

  Recording gaveUp() {
    return line("gave_up", Map.of("reason", "no room"));
  }

  Recording closed() {
    return closed(List.of(Map.of("path", "src", "sha256", "0".repeat(64))));
  }

  Recording closed(List<Map<String, String>> inputs) {
    return line("closed", Map.of("plans", plans, "inputs", inputs));
  }

  Recording at(long millis) {
    time = millis;
    return this;
  }

  /** Appends a line that is chained to the one before, whatever it says. */
  Recording line(String type, Map<String, ?> fields) {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("type", type);
    all.put("seq", lines.size());
    all.put("prev", lines.isEmpty() ? "" : Sha256.hex(lines.get(lines.size() - 1)));
    all.put("ts_epoch_ms", time++);
    all.putAll(fields);
    try {
      return raw(JSON.writeValueAsString(all));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Recording raw(String line) {
    return raw(line.getBytes(StandardCharsets.UTF_8));
  }

  Recording raw(byte[] line) {
    lines.add(line);
    return this;
  }

  List<byte[]> lines() {
    return lines;
  }

  byte[] bytes() {
    return bytes(lines);
  }

  static byte[] bytes(List<byte[]> lines) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (byte[] line : lines) {
      bytes.writeBytes(line);
      bytes.write('\n');
    }
    return bytes.toByteArray();
  }

  Path writeTo(Path runFolder) {
    try {
      Files.createDirectories(runFolder);
      return Files.write(runFolder.resolve(jvmId + ".jsonl"), bytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The record as read back from a file below the root. */
  RunRecord readIn(Path root) {
    return RunRecordReader.read(root, writeTo(root.resolve("runs").resolve(RUN)));
  }
}
