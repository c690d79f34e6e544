package dev.dodproof.dod.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dodproof.dod.checklist.BuiltInCriterion;
import dev.dodproof.dod.checklist.Item;
import dev.dodproof.dod.evidence.Outcome;
import dev.dodproof.dod.git.RepositoryState;
import dev.dodproof.dod.model.Claim;
import dev.dodproof.dod.model.Finding;
import dev.dodproof.dod.model.FindingCode;
import dev.dodproof.dod.model.SourceLocation;
import dev.dodproof.dod.model.TestId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Complete evidence is PROVEN; without any single piece of it nothing is. */
class EvaluatorTests {

  private static final String AUTO_CHECKER =
      "criterion.auto_checker:" + Given.id(BuiltInCriterion.AUTO_CHECKER);
  private static final TestId MORE = new TestId("a.MoreTests", "more", "");

  static List<Spoil> spoils() {
    return Spoil.all();
  }

  @Test
  void completeEvidenceIsProven() {
    PhaseVerdict verdict = Given.complete().judge();

    assertThat(verdict.missing()).isEmpty();
    assertThat(verdict.verdict()).isEqualTo(Verdict.PROVEN);
    assertThat(verdict.criteria()).hasSize(10).allMatch(CriterionResult::proven);
    assertThat(verdict.provenCriteria()).isEqualTo(10);
  }

  @ParameterizedTest
  @MethodSource("spoils")
  void everyMissingPieceIsNamedAndNothingElse(Spoil spoil) {
    Given given = Given.complete();
    spoil.how().accept(given);
    PhaseVerdict verdict = given.judge();

    List<String> expected = new ArrayList<>(spoil.missing());
    expected.add(AUTO_CHECKER);
    assertThat(verdict.missing()).containsExactlyInAnyOrderElementsOf(expected);
    assertThat(verdict.verdict()).isEqualTo(spoil.verdict());
    assertThat(Policy.STRICT.accepts(verdict)).isFalse();
  }

  @Test
  void theTableNamesEveryCodeTheEvaluatorCanRaise() {
    Set<FindingCode> raised = EnumSet.noneOf(FindingCode.class);
    for (Spoil spoil : spoils()) {
      Given given = Given.complete();
      spoil.how().accept(given);
      given.judge().findings().forEach(finding -> raised.add(finding.code()));
    }

    assertThat(raised)
        .containsAll(EnumSet.range(FindingCode.CRITERION_UNCLAIMED, FindingCode.CRITERION_CHECKER))
        .containsAll(
            EnumSet.complementOf(EnumSet.of(FindingCode.TAXONOMY_RUN_ID_MISMATCH)).stream()
                .filter(code -> code.code().matches("(activity|feed|git|gate|taxonomy)\\..*"))
                .toList());
  }

  @Test
  void takingMoreEvidenceAwayNeverImprovesAnything() {
    for (Spoil first : spoils()) {
      Given one = Given.complete();
      first.how().accept(one);
      Set<String> unproven = unprovenByTests(one.judge());
      for (Spoil second : spoils()) {
        Given both = Given.complete();
        first.how().accept(both);
        second.how().accept(both);
        PhaseVerdict verdict = both.judge();

        String pair = first + " and " + second;
        assertThat(verdict.verdict()).as(pair).isNotEqualTo(Verdict.PROVEN);
        assertThat(unprovenByTests(verdict)).as(pair).containsAll(unproven);
      }
    }
  }

  private static Set<String> unproven(PhaseVerdict verdict) {
    return verdict.criteria().stream()
        .filter(result -> !result.proven())
        .map(result -> result.criterion().id())
        .collect(Collectors.toSet());
  }

  /** Built-in criteria are left out: without a foreign record nothing foreign can be found. */
  private static Set<String> unprovenByTests(PhaseVerdict verdict) {
    return verdict.criteria().stream()
        .filter(result -> result.criterion().builtIn().isEmpty() && !result.proven())
        .map(result -> result.criterion().id())
        .collect(Collectors.toSet());
  }

  @Test
  void judgingTwiceGivesTheSame() {
    Given given = Given.complete();
    given.neverRan(Given.CHILD);

    assertThat(given.judge()).isEqualTo(given.judge());
  }

  @Test
  void testsThatAreNotDeclaredAreNamedOnceEachInTheOrderOfTheirIds() {
    Given given = Given.complete();
    Set<Claim> claims =
        Set.of(
            new Claim(Given.PHASE, "seal-creates"),
            new Claim("", "seal-creates"),
            new Claim(Given.PHASE, "child"));
    for (String name : List.of("y", "x", "z")) {
      given.claims.put(new TestId("b.Tests", name, ""), claims);
    }

    assertThat(given.judge().criteria())
        .filteredOn(result -> List.of("seal-creates", "child").contains(result.criterion().id()))
        .hasSize(2)
        .allSatisfy(
            result ->
                assertThat(result.findings())
                    .satisfiesExactly(
                        finding -> assertThat(finding.found()).contains("b.Tests#x"),
                        finding -> assertThat(finding.found()).contains("b.Tests#y"),
                        finding -> assertThat(finding.found()).contains("b.Tests#z")));
  }

