package dev.dodproof.dod.evidence;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dodproof.dod.evidence.RecordLine.Closed;
import dev.dodproof.dod.evidence.RecordLine.ContainerFailed;
import dev.dodproof.dod.evidence.RecordLine.ContainerSkipped;
import dev.dodproof.dod.evidence.RecordLine.EvidenceFile;
import dev.dodproof.dod.evidence.RecordLine.EvidenceLost;
import dev.dodproof.dod.evidence.RecordLine.EvidenceValue;
import dev.dodproof.dod.evidence.RecordLine.Finished;
import dev.dodproof.dod.evidence.RecordLine.GaveUp;
import dev.dodproof.dod.evidence.RecordLine.Naming;
import dev.dodproof.dod.evidence.RecordLine.Node;
import dev.dodproof.dod.evidence.RecordLine.Opened;
import dev.dodproof.dod.evidence.RecordLine.PlanFinished;
import dev.dodproof.dod.evidence.RecordLine.PlanStarted;
import dev.dodproof.dod.evidence.RecordLine.Planned;
import dev.dodproof.dod.evidence.RecordLine.Skipped;
import dev.dodproof.dod.evidence.RecordLine.Started;
import dev.dodproof.dod.model.Claim;
import dev.dodproof.dod.model.TestId;
import java.util.ArrayList;
import java.util.List;

/**
 * Turns the JSON of one line into a {@link RecordLine}; unknown kinds and shapes are refused, and
 * what tells of a test or container that no line before it names.
 */
final class RecordLineParser {

  static final String FORMAT = "dod-run-record/v1";

  private static final String ONE_VERSION =
      "junit-dod-extension and what judges its records must be of one version";

  private final Fields fields;
  private final NamedNodes nodes;

  private RecordLineParser(Fields fields, NamedNodes nodes) {
    this.fields = fields;
    this.nodes = nodes;
  }

  /**
   * Parses one line.
   *
   * @param nodes what the lines before it name
   */
  static RecordLine parse(JsonNode json, NamedNodes nodes) throws RecordFormatException {
    return new RecordLineParser(Fields.of(json), nodes).parse();
  }

  private RecordLine parse() throws RecordFormatException {
    String type = fields.text("type");
    return switch (type) {
      case "opened" -> opened();
      case "plan_started" -> new PlanStarted(fields.plan(), fields.count("tests"));
      case "planned" -> new Planned(fields.plan(), node());
      case "started" -> new Started(fields.plan(), node(), fields.count("ts_epoch_ms"));
      case "skipped" -> new Skipped(fields.plan(), node(), fields.text("reason"));
      case "finished" -> finished(named("node"));
      case "container_skipped" ->
          new ContainerSkipped(fields.plan(), fields.text("unique_id"), fields.text("reason"));
      case "container_failed" ->
          new ContainerFailed(
              fields.plan(), fields.text("unique_id"), failure(), fields.text("reason"));
      case "evidence_file" -> evidenceFile(named("node"));
      case "evidence_value" -> evidenceValue(named("node"));
      case "evidence_lost" -> evidenceLost(named("node"));
      case "plan_finished" -> new PlanFinished(fields.plan(), fields.count("tests_run"));
      case "gave_up" -> new GaveUp(fields.text("reason"));
      case "closed" -> closed();
      default ->
          throw new RecordFormatException("its type is unknown: '" + type + "'; " + ONE_VERSION);
    };
  }

  private Naming named(String field) throws RecordFormatException {
    return nodes.get(field, fields.count(field));
  }

  private Opened opened() throws RecordFormatException {
    String format = fields.text("format");
    if (!format.equals(FORMAT)) {
      throw new RecordFormatException(
          "its format is '" + format + "', expected '" + FORMAT + "'; " + ONE_VERSION);
    }
    return new Opened(
        fields.id("run_id"),
        fields.id("jvm_id"),
        fields.text("module"),
        fields.nullableText("commit"),
        fields.text("mode"),
        fields.text("java"),
        fields.text("junit_platform"),
        fields.text("tool"),
        fields.count("ts_epoch_ms"));
  }

  private Node node() throws RecordFormatException {
    boolean container = isContainer();
    String uniqueId = fields.text("unique_id");
    if (fields.has("as")) {
      Node other = named("as").node();
      return new Node(container, uniqueId, other.test(), other.claims());
    }
    return new Node(container, uniqueId, test(), claims());
  }

  private TestId test() throws RecordFormatException {
    Fields test = fields.object("test");
    return new TestId(test.text("class"), test.text("method"), test.text("params"));
  }

  private List<Claim> claims() throws RecordFormatException {
    List<Claim> claims = new ArrayList<>();
    for (Fields claim : fields.objects("claims")) {
      claims.add(new Claim(claim.text("phase"), claim.text("text")));
    }
    return List.copyOf(claims);
  }

  private boolean isContainer() throws RecordFormatException {
    String kind = fields.text("kind");
    return switch (kind) {
      case "container" -> true;
      case "test" -> false;
      default -> throw new RecordFormatException("its kind is unknown: '" + kind + "'");
    };
  }

  private Finished finished(Naming named) throws RecordFormatException {
    return new Finished(
        named.plan(), named.node(), status(), fields.text("reason"), fields.count("ts_epoch_ms"));
  }

  private EvidenceFile evidenceFile(Naming named) throws RecordFormatException {
    return new EvidenceFile(
        named.plan(),
        named.node(),
        fields.text("name"),
        fields.text("path"),
        fields.count("size"),
        fields.text("sha256"));
  }

  private EvidenceValue evidenceValue(Naming named) throws RecordFormatException {
    return new EvidenceValue(
        named.plan(), named.node(), fields.text("name"), fields.text("value"), fields.text("unit"));
  }

  private EvidenceLost evidenceLost(Naming named) throws RecordFormatException {
    return new EvidenceLost(named.plan(), named.node(), fields.text("name"), fields.text("reason"));
  }

  private Closed closed() throws RecordFormatException {
    List<RunInput> inputs = new ArrayList<>();
    for (Fields input : fields.objects("inputs")) {
      inputs.add(new RunInput(input.text("path"), input.nullableText("sha256")));
    }
    return new Closed(fields.count("plans"), List.copyOf(inputs));
  }

  private Outcome status() throws RecordFormatException {
    return fields.text("status").equals("SUCCESSFUL") ? Outcome.PASSED : failure();
  }

  private Outcome failure() throws RecordFormatException {
    String status = fields.text("status");
    return switch (status) {
      case "ABORTED" -> Outcome.ABORTED;
      case "FAILED" -> Outcome.FAILED;
      default -> throw new RecordFormatException("its status is unknown: '" + status + "'");
    };
  }
}
