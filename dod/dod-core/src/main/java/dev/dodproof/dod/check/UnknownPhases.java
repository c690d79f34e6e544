package dev.dodproof.dod.check;

import dev.dodproof.dod.inventory.DeclaredTest;
import dev.dodproof.dod.model.Claim;
import dev.dodproof.dod.model.Finding;
import dev.dodproof.dod.model.FindingCode;
import dev.dodproof.dod.model.SourceLocation;
import dev.dodproof.dod.model.TestId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Finds tests that ran with a claim for a phase that no document has: mostly a misspelling, by
 * which the test is linked to nothing. Tests that did not run, such as the fixtures of other tests,
 * are left out.
 */
final class UnknownPhases {

  private final Snapshot snapshot;
  private final Set<String> documented;

  private UnknownPhases(Snapshot snapshot) {
    this.snapshot = snapshot;
    this.documented = snapshot.phaseIds();
  }

  static List<Finding> in(Snapshot snapshot) {
    return new UnknownPhases(snapshot).findings();
  }

  private List<Finding> findings() {
    Map<TestId, SourceLocation> places = new TreeMap<>();
    for (DeclaredTest test : snapshot.inventory().tests()) {
      places.put(test.id(), test.location());
    }
    Set<Finding> findings = new TreeSet<>();
    snapshot
        .run()
        .claims()
        .forEach(
            (test, claims) ->
                claims.stream()
                    .filter(claim -> !claim.phase().isEmpty())
                    .filter(claim -> !documented.contains(claim.phase()))
                    .map(claim -> finding(test, claim, places))
                    .forEach(findings::add));
    return List.copyOf(findings);
  }

  private Finding finding(TestId test, Claim claim, Map<TestId, SourceLocation> places) {
    return new Finding(
        FindingCode.CRITERION_UNKNOWN_PHASE,
        claim.phase(),
        places.getOrDefault(test, SourceLocation.of(snapshot.run().folder())),
        "the test " + test + ", which claims a criterion of the phase '" + claim.phase() + "'",
        "one of " + String.join(", ", documented),
        "correct the phase of its @DodCriterion or @DodPhase, or write DOD__"
            + claim.phase()
            + ".md");
  }
}
