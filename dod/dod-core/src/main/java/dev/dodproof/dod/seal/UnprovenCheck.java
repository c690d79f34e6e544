package dev.dodproof.dod.seal;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dodproof.dod.verdict.Verdict;
import java.util.Optional;

/**
 * Looks in a verdict that says PARTIAL or DESIGNED for what it could not say if it were: whoever
 * reads it acts on what it names as missing.
 */
final class UnprovenCheck {

  private UnprovenCheck() {}

  /** Returns what contradicts the verdict: a clause that can stand after "although". */
  static Optional<String> contradiction(Verdict verdict, JsonNode predicate) {
    for (String list : new String[] {"missing", "findings"}) {
      if (!predicate.path(list).isArray() || predicate.path(list).isEmpty()) {
        return Optional.of("its list of " + list + " is empty");
      }
    }
    if (verdict == Verdict.DESIGNED && wasStarted(predicate)) {
      return Optional.of("work on it was started");
    }
    return Optional.empty();
  }

  private static boolean wasStarted(JsonNode predicate) {
    for (JsonNode criterion : predicate.path("criteria")) {
      if (!criterion.path("executed").asText().equals("0")) {
        return true;
      }
    }
    return !predicate.path("activity").path("started").isNull();
  }
}
