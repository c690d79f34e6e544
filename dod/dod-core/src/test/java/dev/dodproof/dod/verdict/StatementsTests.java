package dev.dodproof.dod.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dodproof.dod.attest.RefusedStatement;
import dev.dodproof.dod.attest.SignedStatement;
import dev.dodproof.dod.attest.Statement;
import dev.dodproof.dod.attest.StatementKind;
import dev.dodproof.dod.checklist.BuiltInCriterion;
import dev.dodproof.dod.evidence.Outcome;
import dev.dodproof.dod.git.CommitRelation;
import dev.dodproof.dod.model.Finding;
import dev.dodproof.dod.model.FindingCode;
import dev.dodproof.dod.model.SourceLocation;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What people vouch for counts as what it is, and only while it holds. */
class StatementsTests {

  private static final String MANUAL = "manual";

  private Given given() {
    Given given = Given.complete();
    given.items.add(Given.item(MANUAL, List.of(), Given.criterion(MANUAL)));
    return given;
  }

  private static SignedStatement signed(
      Given given, StatementKind kind, String id, String text, CommitRelation relation) {
    return signed(
        kind,
        id,
        text,
        relation,
        given.judgedAt.minus(Duration.ofDays(1)),
        given.judgedAt.plus(Duration.ofDays(1)));
  }

  private static SignedStatement signed(
      StatementKind kind,
      String id,
      String text,
      CommitRelation relation,
      Instant madeAt,
      Instant expiresAt) {
    return new SignedStatement(
        new Statement(kind, Given.PHASE, id, text, Given.COMMIT, "seen by two", madeAt, expiresAt),
        SourceLocation.of("dod/attestations/PHASE_X/" + id + ".json"),
        "0".repeat(64),
        "SHA256:key",
        relation);
  }

  private static void vouch(Given given, StatementKind kind) {
    given.statements.add(signed(given, kind, MANUAL, MANUAL, CommitRelation.SAME));
  }

  private static Standing standing(PhaseVerdict verdict, String id) {
    return verdict.criteria().stream()
        .filter(result -> result.criterion().id().equals(id))
        .findFirst()
        .orElseThrow()
        .standing();
  }

  private static void rules(Given given, StatementRules attestations, StatementRules waivers) {
    given.policy =
        new Policy(
            Policy.Base.STRICT,
            new PolicyRules(1, List.of(), false, attestations, waivers),
            Optional.empty(),
            List.of());
  }

  @Test
  void withoutAnybodysWordTheCriterionIsUnclaimed() {
    assertThat(given().judge().missing()).contains("criterion.unclaimed:manual");
  }

  @ParameterizedTest
  @CsvSource({"ATTEST,ATTESTED", "WAIVE,WAIVED"})
  void aStatementThatHoldsStandsInAndIsShownAsWhatItIs(StatementKind kind, Standing expected) {
    Given given = given();
    vouch(given, kind);

    PhaseVerdict verdict = given.judge();

    assertThat(verdict.missing()).isEmpty();
    assertThat(verdict.verdict()).isEqualTo(Verdict.PROVEN);
    assertThat(standing(verdict, MANUAL)).isEqualTo(expected);
    assertThat(verdict.provenCriteria()).isEqualTo(10);
  }

  @Test
  void anAttestationNeverStandsAgainstATest() {
    Given given = given();
    given.statements.add(
        signed(given, StatementKind.ATTEST, "child", "child", CommitRelation.SAME));
    vouch(given, StatementKind.ATTEST);
    given.ran(Given.CHILD, Outcome.FAILED);

    assertThat(given.judge().missing()).contains("criterion.failed:child");
  }

