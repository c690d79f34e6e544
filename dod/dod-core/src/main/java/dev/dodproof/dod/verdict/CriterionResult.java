package dev.dodproof.dod.verdict;

import dev.dodproof.dod.checklist.Criterion;
import dev.dodproof.dod.evidence.Outcome;
import dev.dodproof.dod.model.Finding;
import java.util.List;

/**
 * The judgement on one criterion.
 *
 * @param criterion what is claimed
 * @param proven whether it is proven
 * @param tests the tests linked to it, in the order of their ids
 * @param findings why it is not proven; empty if it is
 */
public record CriterionResult(
    Criterion criterion, boolean proven, List<TestEvidence> tests, List<Finding> findings) {

  /** Copies the lists. */
  public CriterionResult {
    tests = List.copyOf(tests);
    findings = List.copyOf(findings);
  }

  /**
   * Counts the linked tests that passed.
   *
   * @return how many
   */
  public long passed() {
    return tests.stream()
        .flatMap(test -> test.result().stream())
        .filter(result -> result.outcome() == Outcome.PASSED)
        .count();
  }
}
