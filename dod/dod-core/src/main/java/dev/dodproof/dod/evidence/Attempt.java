package dev.dodproof.dod.evidence;

import dev.dodproof.dod.model.TestId;

/** What one plan of one JVM says of one test, invocation or method container. */
record Attempt(
    TestId test, String uniqueId, boolean container, Outcome outcome, String reason, When when) {

  /**
   * When the attempt was made.
   *
   * @param jvm the JVM, the same for all its records
   * @param plan number of the plan in that JVM
   * @param tsEpochMs when it ended or, if it did not, when its record began
   */
  record When(String jvm, int plan, long tsEpochMs) {}

  Attempt withOutcome(Outcome other) {
    return withOutcome(other, reason);
  }

  Attempt withOutcome(Outcome other, String otherReason) {
    return new Attempt(test, uniqueId, container, other, otherReason, when);
  }
}