  @Test
  void aWaiverStandsAgainstAFailedTestAndKeepsItVisible() {
    Given given = given();
    vouch(given, StatementKind.ATTEST);
    given.statements.add(signed(given, StatementKind.WAIVE, "child", "child", CommitRelation.SAME));
    given.ran(Given.CHILD, Outcome.FAILED);

    PhaseVerdict verdict = given.judge();

    assertThat(verdict.verdict()).isEqualTo(Verdict.PROVEN);
    assertThat(standing(verdict, "child")).isEqualTo(Standing.WAIVED);
    assertThat(verdict.criteria().stream().flatMap(r -> r.findings().stream()))
        .extracting(Finding::missing)
        .containsExactly("criterion.failed:child");
  }

  @Test
  void aCriterionProvenByTestsNeedsNobodysWord() {
    Given given = given();
    vouch(given, StatementKind.ATTEST);
    given.statements.add(signed(given, StatementKind.WAIVE, "child", "child", CommitRelation.SAME));

    assertThat(standing(given.judge(), "child")).isEqualTo(Standing.PROVEN);
  }

  @Test
  void nobodyCanVouchForWhatTheEvaluatorKnows() {
    Given given = given();
    vouch(given, StatementKind.ATTEST);
    String builtIn = Given.id(BuiltInCriterion.ACTIVITY_VERIFIED);
    given.statements.add(signed(given, StatementKind.WAIVE, builtIn, builtIn, CommitRelation.SAME));
    given.removeEvent("verified");

    assertThat(given.judge().missing())
        .contains("attestation.not_accepted:" + builtIn, "activity.verified:PHASE_X");
  }

  @ParameterizedTest
  @EnumSource(StatementKind.class)
  void anExpiredOneSaysWhen(StatementKind kind) {
    Given given = given();
    Instant end = Instant.ofEpochSecond(given.judgedAt.getEpochSecond());
    given.statements.add(
        signed(kind, MANUAL, MANUAL, CommitRelation.SAME, end.minusSeconds(60), end));

    assertThat(refusal(given, "attestation.expired:manual")).contains("expired at " + end);
  }

  @Test
  void oneFromTheFutureIsRefused() {
    Given given = given();
    given.statements.add(
        signed(
            StatementKind.ATTEST,
            MANUAL,
            MANUAL,
            CommitRelation.SAME,
            given.judgedAt.plusSeconds(10),
            given.judgedAt.plusSeconds(20)));

    assertThat(refusal(given, "attestation.invalid:manual")).contains("future");
  }

  @ParameterizedTest
  @CsvSource({"ATTEST,366", "WAIVE,91"})
  void oneThatHoldsTooLongIsRefused(StatementKind kind, int days) {
    Given given = given();
    given.statements.add(
        signed(
            kind,
            MANUAL,
            MANUAL,
            CommitRelation.SAME,
            given.judgedAt.minusSeconds(1),
            given.judgedAt.plus(Duration.ofDays(days))));

    assertThat(refusal(given, "attestation.too_long:manual")).contains("more days");
  }

  @Test
  void anotherWordingIsNamedWithTheOldAndTheNew() {
    Given given = given();
    given.statements.add(
        signed(given, StatementKind.ATTEST, MANUAL, "manual review", CommitRelation.SAME));

    assertThat(refusal(given, "attestation.reworded:manual"))
        .contains("from 'manual review' to 'manual'");
  }

  @Test
  void aCriterionThatIsGoneIsNamedWithTheNearest() {
    Given given = given();
    given.statements.add(
        signed(given, StatementKind.ATTEST, "manually", "manually", CommitRelation.SAME));
    given.statements.add(signed(given, StatementKind.WAIVE, "zzz", "zzz", CommitRelation.SAME));

    assertThat(refusal(given, "attestation.reworded:manually")).contains("to 'manual'");
    assertThat(refusal(given, "attestation.reworded:zzz")).contains("no longer has");
  }

  @ParameterizedTest
  @CsvSource({
    "ANCESTOR,more than statements changed",
    "OTHER,does not contain",
    "UNKNOWN,not stored here"
  })
  void anotherCommitIsNamed(CommitRelation relation, String found) {
    Given given = given();
    given.statements.add(signed(given, StatementKind.ATTEST, MANUAL, MANUAL, relation));

    assertThat(refusal(given, "attestation.other_commit:manual")).contains(Given.COMMIT, found);
  }

