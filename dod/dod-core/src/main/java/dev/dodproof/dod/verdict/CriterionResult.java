package dev.dodproof.dod.verdict;

import dev.dodproof.dod.attest.SignedStatement;
import dev.dodproof.dod.checklist.Criterion;
import dev.dodproof.dod.evidence.Outcome;
import dev.dodproof.dod.model.Finding;
import java.util.List;
import java.util.Optional;

/**
 * The judgement on one criterion.
 *
 * @param criterion what is claimed
 * @param standing what it rests on
 * @param tests the tests linked to it, in the order of their ids
 * @param findings why it is not proven; empty if it is proven or attested
 * @param statement who vouches for it; empty unless it is attested or waived
 */
public record CriterionResult(
    Criterion criterion,
    Standing standing,
    List<TestEvidence> tests,
    List<Finding> findings,
    Optional<SignedStatement> statement) {

  /** Copies the lists. */
  public CriterionResult {
    tests = List.copyOf(tests);
    findings = List.copyOf(findings);
  }

  /**
   * Creates a result for which nobody vouches.
   *
   * @param criterion what is claimed
   * @param proven whether it is proven
   * @param tests the tests linked to it
   * @param findings why it is not proven
   */
  public CriterionResult(
      Criterion criterion, boolean proven, List<TestEvidence> tests, List<Finding> findings) {
    this(
        criterion, proven ? Standing.PROVEN : Standing.UNPROVEN, tests, findings, Optional.empty());
  }

  /**
   * Tells whether it is proven, by nobody's word.
   *
   * @return true if it is
   */
  public boolean proven() {
    return standing == Standing.PROVEN;
  }

  /**
   * Tells whether it stands against PROVEN.
   *
   * @return false if it is proven, attested or waived
   */
  public boolean isOpen() {
    return standing == Standing.UNPROVEN;
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
