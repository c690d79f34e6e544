package dev.dodproof.dod.evidence;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dodproof.dod.evidence.RecordLine.Closed;
import dev.dodproof.dod.evidence.RecordLine.ContainerFailed;
import dev.dodproof.dod.evidence.RecordLine.EvidenceFile;
import dev.dodproof.dod.evidence.RecordLine.EvidenceLost;
import dev.dodproof.dod.evidence.RecordLine.EvidenceValue;
import dev.dodproof.dod.evidence.RecordLine.Finished;
import dev.dodproof.dod.evidence.RecordLine.GaveUp;
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
import java.util.Optional;

/** Turns the JSON of one line into a {@link RecordLine}; unknown kinds and shapes are refused. */
final class RecordLineParser {

  static final String FORMAT = "dod-run-record/v1";

  private RecordLineParser() {}

  static RecordLine parse(JsonNode json) throws RecordFormatException {
    Fields fields = Fields.of(json);
    String type = fields.text("type");
    return switch (type) {
      case "opened" -> opened(fields);
      case "plan_started" -> new PlanStarted(fields.plan(), fields.count("tests"));
      case "planned" -> planned(fields, Optional.empty());
      case "registered" -> planned(fields, Optional.of(fields.text("parent")));
      case "started" ->
          new Started(fields.plan(), fields.text("unique_id"), fields.count("ts_epoch_ms"));
      case "finished" ->
          new Finished(
              fields.plan(),
              fields.text("unique_id"),
              status(fields),
              fields.text("reason"),
              fields.count("ts_epoch_ms"));
      case "skipped" -> new Skipped(fields.plan(), fields.text("unique_id"), fields.text("reason"));
      case "container_failed" ->
          new ContainerFailed(
              fields.plan(), fields.text("unique_id"), failure(fields), fields.text("reason"));
      case "evidence_file" ->
          new EvidenceFile(
              fields.plan(),
              fields.text("unique_id"),
              fields.text("name"),
              fields.text("path"),
              fields.count("size"),
              fields.text("sha256"));
      case "evidence_value" ->
          new EvidenceValue(
              fields.plan(),
              fields.text("unique_id"),
              fields.text("name"),
              fields.text("value"),
              fields.text("unit"));
      case "evidence_lost" ->
          new EvidenceLost(
              fields.plan(), fields.text("unique_id"), fields.text("name"), fields.text("reason"));
      case "plan_finished" -> new PlanFinished(fields.plan(), fields.count("tests_run"));
      case "gave_up" -> new GaveUp(fields.text("reason"));
      case "closed" -> closed(fields);
      default -> throw new RecordFormatException("its type is unknown: '" + type + "'");
    };
  }

  private static Opened opened(Fields fields) throws RecordFormatException {
    String format = fields.text("format");
    if (!format.equals(FORMAT)) {
      throw new RecordFormatException(
          "its format is '"
              + format
              + "', expected '"
              + FORMAT
              + "'; junit-dod-extension and what judges its records must be of one version");
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

  private static Planned planned(Fields fields, Optional<String> parent)
      throws RecordFormatException {
    String kind = fields.text("kind");
    boolean container =
        switch (kind) {
          case "container" -> true;
          case "test" -> false;
          default -> throw new RecordFormatException("its kind is unknown: '" + kind + "'");
        };
    Fields test = fields.object("test");
    TestId id = new TestId(test.text("class"), test.text("method"), test.text("params"));
    List<Claim> claims = new ArrayList<>();
    for (Fields claim : fields.objects("claims")) {
      claims.add(new Claim(claim.text("phase"), claim.text("text")));
    }
    return new Planned(
        fields.plan(), container, fields.text("unique_id"), id, List.copyOf(claims), parent);
  }

  private static Closed closed(Fields fields) throws RecordFormatException {
    List<RunInput> inputs = new ArrayList<>();
    for (Fields input : fields.objects("inputs")) {
      inputs.add(new RunInput(input.text("path"), input.nullableText("sha256")));
    }
    return new Closed(fields.count("plans"), List.copyOf(inputs));
  }

  private static Outcome status(Fields fields) throws RecordFormatException {
    return fields.text("status").equals("SUCCESSFUL") ? Outcome.PASSED : failure(fields);
  }

  private static Outcome failure(Fields fields) throws RecordFormatException {
    String status = fields.text("status");
    return switch (status) {
      case "ABORTED" -> Outcome.ABORTED;
      case "FAILED" -> Outcome.FAILED;
      default -> throw new RecordFormatException("its status is unknown: '" + status + "'");
    };
  }
}
