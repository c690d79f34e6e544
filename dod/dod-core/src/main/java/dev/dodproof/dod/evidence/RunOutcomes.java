package dev.dodproof.dod.evidence;

import dev.dodproof.dod.model.TestId;
import java.util.ArrayList;
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

  private static final Comparator<RunRecord> BY_TIME =
      Comparator.comparingLong(RunRecord::openedAt).thenComparing(RunRecord::path);

  private RunOutcomes() {}

  /**
   * Computes the results.
   *
   * @param records the records of one run, in any order
   */
  static Map<TestId, TestResult> of(List<RunRecord> records) {
    Map<TestId, Map<String, List<Attempt>>> attempts = new TreeMap<>();
    for (RunRecord record : records.stream().sorted(BY_TIME).toList()) {
      boolean whole = record.state() instanceof RunRecord.State.Whole && record.gaveUp().isEmpty();
      for (Attempt recorded : PlanAttempts.of(record)) {
        Attempt attempt = whole ? recorded : distrust(recorded, record);
        attempts
            .computeIfAbsent(attempt.test(), test -> new TreeMap<>())
            .computeIfAbsent(attempt.uniqueId(), id -> new ArrayList<>())
            .add(attempt);
      }
    }
    Map<TestId, TestResult> results = new HashMap<>();
    attempts.forEach((test, invocations) -> results.put(test, fold(test, invocations)));
    return Map.copyOf(results);
  }

  /** What a record that is not whole calls passed is not known to have stayed so. */
  private static Attempt distrust(Attempt attempt, RunRecord record) {
    return attempt.outcome() == Outcome.PASSED
        ? new Attempt(
            attempt.test(),
            attempt.uniqueId(),
            attempt.container(),
            Outcome.INCOMPLETE,
            "its record " + record.path() + " is not whole")
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
    Attempt last = attempts.get(attempts.size() - 1);
    Attempt worst = last;
    for (Attempt attempt : attempts) {
      worst = attempt.outcome().compareTo(worst.outcome()) > 0 ? attempt : worst;
    }
    boolean recovered = worst.outcome() == Outcome.FAILED && last.outcome() == Outcome.PASSED;
    return recovered ? worst.withOutcome(Outcome.FLAKY) : worst;
  }
}
