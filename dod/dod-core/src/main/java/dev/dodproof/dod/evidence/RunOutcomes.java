package dev.dodproof.dod.evidence;

import dev.dodproof.dod.model.TestId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Folds the attempts of all JVMs of a run into one result per test: the worst invocation counts,
 * and an invocation that failed before it passed is flaky.
 */
final class RunOutcomes {

  /** Where two JVMs ended an attempt in the same millisecond, the worse outcome is the later. */
  private static final Comparator<Attempt> BY_TIME =
      Comparator.<Attempt>comparingLong(attempt -> attempt.when().tsEpochMs())
          .thenComparing(Attempt::outcome);

  private RunOutcomes() {}

  /**
   * Computes the results.
   *
   * @param runId the run
   * @param records its records, in any order
   */
  static Map<TestId, TestResult> of(String runId, List<RunRecord> records) {
    Map<TestId, Map<String, List<Attempt>>> attempts = new TreeMap<>();
    for (RunRecord record : records) {
      boolean trusted = record.isTrusted(runId);
      for (Attempt recorded : PlanAttempts.of(record)) {
        Attempt attempt = trusted ? recorded : distrust(recorded, record);
        attempts
            .computeIfAbsent(attempt.test(), test -> new TreeMap<>())
            .computeIfAbsent(attempt.uniqueId(), id -> new ArrayList<>())
            .add(attempt);
      }
    }
    Map<TestId, TestResult> results = new HashMap<>();
    Map<TestId, List<Attachment>> attachments = Attachments.of(records);
    attempts.forEach(
        (test, invocations) ->
            results.put(
                test,
                fold(test, invocations)
                    .withAttachments(attachments.getOrDefault(test, List.of()))));
    return Map.copyOf(results);
  }

  /** What a record that cannot be relied on calls passed is not known to have passed. */
  private static Attempt distrust(Attempt attempt, RunRecord record) {
    return attempt.outcome() == Outcome.PASSED
        ? attempt.withOutcome(
            Outcome.INCOMPLETE, "its record " + record.path() + " cannot be relied on")
        : attempt;
  }

  private static TestResult fold(TestId test, Map<String, List<Attempt>> byUniqueId) {
    Outcome outcome = Outcome.PASSED;
    String reason = "";
    int invocations = 0;
    int passed = 0;
    for (List<Attempt> sameId : byUniqueId.values()) {
      Attempt folded = foldAttempts(sameId);
      if (!folded.container()) {
        invocations++;
        passed += folded.outcome() == Outcome.PASSED ? 1 : 0;
      }
      if (folded.outcome().compareTo(outcome) > 0) {
        outcome = folded.outcome();
        reason = folded.reason();
      }
    }
    if (outcome == Outcome.PASSED && invocations == 0) {
      outcome = Outcome.NO_INVOCATION;
    }
    return new TestResult(test, outcome, reason, invocations, passed);
  }

  private static Attempt foldAttempts(List<Attempt> attempts) {
    Attempt last = last(attempts);
    Attempt worst = last;
    for (Attempt attempt : attempts) {
      worst = attempt.outcome().compareTo(worst.outcome()) > 0 ? attempt : worst;
    }
    boolean recovered = worst.outcome() == Outcome.FAILED && last.outcome() == Outcome.PASSED;
    return recovered ? worst.withOutcome(Outcome.FLAKY) : worst;
  }

  /** Within one JVM the higher plan is the later; between JVMs only the clock can tell. */
  private static Attempt last(List<Attempt> attempts) {
    Map<String, Attempt> lastOfJvm = new HashMap<>();
    for (Attempt attempt : attempts) {
      lastOfJvm.merge(
          attempt.when().jvm(),
          attempt,
          (first, second) -> second.when().plan() > first.when().plan() ? second : first);
    }
    return Collections.max(lastOfJvm.values(), BY_TIME);
  }
}