  @Test
  void aProvenClauseDoesNotProveItsSibling() {
    Given given = Given.complete();
    given.undeclare(Given.VERIFIES);
    given.neverRan(Given.VERIFIES);

    assertThat(unproven(given.judge())).contains("seal-verifies").doesNotContain("seal-creates");
  }

  @Test
  void ticksHaveNoEffect() {
    Given given = Given.complete();
    given.nothingRan();
    List<String> missing = given.judge().missing();
    given.items.replaceAll(EvaluatorTests::ticked);

    assertThat(given.judge().missing()).isEqualTo(missing);
    assertThat(given.judge().verdict()).isEqualTo(Verdict.DESIGNED);
  }

  private static Item ticked(Item item) {
    List<Item> children = item.children().stream().map(EvaluatorTests::ticked).toList();
    return new Item(
        item.id(), item.text(), item.section(), item.location(), true, item.criteria(), children);
  }

  @Test
  void claimsOfOtherPhasesAreIgnored() {
    Given given = Given.complete();
    given.declare(MORE, List.of(new Claim("PHASE_Y", "child"), new Claim("PHASE_Y", "nonsense")));
    given.ran(MORE, Outcome.FAILED);

    assertThat(given.judge().verdict()).isEqualTo(Verdict.PROVEN);
  }

  @Test
  void aClaimWithoutPhaseCountsWhereOnlyOneDocumentIsMeant() {
    Given given = Given.complete();
    given.otherCriteria.add(OtherDocuments.criterion("elsewhere"));
    given.declare(MORE, List.of(new Claim("", "child"), new Claim("", "elsewhere")));
    given.ran(MORE, Outcome.FAILED);

    assertThat(given.judge().missing())
        .contains("criterion.failed:child")
        .noneMatch(missing -> missing.contains("elsewhere"));
  }

  @Test
  void anAmbiguousClaimProvesNothing() {
    Given given = Given.complete();
    given.undeclare(Given.CHILD);
    given.neverRan(Given.CHILD);
    given.otherCriteria.add(OtherDocuments.criterion("child"));
    given.declare(MORE, List.of(new Claim("", "child")));
    given.ran(MORE, Outcome.PASSED);

    assertThat(given.judge().missing())
        .contains("criterion.ambiguous:child", "criterion.unclaimed:child");
  }

  @Test
  void oneTestMayProveSeveralCriteriaAndIsCountedOnceForEach() {
    Given given = Given.complete();
    given.declare(
        MORE,
        List.of(
            new Claim(Given.PHASE, "child"),
            new Claim("", "child"),
            new Claim(Given.PHASE, "parent")));
    given.ran(MORE, Outcome.PASSED);
    PhaseVerdict verdict = given.judge();

    assertThat(verdict.verdict()).isEqualTo(Verdict.PROVEN);
    assertThat(result(verdict, "child").passed()).isEqualTo(2);
    assertThat(result(verdict, "parent").passed()).isEqualTo(2);
  }

  @Test
  void namesakesInTwoModulesProveWhatBothRan() {
    Given given = Given.complete();
    List<Claim> claims = List.of(new Claim(Given.PHASE, "seal-creates"));
    given.declare(Given.CREATES, "other", claims, Optional.empty(), true);
    given.modules.put(Given.CREATES, Set.of(".", "other"));

    assertThat(given.judge().verdict()).isEqualTo(Verdict.PROVEN);
  }

  @Test
  void aFailingTestOfABuiltInCriterionCounts() {
    Given given = Given.complete();
    String builtIn = Given.id(BuiltInCriterion.ACTIVITY_STARTED);
    given.test(MORE, builtIn);
    given.ran(MORE, Outcome.FAILED);

    assertThat(given.judge().missing()).contains("criterion.failed:" + builtIn);
  }

  @Test
  void builtInCriteriaAreProvenByWhatTheyName() {
    Given given = Given.complete();
    given.removeEvent("verified");
    given.uncommitted.add("x");

    assertThat(unproven(given.judge()))
        .containsExactlyInAnyOrder(
            Given.id(BuiltInCriterion.ACTIVITY_VERIFIED),
            Given.id(BuiltInCriterion.COMMIT_REFERENCED),
            Given.id(BuiltInCriterion.AUTO_CHECKER));
  }

  @Test
  void anUnprovenGrandchildIsHeldAgainstEveryItemAbove() {
    Given given = Given.complete();
    Item leaf = Given.item("leaf", List.of(), Given.criterion("leaf"));
    Item group = Given.item("group", List.of(leaf));
    given.items.add(Given.item("top", List.of(group), Given.criterion("top")));
    given.test(MORE, "top");

    assertThat(given.judge().missing())
        .containsExactlyInAnyOrder(
            "criterion.unclaimed:leaf", "criterion.child_unproven:top", AUTO_CHECKER);
  }

  @Test
  void aDocumentWithoutCriteriaIsNeverProven() {
    Given given = Given.complete();
    given.items.clear();
    given.tests.clear();
    given.claims.clear();

    assertThat(given.judge().verdict()).isNotEqualTo(Verdict.PROVEN);
  }