  @Test
  void anAncestorCountsIfThePolicySaysSo() {
    Given given = given();
    rules(given, new StatementRules(true, 365, true), StatementRules.WAIVERS);
    given.statements.add(
        signed(given, StatementKind.ATTEST, MANUAL, MANUAL, CommitRelation.ANCESTOR));

    assertThat(given.judge().verdict()).isEqualTo(Verdict.PROVEN);
  }

  @ParameterizedTest
  @EnumSource(StatementKind.class)
  void noneCountsIfThePolicyAcceptsNone(StatementKind kind) {
    Given given = given();
    StatementRules none = new StatementRules(false, 365, false);
    rules(given, none, none);
    vouch(given, kind);

    assertThat(refusal(given, "attestation.not_accepted:manual")).contains("policy");
  }

  @Test
  void whatNobodyTrustedSignedIsAFindingOfItsPhaseOnly() {
    Given given = given();
    vouch(given, StatementKind.ATTEST);
    given.refused.add(
        new RefusedStatement("PHASE_Y", Given.finding(FindingCode.ATTESTATION_UNSIGNED)));
    assertThat(given.judge().verdict()).isEqualTo(Verdict.PROVEN);

    given.refused.add(
        new RefusedStatement(Given.PHASE, Given.finding(FindingCode.ATTESTATION_UNSIGNED)));
    assertThat(given.judge().missing()).contains("attestation.unsigned");
  }

  private static void earlier(Given given, EarlierDocument.Kind kind, String id, String text) {
    given.earlier.add(
        new EarlierDocument(kind, SourceLocation.of("dod/sealed/x"), "then", Map.of(id, text)));
  }

  @ParameterizedTest
  @EnumSource(EarlierDocument.Kind.class)
  void aRemovedCriterionNeedsAWaiver(EarlierDocument.Kind kind) {
    Given given = given();
    vouch(given, StatementKind.ATTEST);
    earlier(given, kind, "disk-full", "no crash on disk full");
    assertThat(given.judge().missing()).contains("criterion.removed:disk-full");
    assertThat(given.judge().verdict()).isEqualTo(Verdict.PARTIAL);

    given.statements.add(
        signed(
            given, StatementKind.WAIVE, "disk-full", "no crash on disk full", CommitRelation.SAME));
    assertThat(given.judge().missing()).isEmpty();
  }

  @Test
  void anAttestationOfARemovedCriterionWaivesNothing() {
    Given given = given();
    vouch(given, StatementKind.ATTEST);
    earlier(given, EarlierDocument.Kind.VERDICT, "gone", "gone");
    given.statements.add(signed(given, StatementKind.ATTEST, "gone", "gone", CommitRelation.SAME));

    assertThat(given.judge().missing())
        .contains("criterion.removed:gone", "attestation.reworded:gone");
  }

  @Test
  void aRewordedCriterionIsNamedAndStandsAgainstTheNamedCommitOnly() {
    Given given = given();
    vouch(given, StatementKind.ATTEST);
    earlier(given, EarlierDocument.Kind.VERDICT, "child", "the child lives");
    PhaseVerdict verdict = given.judge();
    assertThat(verdict.verdict()).isEqualTo(Verdict.PROVEN);
    assertThat(verdict.drifts().get(0).reworded())
        .containsExactly(
            new Drift.Reworded(
                new Drift.Known("child", "the child lives"), new Drift.Known("child", "child")));

    earlier(given, EarlierDocument.Kind.COMMIT, "child", "the child lives");
    assertThat(refusal(given, "criterion.reworded:child"))
        .contains("from 'the child lives' to 'child' since then");
  }

