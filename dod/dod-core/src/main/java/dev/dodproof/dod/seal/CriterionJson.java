package dev.dodproof.dod.seal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.dodproof.dod.attest.SignedStatement;
import dev.dodproof.dod.evidence.Attachment;
import dev.dodproof.dod.evidence.Outcome;
import dev.dodproof.dod.evidence.TestResult;
import dev.dodproof.dod.verdict.CriterionResult;
import dev.dodproof.dod.verdict.TestEvidence;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/** The JSON form of the judgement on one criterion, with its counts and its tests. */
final class CriterionJson {

  private CriterionJson() {}

  static ObjectNode of(CriterionResult result) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("id", result.criterion().id());
    json.put("item", result.criterion().itemId());
    json.put("text", result.criterion().text());
    json.put("file", result.criterion().location().file());
    json.put("line", result.criterion().location().line());
    json.put("built_in", result.criterion().builtIn().map(CriterionJson::spelling).orElse(null));
    json.put("proven", result.proven());
    json.put("standing", spelling(result.standing()));
    json.set("statement", statement(result.statement()));
    json.put("declared", result.tests().size());
    json.put("discovered", count(result, CriterionJson::isDiscovered));
    json.put("executed", count(result, CriterionJson::isExecuted));
    json.put("passed", result.passed());
    json.put("absent", count(result, test -> !isExecuted(test)));
    ArrayNode tests = json.putArray("tests");
    result.tests().forEach(test -> tests.add(test(test)));
    ArrayNode findings = json.putArray("findings");
    result.findings().forEach(finding -> findings.add(finding.missing()));
    return json;
  }

  private static JsonNode statement(Optional<SignedStatement> statement) {
    return statement
        .<JsonNode>map(
            signed ->
                JsonNodeFactory.instance
                    .objectNode()
                    .put("file", signed.location().file())
                    .put("sha256", signed.sha256())
                    .put("key_id", signed.keyId())
                    .put("reason", signed.statement().reason())
                    .put("expires_at", VerdictJson.time(signed.statement().expiresAt())))
        .orElseGet(JsonNodeFactory.instance::nullNode);
  }

  private static ObjectNode test(TestEvidence evidence) {
    Optional<TestResult> result = evidence.result();
    ObjectNode test = JsonNodeFactory.instance.objectNode();
    test.put("test", evidence.declared().id().toString())
        .put("module", evidence.declared().module())
        .put("file", evidence.declared().location().file())
        .put("line", evidence.declared().location().line())
        .put("outcome", spelling(result.map(TestResult::outcome).orElse(Outcome.NOT_RUN)))
        .put("reason", result.map(TestResult::reason).orElse(""))
        .put("invocations", result.map(TestResult::invocations).orElse(0))
        .put("passed", result.map(TestResult::passed).orElse(0));
    ArrayNode attachments = test.putArray("evidence");
    result
        .map(TestResult::attachments)
        .orElse(List.of())
        .forEach(attachment -> attachments.add(attachment(attachment)));
    return test;
  }

  private static ObjectNode attachment(Attachment attachment) {
    ObjectNode json = JsonNodeFactory.instance.objectNode().put("name", attachment.name());
    if (attachment instanceof Attachment.AttachedFile file) {
      return json.put("path", file.path()).put("size", file.size()).put("sha256", file.sha256());
    }
    Attachment.Value value = (Attachment.Value) attachment;
    return json.put("value", value.value()).put("unit", value.unit());
  }

  private static long count(CriterionResult result, Predicate<TestEvidence> condition) {
    return result.tests().stream().filter(condition).count();
  }

  private static boolean isDiscovered(TestEvidence test) {
    return test.result().isPresent();
  }

  private static boolean isExecuted(TestEvidence test) {
    return test.result()
        .map(
            result ->
                switch (result.outcome()) {
                  case PASSED, FLAKY, ABORTED, INCOMPLETE, FAILED -> true;
                  case NO_INVOCATION, NOT_RUN, SKIPPED -> false;
                })
        .orElse(false);
  }

  private static String spelling(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
