package dev.dodproof.dod.seal;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.dodproof.dod.baseline.ToleratedRule;
import dev.dodproof.dod.checklist.Checklist;
import dev.dodproof.dod.files.FileDigest;
import dev.dodproof.dod.git.RepositoryState;
import dev.dodproof.dod.model.Finding;
import dev.dodproof.dod.model.Tool;
import dev.dodproof.dod.verdict.Activity;
import dev.dodproof.dod.verdict.FeedState;
import dev.dodproof.dod.verdict.PhaseVerdict;
import dev.dodproof.dod.verdict.Policy;
import dev.dodproof.dod.verdict.Standing;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The JSON form of a verdict, {@code dod-verdict/v1}: the predicate of the sealed statement and the
 * content of {@code <PHASE>.verdict.json}. Documented in {@code docs/formats/dod-verdict-v1.md}.
 */
public final class VerdictJson {

  /** Name and version of the format. */
  public static final String SCHEMA = "dod-verdict/v1";

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  /** Of one width, also at a whole second: so texts sort as the times do. */
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

  private VerdictJson() {}

  /**
   * Writes a verdict as JSON.
   *
   * @param verdict the verdict
   * @return a new object; every number in it is a whole number
   */
  public static ObjectNode of(PhaseVerdict verdict) {
    ObjectNode json = JSON.objectNode();
    json.put("schema", SCHEMA);
    json.put("phase_id", verdict.phaseId());
    json.put("verdict", verdict.verdict().name());
    json.set("policy", of(verdict.policy()));
    json.put("judged_at", time(verdict.judgedAt()));
    json.set("tool", JSON.objectNode().put("name", Tool.NAME).put("version", Tool.VERSION));
    repository(verdict.repository(), json);
    json.set("document", document(verdict.checklist()));
    json.set("run", run(verdict));
    feed(verdict.feed(), json);
    json.set("activity", activity(verdict.activity()));
    ArrayNode evidence = json.putArray("evidence");
    OtherEvidence.of(verdict).forEach(file -> evidence.add(digest(file)));
    ArrayNode criteria = json.putArray("criteria");
    verdict.criteria().forEach(result -> criteria.add(CriterionJson.of(result)));
    standing(verdict, Standing.ATTESTED, json.putArray("attested"));
    standing(verdict, Standing.WAIVED, json.putArray("waived"));
    DriftJson.write(verdict.drifts(), json.putArray("drift"));
    ArrayNode findings = json.putArray("findings");
    verdict.findings().forEach(finding -> findings.add(finding(finding)));
    ArrayNode tolerated = json.putArray("tolerated");
    verdict.baselines().rules().forEach(rule -> tolerated.add(tolerated(rule)));
    ArrayNode missing = json.putArray("missing");
    verdict.missing().forEach(missing::add);
    return json;
  }

  /**
   * Writes a policy as JSON.
   *
   * @param policy the policy
   * @return a new object with its name, digest, file and rules
   */
  public static ObjectNode of(Policy policy) {
    ObjectNode json = JSON.objectNode();
    json.put("name", policy.spelling());
    json.put("sha256", policy.sha256());
    json.put("file", policy.file().orElse(null));
    ObjectNode rules = json.putObject("rules");
    policy.rules().settings().forEach(rule -> rules.put(rule.name(), rule.value()));
    return json;
  }

  private static void standing(PhaseVerdict verdict, Standing standing, ArrayNode ids) {
    verdict.criteria().stream()
        .filter(result -> result.standing() == standing)
        .forEach(result -> ids.add(result.criterion().id()));
  }

  private static void repository(RepositoryState repository, ObjectNode json) {
    if (repository instanceof RepositoryState.Known known) {
      json.putObject("commit")
          .put("id", known.commit())
          .put("tree", known.tree())
          .put("clean", known.uncommitted().isEmpty());
    } else {
      json.putNull("commit");
    }
  }

  private static ObjectNode document(Checklist checklist) {
    ObjectNode document = JSON.objectNode();
    document.put("path", checklist.path());
    document.put("sha256", checklist.sha256());
    document.put("title", checklist.title());
    document
        .putObject("metadata")
        .put("owner", checklist.metadata().owner())
        .put("gate", checklist.metadata().gate())
        .put("section", checklist.metadata().section())
        .put("target_status", checklist.metadata().targetStatus())
        .put("commit", checklist.metadata().commit())
        .put("date", checklist.metadata().date());
    return document;
  }

  private static ObjectNode run(PhaseVerdict verdict) {
    ObjectNode run = JSON.objectNode();
    run.put("run_id", verdict.run().runId().orElse(null));
    run.put("folder", verdict.run().folder());
    ArrayNode records = run.putArray("records");
    verdict.run().records().forEach(record -> records.add(digest(record)));
    return run;
  }

  private static ObjectNode digest(FileDigest file) {
    return JSON.objectNode().put("path", file.path()).put("sha256", file.sha256());
  }

  private static void feed(FeedState feed, ObjectNode json) {
    if (feed instanceof FeedState.Whole whole) {
      json.putObject("feed")
          .put("path", whole.path())
          .put("length", whole.events().size())
          .put("head_hash", whole.headHash())
          .put("sha256", whole.sha256());
    } else {
      json.putNull("feed");
    }
  }

  private static ObjectNode activity(Activity activity) {
    return JSON.objectNode()
        .put("started", time(activity.started()))
        .put("completed", time(activity.completed()))
        .put("verified", time(activity.verified()));
  }

  private static ObjectNode tolerated(ToleratedRule tolerated) {
    ObjectNode json =
        JSON.objectNode()
            .put("file", tolerated.file())
            .put("rule", tolerated.frozen().rule())
            .put("reason", tolerated.frozen().reason())
            .put("expires", tolerated.frozen().expires().toString());
    ArrayNode violations = json.putArray("violations");
    tolerated.frozen().violations().forEach(violations::add);
    return json;
  }

  static ObjectNode finding(Finding finding) {
    return JSON.objectNode()
        .put("code", finding.code().code())
        .put("subject", finding.subject())
        .put("file", finding.location().file())
        .put("line", finding.location().line())
        .put("found", finding.found())
        .put("expected", finding.expected())
        .put("remedy", finding.remedy());
  }

  private static @Nullable String time(Optional<Instant> instant) {
    return instant.map(VerdictJson::time).orElse(null);
  }

  static String time(Instant instant) {
    return TIME.format(instant);
  }
}
