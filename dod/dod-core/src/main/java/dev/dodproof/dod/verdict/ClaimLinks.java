package dev.dodproof.dod.verdict;

import dev.dodproof.dod.checklist.Checklist;
import dev.dodproof.dod.checklist.Criterion;
import dev.dodproof.dod.checklist.CriterionMatcher;
import dev.dodproof.dod.checklist.Match;
import dev.dodproof.dod.inventory.DeclaredTest;
import dev.dodproof.dod.inventory.Inventory;
import dev.dodproof.dod.model.Claim;
import dev.dodproof.dod.model.Finding;
import dev.dodproof.dod.model.FindingCode;
import dev.dodproof.dod.model.TestId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which tests are linked to which criterion of one document.
 *
 * <p>A claim without a phase is looked up in all documents of the project; if more than one
 * criterion could be meant, it is linked to none.
 */
public final class ClaimLinks {

  private static final int MAX_LISTED = 5;

  private final Checklist checklist;
  private final CriterionMatcher ours;
  private final CriterionMatcher all;
  private final Map<String, Set<DeclaredTest>> testsByCriterion = new LinkedHashMap<>();
  private final Map<Claim, Match> matches = new HashMap<>();
  private final List<Finding> findings = new ArrayList<>();

  private ClaimLinks(Checklist checklist, List<Criterion> otherCriteria) {
    this.checklist = checklist;
    this.ours = CriterionMatcher.of(checklist.criteria());
    this.all =
        CriterionMatcher.of(
            Stream.concat(checklist.criteria().stream(), otherCriteria.stream()).toList());
  }

  /**
   * Links the tests of an inventory to the criteria of a document.
   *
   * @param checklist the document
   * @param otherCriteria the criteria of the project's other documents
   * @param inventory the tests
   * @return the links
   */
  public static ClaimLinks of(
      Checklist checklist, List<Criterion> otherCriteria, Inventory inventory) {
    ClaimLinks links = new ClaimLinks(checklist, otherCriteria);
    for (DeclaredTest test : inventory.tests()) {
      test.claims().stream().distinct().forEach(claim -> links.link(test, claim));
    }
    return links;
  }

  /**
   * Returns the tests linked to a criterion.
   *
   * @param criterion a criterion of the document
   * @return the tests, possibly none
   */
  public List<DeclaredTest> testsOf(Criterion criterion) {
    return List.copyOf(testsByCriterion.getOrDefault(criterion.id(), Set.of()));
  }

  /**
   * Returns every test linked to a criterion of the document.
   *
   * @return the ids
   */
  public Set<TestId> linkedTests() {
    return testsByCriterion.values().stream()
        .flatMap(Set::stream)
        .map(DeclaredTest::id)
        .collect(Collectors.toCollection(HashSet::new));
  }

  /** Returns the one criterion of this document that a claim means, if it does. */
  Optional<Criterion> meant(Claim claim) {
    return concerns(claim) && match(claim) instanceof Match.One one && isOurs(one.criterion())
        ? Optional.of(one.criterion())
        : Optional.empty();
  }

  /** Returns the claims that match no criterion or several. */
  List<Finding> findings() {
    return List.copyOf(findings);
  }

  private boolean concerns(Claim claim) {
    return claim.phase().isEmpty() || claim.phase().equals(checklist.phaseId());
  }

  private Match match(Claim claim) {
    return matches.computeIfAbsent(
        claim, key -> (key.phase().isEmpty() ? all : ours).match(key.text()));
  }

  private boolean isOurs(Criterion criterion) {
    return criterion.location().file().equals(checklist.path());
  }

  private void link(DeclaredTest test, Claim claim) {
    if (!concerns(claim)) {
      return;
    }
    Match match = match(claim);
    if (match instanceof Match.One one) {
      if (isOurs(one.criterion())) {
        testsByCriterion
            .computeIfAbsent(one.criterion().id(), id -> new LinkedHashSet<>())
            .add(test);
      }
    } else if (match instanceof Match.Several several) {
      if (several.candidates().stream().anyMatch(this::isOurs)) {
        findings.add(ambiguous(test, claim, several.candidates()));
      }
    } else if (match instanceof Match.None none) {
      findings.add(unknown(test, claim, none.nearest()));
    }
  }

  private static Finding ambiguous(DeclaredTest test, Claim claim, List<Criterion> criteria) {
    return new Finding(
        FindingCode.CRITERION_AMBIGUOUS,
        claim.text(),
        test.location(),
        "the claim '" + claim.text() + "', which could mean " + list(criteria),
        "a claim that means one criterion",
        "claim one of them by its id, for example @DodCriterion(\"" + criteria.get(0).id() + "\")");
  }

  private static Finding unknown(DeclaredTest test, Claim claim, List<Criterion> nearest) {
    return new Finding(
        FindingCode.CRITERION_UNKNOWN,
        claim.text(),
        test.location(),
        "the claim '" + claim.text() + "', which matches no criterion",
        "a criterion of the document"
            + (nearest.isEmpty() ? "" : ", the nearest being " + list(nearest)),
        "correct the text of @DodCriterion, or add the criterion to the document");
  }

  private static String list(List<Criterion> criteria) {
    return criteria.stream()
        .limit(MAX_LISTED)
        .map(
            criterion ->
                "'" + criterion.text() + "' (" + criterion.id() + ", " + criterion.location() + ")")
        .collect(Collectors.joining(", "));
  }
}
