package dev.dodproof.junit.recorder;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.UniqueId;
import org.junit.platform.launcher.TestIdentifier;

/** The lines of a run record, version 1. Safe for use by several threads. */
final class RunRecord {

  private static final String FORMAT = "dod-run-record/v1";

  private final RecordFile file;
  private final IdTexts ids = new IdTexts();

  RunRecord(RecordFile file) {
    this.file = file;
  }

  void opened(RunPlace place, String jvmId, String javaVersion) throws IOException {
    String commit = GitHead.of(place.root()).orElse(null);
    file.append(
        "opened",
        line ->
            line.put("format", FORMAT)
                .put("run_id", place.runId())
                .put("jvm_id", jvmId)
                .put("module", place.module())
                .put("commit", commit)
                .put("mode", place.provisional() ? "provisional" : "build")
                .put("pid", ProcessHandle.current().pid())
                .put("java", javaVersion)
                .put("junit_platform", Versions.ofJunitPlatform())
                .put("tool", "junit-dod-extension/" + Versions.ofThisTool()));
  }

  void planStarted(int plan, long tests) throws IOException {
    file.append("plan_started", line -> line.put("plan", plan).put("tests", tests));
  }

  /**
   * Names a node that claims a criterion, whether or not it begins.
   *
   * @param parent the node above it, if that one claims something
   * @return the number of the line
   */
  long planned(int plan, TestIdentifier node, Link link, @Nullable Node parent) throws IOException {
    String id = ids.of(node);
    return file.appendLater("planned", line -> name(line, plan, node, id, link, parent));
  }

  /**
   * Names a node that claims a criterion and begins.
   *
   * @param parent the node above it, if that one claims something
   * @return the number of the line
   */
  long started(int plan, TestIdentifier node, Link link, @Nullable Node parent) throws IOException {
    String id = ids.of(node);
    return file.append("started", line -> name(line, plan, node, id, link, parent));
  }

  /**
   * Names a node that claims a criterion and is skipped.
   *
   * @param parent the node above it, if that one claims something
   * @return the number of the line
   */
  long skipped(int plan, TestIdentifier node, Link link, @Nullable Node parent, String reason)
      throws IOException {
    String id = ids.of(node);
    return file.append(
        "skipped",
        line -> name(line, plan, node, id, link, parent).put("reason", Text.reason(reason)));
  }

  void finished(Node node, TestExecutionResult result) throws IOException {
    String reason = reason(result);
    file.appendLater(
        "finished",
        line ->
            line.put("node", node.line())
                .putPlain("status", result.getStatus().name())
                .put("reason", reason));
  }

  void containerFailed(int plan, UniqueId id, TestExecutionResult result) throws IOException {
    String reason = reason(result);
    file.append(
        "container_failed",
        line ->
            line.put("plan", plan)
                .put("unique_id", id.toString())
                .putPlain("status", result.getStatus().name())
                .put("reason", reason));
  }

  void containerSkipped(int plan, UniqueId id, String reason) throws IOException {
    file.append(
        "container_skipped",
        line ->
            line.put("plan", plan)
                .put("unique_id", id.toString())
                .put("reason", Text.reason(reason)));
  }

  void evidenceFile(Node node, String name, EvidenceStore.Copy copy) throws IOException {
    file.append(
        "evidence_file",
        line ->
            line.put("node", node.line())
                .put("name", name)
                .put("path", copy.path())
                .put("size", copy.size())
                .put("sha256", copy.sha256()));
  }

  void evidenceValue(Node node, String name, String value, String unit) throws IOException {
    file.append(
        "evidence_value",
        line ->
            line.put("node", node.line()).put("name", name).put("value", value).put("unit", unit));
  }

  void evidenceLost(Node node, String name, String reason) throws IOException {
    file.append(
        "evidence_lost",
        line -> line.put("node", node.line()).put("name", name).put("reason", Text.reason(reason)));
  }

  void planFinished(int plan, long testsRun) throws IOException {
    file.append("plan_finished", line -> line.put("plan", plan).put("tests_run", testsRun));
  }

  void gaveUp(String reason) throws IOException {
    file.appendLast("gave_up", line -> line.put("reason", Text.reason(reason)));
  }

  void closed(int plans, List<Input> inputs) throws IOException {
    file.append(
        "closed", line -> line.put("plans", plans).putAll("inputs", inputs, Input::putInto));
    file.close();
  }

  /** Leaves the record without its last line: it proves nothing. */
  void abandon() throws IOException {
    file.close();
  }

  private static JsonObject name(
      JsonObject line, int plan, TestIdentifier node, String id, Link link, @Nullable Node parent) {
    line.put("plan", plan)
        .putPlain("kind", node.isTest() ? "test" : "container")
        .put("unique_id", id);
    return parent != null && parent.link().equals(link)
        ? line.put("as", parent.line())
        : line.put("test", link.test(), TestRef::putInto)
            .putAll("claims", link.claims(), Claim::putInto);
  }

  /** Asks the throwable, which is a stranger's code, before anybody waits for the line. */
  private static String reason(TestExecutionResult result) {
    return result.getThrowable().map(Text::reason).orElse("");
  }
}
