package dev.dodproof.dod.evidence;

import dev.dodproof.dod.model.TestId;

/** What one plan of one JVM says of one test, invocation or method container. */
record Attempt(TestId test, String uniqueId, boolean container, Outcome outcome, String reason) {

  Attempt withOutcome(Outcome other) {
    return new Attempt(test, uniqueId, container, other, reason);
  }
}
