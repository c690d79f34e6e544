package dev.dodproof.dod.seal;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Looks in a verdict that says PROVEN for anything that it could not say if it were. A genuine
 * signature under such a verdict is the signer's fault, and still no proof.
 */
final class ProvenCheck {

  private static final String FINDINGS = "findings";
  private static final String PROVEN = "proven";

  private final JsonNode predicate;

  private ProvenCheck(JsonNode predicate) {
    this.predicate = predicate;
  }

  /** Returns what contradicts PROVEN first: a clause that can stand after "although". */
  static Optional<String> contradiction(JsonNode predicate) {
    return new ProvenCheck(predicate).contradiction();
  }

  private Optional<String> contradiction() {
    JsonNode criteria = predicate.path("criteria");
    if (!criteria.isArray() || criteria.isEmpty()) {
      return Optional.of("it has no criteria");
    }
    for (JsonNode criterion : criteria) {
      if (!isProven(criterion) && !isVouchedFor(criterion)) {
        return Optional.of("its criterion '" + criterion.path("id").asText() + "' is not proven");
      }
    }
    return standings(criteria, "attested")
        .or(() -> standings(criteria, "waived"))
        .or(() -> notEmpty(FINDINGS))
        .or(() -> notEmpty("missing"))
        .or(this::withoutEvidence)
        .or(this::activity);
  }

  private static boolean isProven(JsonNode criterion) {
    return isTrue(criterion.path(PROVEN))
        && criterion.path("standing").asText().equals(PROVEN)
        && criterion.path("statement").isNull()
        && isEmptyArray(criterion.path(FINDINGS))
        && (criterion.path("built_in").isTextual() || hasPassed(criterion));
  }

  private static boolean hasPassed(JsonNode criterion) {
    JsonNode tests = criterion.path("tests");
    boolean passed = tests.isArray() && !tests.isEmpty();
    for (JsonNode test : tests) {
      passed &= test.path("outcome").asText().equals("passed");
    }
    return passed
        && isCount(criterion.path("declared"), tests.size())
        && isCount(criterion.path("discovered"), tests.size())
        && isCount(criterion.path("executed"), tests.size())
        && isCount(criterion.path("passed"), tests.size())
        && isCount(criterion.path("absent"), 0);
  }

  private static boolean isVouchedFor(JsonNode criterion) {
    String standing = criterion.path("standing").asText();
    return (standing.equals("attested") || standing.equals("waived"))
        && criterion.path("statement").isObject()
        && criterion.path("built_in").isNull();
  }

  private Optional<String> standings(JsonNode criteria, String standing) {
    List<String> resting = new ArrayList<>();
    for (JsonNode criterion : criteria) {
      if (criterion.path("standing").asText().equals(standing)) {
        resting.add(criterion.path("id").asText());
      }
    }
    List<String> named = new ArrayList<>();
    predicate.path(standing).forEach(id -> named.add(id.asText()));
    return predicate.path(standing).isArray() && named.equals(resting)
        ? Optional.empty()
        : Optional.of("it names other criteria as " + standing + " than those that are");
  }

  private Optional<String> notEmpty(String list) {
    return isEmptyArray(predicate.path(list))
        ? Optional.empty()
        : Optional.of("its list of " + list + " is not empty");
  }

  private Optional<String> withoutEvidence() {
    JsonNode records = predicate.path("run").path("records");
    if (!predicate.path("feed").isObject()) {
      return Optional.of("it rests on no activity feed");
    }
    if (!predicate.path("run").path("run_id").isTextual()
        || !records.isArray()
        || records.isEmpty()) {
      return Optional.of("it rests on no run");
    }
    return isTrue(predicate.path("commit").path("clean"))
        ? Optional.empty()
        : Optional.of("not everything was committed");
  }

  private Optional<String> activity() {
    JsonNode activity = predicate.path("activity");
    try {
      Instant started = Instant.parse(activity.path("started").asText());
      Instant completed = Instant.parse(activity.path("completed").asText());
      Instant verified = Instant.parse(activity.path("verified").asText());
      Instant judged = Instant.parse(predicate.path("judged_at").asText());
      return completed.isBefore(started)
              || verified.isBefore(completed)
              || judged.isBefore(verified)
          ? Optional.of("its times of started, completed, verified and judged are out of order")
          : Optional.empty();
    } catch (DateTimeException e) {
      return Optional.of("its activity lacks a time: " + e.getMessage());
    }
  }

  private static boolean isEmptyArray(JsonNode node) {
    return node.isArray() && node.isEmpty();
  }

  private static boolean isCount(JsonNode node, int count) {
    return node.isIntegralNumber() && node.bigIntegerValue().equals(BigInteger.valueOf(count));
  }

  /** Not {@code asBoolean}, which takes the text "true" for it. */
  private static boolean isTrue(JsonNode node) {
    return node.isBoolean() && node.booleanValue();
  }
}