  @Test
  void whatStartedAndIsNotDeclaredHasStartedAllTheSame() {
    Given given = Given.complete();
    given.events.clear();
    given.tests.clear();

    assertThat(given.judge().verdict()).isEqualTo(Verdict.PARTIAL);
  }

  @Test
  void aStartedTestOfAnotherPhaseStartsNothingHere() {
    Given given = Given.complete();
    given.nothingRan();
    given.declare(MORE, List.of(new Claim("PHASE_Y", "child")));
    given.started.put(MORE, 5L);
    given.claims.put(MORE, new HashSet<>(List.of(new Claim("PHASE_Y", "child"))));

    assertThat(given.judge().verdict()).isEqualTo(Verdict.DESIGNED);
  }

  @Test
  void anEarlierRunsStartLeavesThePhasePartial() {
    Given given = Given.complete();
    given.nothingRan();
    given.event("started", 5, "run-1", Given.PHASE);

    assertThat(given.judge().verdict()).isEqualTo(Verdict.PARTIAL);
  }

  @Test
  void theDevPolicyForgivesUncommittedWorkAlone() {
    Given given = Given.complete();
    given.uncommitted.add("src/A.java");
    assertThat(Policy.DEV.accepts(given.judge())).isTrue();
    assertThat(given.judge().verdict()).isEqualTo(Verdict.PARTIAL);

    given.ran(Given.CREATES, Outcome.FLAKY);
    assertThat(Policy.DEV.accepts(given.judge())).isFalse();
  }

  @ParameterizedTest
  @MethodSource("spoils")
  void theDevPolicyForgivesNothingElse(Spoil spoil) {
    Given given = Given.complete();
    spoil.how().accept(given);
    boolean uncommittedOnly = spoil.missing().equals(List.of("git.uncommitted"));

    assertThat(Policy.DEV.accepts(given.judge())).isEqualTo(uncommittedOnly);
  }

  @Test
  void aRepositoryThatIsUnknownIsNotOnlyUncommitted() {
    Given given = Given.complete();
    given.otherRepository = Optional.of(new RepositoryState.Unknown("gone"));

    assertThat(given.judge().onlyUncommitted()).isFalse();
  }

  @Test
  void checkersAloneAreNotUncommittedWork() {
    Given given = Given.complete();
    given.uncommitted.add("x");
    PhaseVerdict verdict = given.judge();
    assertThat(verdict.phaseId()).isEqualTo(Given.PHASE);
    assertThat(verdict.onlyUncommitted()).isTrue();

    PhaseVerdict checkers =
        new PhaseVerdict(
            verdict.verdict(),
            verdict.checklist(),
            verdict.criteria(),
            List.of(Given.finding(FindingCode.CRITERION_CHECKER)),
            verdict.baselines(),
            verdict.drifts(),
            verdict.activity(),
            verdict.run(),
            verdict.feed(),
            verdict.repository(),
            verdict.policy(),
            verdict.judgedAt());
    assertThat(checkers.onlyUncommitted()).isFalse();
  }

  @Test
  void onlyPassedTestsAreCountedAsPassed() {
    Given given = Given.complete();
    given.test(MORE, "child");
    given.ran(MORE, Outcome.FAILED);

    assertThat(result(given.judge(), "child").passed()).isEqualTo(1);
  }

  @Test
  void aDocumentWithoutUsableCommitIsNotCommitted() {
    Given given = Given.complete();
    String criterion = Given.id(BuiltInCriterion.COMMIT_REFERENCED);
    given.checklistFindings.add(metadata("Date"));
    assertThat(unproven(given.judge())).doesNotContain(criterion);

    given.checklistFindings.add(metadata("Commit SHA"));
    assertThat(unproven(given.judge())).contains(criterion);
  }

  private static Finding metadata(String field) {
    return new Finding(
        FindingCode.METADATA_MISSING, field, SourceLocation.of(Given.PATH), "no", "one", "add it");
  }

  @Test
  void aDeclaredTestThatStartedWithoutItsClaimHasStartedAllTheSame() {
    Given given = Given.complete();
    given.nothingRan();
    given.started.put(Given.CHILD, 5L);

    assertThat(given.judge().verdict()).isEqualTo(Verdict.PARTIAL);
  }

  @Test
  void aStartedTestOfACriterionElsewhereStartsNothingHere() {
    Given given = Given.complete();
    given.nothingRan();
    given.otherCriteria.add(OtherDocuments.criterion("elsewhere"));
    given.declare(MORE, List.of(new Claim("", "elsewhere")));
    given.started.put(MORE, 5L);
    given.claims.put(MORE, Set.of(new Claim("", "elsewhere")));

    assertThat(given.judge().verdict()).isEqualTo(Verdict.DESIGNED);
  }

  private static CriterionResult result(PhaseVerdict verdict, String id) {
    return verdict.criteria().stream()
        .filter(result -> result.criterion().id().equals(id))
        .findFirst()
        .orElseThrow();
  }
}