  @Test
  void mostWordsInCommonMakeARewordingOfAnotherId() {
    Given given = given();
    earlier(given, EarlierDocument.Kind.VERDICT, "seal-creates-keys", "seal creates keys");

    Drift drift = given.judge().drifts().get(0);

    assertThat(drift.removed()).isEmpty();
    assertThat(drift.reworded())
        .extracting(each -> each.now().id())
        .containsExactly("seal-creates");
    assertThat(drift.added()).extracting(Drift.Known::id).contains("manual", "child");
  }

  @Test
  void aStatementCountsForItsCriterionAlone() {
    Given given = given();
    given.items.add(Given.item("other", List.of(), Given.criterion("other")));
    vouch(given, StatementKind.ATTEST);

    assertThat(given.judge().missing()).contains("criterion.unclaimed:other");
    assertThat(standing(given.judge(), "other")).isEqualTo(Standing.UNPROVEN);
  }

  @Test
  void aCriterionThatGotAnotherIdIsNamedByBoth() {
    Given given = given();
    given.statements.add(
        signed(given, StatementKind.ATTEST, "by-hand", MANUAL, CommitRelation.SAME));

    assertThat(refusal(given, "attestation.reworded:by-hand"))
        .isEqualTo("an attestation of 'by-hand', whose id is 'manual' now");
  }

  @Test
  void theLongestTimeThatThePolicyAllowsIsNotTooLong() {
    Given given = given();
    Instant madeAt = Instant.ofEpochSecond(given.judgedAt.getEpochSecond() - 1);
    given.statements.add(
        signed(
            StatementKind.ATTEST,
            MANUAL,
            MANUAL,
            CommitRelation.SAME,
            madeAt,
            madeAt.plus(Duration.ofDays(365))));

    assertThat(given.judge().missing()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"gone,goes", "other,gone"})
  void aWaiverWaivesNoRemovedCriterionButItsOwnWordForWord(String id, String text) {
    Given given = given();
    vouch(given, StatementKind.ATTEST);
    earlier(given, EarlierDocument.Kind.VERDICT, "gone", "gone");
    given.statements.add(signed(given, StatementKind.WAIVE, id, text, CommitRelation.SAME));

    assertThat(given.judge().missing())
        .contains("criterion.removed:gone", "attestation.reworded:" + id);
  }

  @ParameterizedTest
  @CsvSource({
    "true,one made at the commit under test or an ancestor",
    "false,one made at the commit under test"
  })
  void whatIsExpectedOfTheCommitIsWhatThePolicySays(boolean ancestors, String expected) {
    Given given = given();
    rules(given, new StatementRules(true, 365, ancestors), StatementRules.WAIVERS);
    given.statements.add(signed(given, StatementKind.ATTEST, MANUAL, MANUAL, CommitRelation.OTHER));

    assertThat(given.judge().findings())
        .filteredOn(finding -> finding.code() == FindingCode.ATTESTATION_OTHER_COMMIT)
        .extracting(Finding::expected)
        .containsExactly(expected);
  }

  @Test
  void aWaivedItemStaysWaivedAboveOneThatIsNotProven() {
    Given given = given();
    vouch(given, StatementKind.ATTEST);
    given.ran(Given.PARENT, Outcome.FAILED);
    given.ran(Given.CHILD, Outcome.FAILED);
    given.statements.add(
        signed(given, StatementKind.WAIVE, "parent", "parent", CommitRelation.SAME));

    assertThat(standing(given.judge(), "parent")).isEqualTo(Standing.WAIVED);
    assertThat(standing(given.judge(), "child")).isEqualTo(Standing.UNPROVEN);
  }

  private static String refusal(Given given, String missing) {
    PhaseVerdict verdict = given.judge();
    assertThat(verdict.verdict()).isEqualTo(Verdict.PARTIAL);
    return verdict.findings().stream()
        .filter(finding -> finding.missing().equals(missing))
        .map(Finding::found)
        .findFirst()
        .orElseThrow(() -> new AssertionError("no " + missing + " in " + verdict.missing()));
  }
}
