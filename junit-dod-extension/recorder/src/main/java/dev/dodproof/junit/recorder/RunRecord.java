package dev.dodproof.junit.recorder;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.UniqueId;

/** The lines of a run record, version 1. Safe for use by several threads. */
final class RunRecord {

  private static final String FORMAT = "dod-run-record/v1";

  private final RecordFile file;

  RunRecord(RecordFile file) {
    this.file = file;
  }

  void opened(RunPlace place, String jvmId, String javaVersion) throws IOException {
    JsonObject line =
        new JsonObject()
            .put("format", FORMAT)
            .put("run_id", place.runId())
            .put("jvm_id", jvmId)
            .put("module", place.module())
            .put("commit", GitHead.of(place.root()).orElse(null))
            .put("mode", place.provisional() ? "provisional" : "build")
            .put("pid", ProcessHandle.current().pid())
            .put("java", javaVersion)
            .put("junit_platform", Versions.ofJunitPlatform())
            .put("tool", "junit-dod-extension/" + Versions.ofThisTool());
    file.append("opened", line);
  }

  void planStarted(int plan, long tests) throws IOException {
    file.append("plan_started", new JsonObject().put("plan", plan).put("tests", tests));
  }

  void planned(int plan, boolean test, UniqueId id, Link link) throws IOException {
    file.appendLater("planned", linked(plan, test, id, link));
  }

  void registered(int plan, boolean test, UniqueId id, Optional<UniqueId> parent, Link link)
      throws IOException {
    file.appendLater(
        "registered",
        linked(plan, test, id, link).put("parent", parent.map(UniqueId::toString).orElse("")));
  }

  void started(int plan, UniqueId id) throws IOException {
    file.append("started", node(plan, id));
  }

  void finished(int plan, UniqueId id, TestExecutionResult result) throws IOException {
    file.appendLater("finished", ended(plan, id, result));
  }

  void containerFailed(int plan, UniqueId id, TestExecutionResult result) throws IOException {
    file.append("container_failed", ended(plan, id, result));
  }

  void skipped(int plan, UniqueId id, String reason) throws IOException {
    file.append("skipped", node(plan, id).put("reason", Text.reason(reason)));
  }

  void evidenceFile(int plan, UniqueId id, String name, EvidenceStore.Copy copy)
      throws IOException {
    file.append(
        "evidence_file",
        node(plan, id)
            .put("name", name)
            .put("path", copy.path())
            .put("size", copy.size())
            .put("sha256", copy.sha256()));
  }

  void evidenceValue(int plan, UniqueId id, String name, String value, String unit)
      throws IOException {
    file.append(
        "evidence_value", node(plan, id).put("name", name).put("value", value).put("unit", unit));
  }

  void evidenceLost(int plan, UniqueId id, String name, String reason) throws IOException {
    file.append(
        "evidence_lost", node(plan, id).put("name", name).put("reason", Text.reason(reason)));
  }

  void planFinished(int plan, long testsRun) throws IOException {
    file.append("plan_finished", new JsonObject().put("plan", plan).put("tests_run", testsRun));
  }

  void gaveUp(String reason) throws IOException {
    file.appendLast("gave_up", new JsonObject().put("reason", Text.reason(reason)));
  }

  void closed(int plans, List<Input> inputs) throws IOException {
    file.append(
        "closed", new JsonObject().put("plans", plans).putAll("inputs", inputs, Input::putInto));
    file.close();
  }

  /** Leaves the record without its last line: it proves nothing. */
  void abandon() throws IOException {
    file.close();
  }

  private static JsonObject linked(int plan, boolean test, UniqueId id, Link link) {
    return new JsonObject()
        .put("plan", plan)
        .put("kind", test ? "test" : "container")
        .put("unique_id", id.toString())
        .put("test", link.test(), TestRef::putInto)
        .putAll("claims", link.claims(), Claim::putInto);
  }

  private static JsonObject ended(int plan, UniqueId id, TestExecutionResult result) {
    return node(plan, id)
        .put("status", result.getStatus().name())
        .put("reason", result.getThrowable().map(Text::reason).orElse(""));
  }

  private static JsonObject node(int plan, UniqueId id) {
    return new JsonObject().put("plan", plan).put("unique_id", id.toString());
  }
}
