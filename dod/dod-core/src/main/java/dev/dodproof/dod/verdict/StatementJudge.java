package dev.dodproof.dod.verdict;

import dev.dodproof.dod.attest.SignedStatement;
import dev.dodproof.dod.attest.Statement;
import dev.dodproof.dod.attest.StatementKind;
import dev.dodproof.dod.checklist.Criterion;
import dev.dodproof.dod.checklist.CriterionMatcher;
import dev.dodproof.dod.checklist.Match;
import dev.dodproof.dod.git.CommitRelation;
import dev.dodproof.dod.model.Finding;
import dev.dodproof.dod.model.FindingCode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Judges which signed statements count now, and says of each other one what changed. An attestation
 * stands in for tests where there are none, and never against one; a waiver stands against every
 * finding of its criterion. What the evaluator knows by itself nobody can vouch for.
 */
final class StatementJudge {

  private final JudgementInput input;
  private final Set<Drift.Known> removed = new HashSet<>();
  private final List<SignedStatement> counting = new ArrayList<>();
  private final List<Finding> findings = new ArrayList<>();

  private StatementJudge(JudgementInput input, List<Drift> drifts) {
    this.input = input;
    drifts.forEach(drift -> removed.addAll(drift.removed()));
  }

  static StatementJudge of(JudgementInput input, List<Drift> drifts) {
    StatementJudge judge = new StatementJudge(input, drifts);
    judge.judge();
    return judge;
  }

  private void judge() {
    String phaseId = input.checklist().phaseId();
    findings.addAll(input.statements().refusedOf(phaseId));
    for (SignedStatement signed : input.statements().signedOf(phaseId)) {
      List<Finding> against = against(signed);
      if (against.isEmpty()) {
        counting.add(signed);
      }
      findings.addAll(against);
    }
  }

  /** Returns why statements do not count. */
  List<Finding> findings() {
    return List.copyOf(findings);
  }

  /** Tells whether a criterion that the document no longer has is waived. */
  boolean waives(Drift.Known criterion) {
    return counting.stream()
        .anyMatch(
            signed ->
                signed.statement().kind() == StatementKind.WAIVE && isAbout(signed, criterion));
  }

  /** Lets statements stand in for what is not proven. */
  CriterionResult apply(CriterionResult result) {
    if (result.proven()) {
      return result;
    }
    boolean untested =
        result.findings().stream().allMatch(f -> f.code() == FindingCode.CRITERION_UNCLAIMED);
    Optional<SignedStatement> attestation =
        untested ? find(StatementKind.ATTEST, result.criterion()) : Optional.empty();
    if (attestation.isPresent()) {
      return new CriterionResult(
          result.criterion(), Standing.ATTESTED, result.tests(), List.of(), attestation);
    }
    Optional<SignedStatement> waiver = find(StatementKind.WAIVE, result.criterion());
    return waiver.isEmpty()
        ? result
        : new CriterionResult(
            result.criterion(), Standing.WAIVED, result.tests(), result.findings(), waiver);
  }

  private Optional<SignedStatement> find(StatementKind kind, Criterion criterion) {
    return counting.stream()
        .filter(signed -> signed.statement().kind() == kind)
        .filter(signed -> signed.statement().criterionId().equals(criterion.id()))
        .findFirst();
  }

  private List<Finding> against(SignedStatement signed) {
    List<Finding> against = new ArrayList<>();
    acceptance(signed).ifPresent(against::add);
    wording(signed).ifPresent(against::add);
    commit(signed).ifPresent(against::add);
    time(signed).ifPresent(against::add);
    return against;
  }

  private StatementRules rules(SignedStatement signed) {
    return switch (signed.statement().kind()) {
      case ATTEST -> input.policy().rules().attestations();
      case WAIVE -> input.policy().rules().waivers();
    };
  }

  private Optional<Finding> acceptance(SignedStatement signed) {
    if (!rules(signed).accepted()) {
      return finding(
          FindingCode.ATTESTATION_NOT_ACCEPTED,
          signed,
          signed.statement().kind().noun() + ", which the policy does not accept",
          "none",
          "prove the criterion by a test, and remove the statement");
    }
    boolean builtIn =
        criterion(signed.statement()).filter(c -> c.builtIn().isPresent()).isPresent();
    return builtIn
        ? finding(
            FindingCode.ATTESTATION_NOT_ACCEPTED,
            signed,
            signed.statement().kind().noun() + " of what the evaluator knows by itself",
            "statements about other criteria only",
            "clear the findings of that criterion, and remove the statement")
        : Optional.empty();
  }

