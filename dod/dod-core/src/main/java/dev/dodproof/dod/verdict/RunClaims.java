package dev.dodproof.dod.verdict;

import dev.dodproof.dod.checklist.Criterion;
import dev.dodproof.dod.evidence.RunEvidence;
import dev.dodproof.dod.model.TestId;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Which tests claimed which criterion of one document while they ran, whatever their class files
 * declare. Each claim is looked up once, for there may be thousands of tests and of criteria.
 */
final class RunClaims {

  private final Map<Criterion, SortedSet<TestId>> testsByCriterion = new HashMap<>();
  private final Set<TestId> linked = new HashSet<>();

  private RunClaims() {}

  static RunClaims of(RunEvidence run, ClaimLinks links) {
    RunClaims claims = new RunClaims();
    run.claims()
        .forEach(
            (test, made) ->
                made.forEach(
                    claim ->
                        links.meant(claim).ifPresent(criterion -> claims.link(test, criterion))));
    return claims;
  }

  private void link(TestId test, Criterion criterion) {
    testsByCriterion.computeIfAbsent(criterion, any -> new TreeSet<>()).add(test);
    linked.add(test);
  }

  /** Returns the tests that claimed a criterion, in the order of their ids. */
  Set<TestId> testsOf(Criterion criterion) {
    return testsByCriterion.getOrDefault(criterion, Collections.emptySortedSet());
  }

  /** Tells whether a test claimed any criterion. */
  boolean isLinked(TestId test) {
    return linked.contains(test);
  }
}