  private Optional<Finding> wording(SignedStatement signed) {
    Statement statement = signed.statement();
    Optional<Criterion> criterion = criterion(statement);
    if (criterion.isPresent() && criterion.get().text().equals(statement.text())) {
      return Optional.empty();
    }
    boolean waivesRemoved =
        statement.kind() == StatementKind.WAIVE
            && removed.stream().anyMatch(known -> isAbout(signed, known));
    return waivesRemoved
        ? Optional.empty()
        : finding(
            FindingCode.ATTESTATION_REWORDED,
            signed,
            signed.statement().kind().noun()
                + criterion
                    .or(() -> nearest(statement))
                    .map(now -> changed(statement, now))
                    .orElse(" of '" + statement.text() + "', which the document no longer has"),
            "the wording that was signed",
            "make it again for the new wording, or remove it");
  }

  private Optional<Finding> commit(SignedStatement signed) {
    boolean counts =
        switch (signed.relation()) {
          case SAME -> true;
          case ANCESTOR -> rules(signed).ancestors();
          case OTHER, UNKNOWN -> false;
        };
    String what =
        signed.relation() == CommitRelation.ANCESTOR
            ? ", since when more than statements changed"
            : signed.relation() == CommitRelation.OTHER
                ? ", which the commit under test does not contain"
                : ", which is not stored here";
    return counts
        ? Optional.empty()
        : finding(
            FindingCode.ATTESTATION_OTHER_COMMIT,
            signed,
            signed.statement().kind().noun()
                + " made at commit "
                + signed.statement().commit()
                + what,
            "one made at the commit under test"
                + (rules(signed).ancestors() ? " or an ancestor" : ""),
            "look again, and make it anew");
  }

  private Optional<Finding> time(SignedStatement signed) {
    Statement statement = signed.statement();
    if (!input.judgedAt().isBefore(statement.expiresAt())) {
      return finding(
          FindingCode.ATTESTATION_EXPIRED,
          signed,
          signed.statement().kind().noun() + " that expired at " + statement.expiresAt(),
          "one that holds at " + input.judgedAt(),
          "look again, and make it anew");
    }
    if (statement.madeAt().isAfter(input.judgedAt())) {
      return finding(
          FindingCode.ATTESTATION_INVALID,
          signed,
          signed.statement().kind().noun() + " made in the future, at " + statement.madeAt(),
          "one made before " + input.judgedAt(),
          "check the clock of the machine, and make it anew");
    }
    Duration longest = Duration.ofDays(rules(signed).maxDays());
    return Duration.between(statement.madeAt(), statement.expiresAt()).compareTo(longest) > 0
        ? finding(
            FindingCode.ATTESTATION_TOO_LONG,
            signed,
            signed.statement().kind().noun() + " for more days than the policy allows",
            "at most " + longest.toDays() + " days",
            "make it anew with an earlier expiry")
        : Optional.empty();
  }

  private Optional<Criterion> criterion(Statement statement) {
    return input.checklist().criteria().stream()
        .filter(criterion -> criterion.id().equals(statement.criterionId()))
        .findFirst();
  }

  private Optional<Criterion> nearest(Statement statement) {
    Match match = CriterionMatcher.of(input.checklist().criteria()).match(statement.text());
    return match instanceof Match.None none
        ? none.nearest().stream().findFirst()
        : match instanceof Match.One one ? Optional.of(one.criterion()) : Optional.empty();
  }

  private static String changed(Statement statement, Criterion now) {
    return now.text().equals(statement.text())
        ? " of '%s', whose id is '%s' now".formatted(statement.criterionId(), now.id())
        : " whose wording changed from '%s' to '%s'".formatted(statement.text(), now.text());
  }

  private static boolean isAbout(SignedStatement signed, Drift.Known criterion) {
    return signed.statement().criterionId().equals(criterion.id())
        && signed.statement().text().equals(criterion.text());
  }

  private static Optional<Finding> finding(
      FindingCode code, SignedStatement signed, String found, String expected, String remedy) {
    return Optional.of(
        new Finding(
            code,
            signed.statement().criterionId(),
            signed.location(),
            found,
            expected,
            remedy + "; then commit"));
  }
}
