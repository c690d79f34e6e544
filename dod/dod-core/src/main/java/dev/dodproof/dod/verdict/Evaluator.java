package dev.dodproof.dod.verdict;

import dev.dodproof.dod.checklist.BuiltInCriterion;
import dev.dodproof.dod.checklist.Criterion;
import dev.dodproof.dod.model.Finding;
import dev.dodproof.dod.model.FindingCode;
import dev.dodproof.dod.model.SourceLocation;
import dev.dodproof.dod.model.TestId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Judges a phase. A pure function: the same input gives the same verdict, and taking evidence away
 * never gives a better one.
 */
public final class Evaluator {

  private final JudgementInput input;
  private final ClaimLinks links;
  private final RunClaims ran;
  private final ActivityJudge.Result activity;
  private final List<Finding> repositoryFindings;
  private final List<Drift> drifts;
  private final StatementJudge statements;

  private Evaluator(JudgementInput input) {
    this.input = input;
    this.links = ClaimLinks.of(input.checklist(), input.otherCriteria(), input.inventory());
    this.ran = RunClaims.of(input.run(), links);
    this.activity = ActivityJudge.judge(input);
    this.repositoryFindings = RepositoryJudge.judge(input);
    this.drifts =
        input.earlier().stream().map(each -> Drift.between(each, input.checklist())).toList();
    this.statements = StatementJudge.of(input, drifts);
  }

  /**
   * Judges a phase.
   *
   * @param input all that the judgement depends on
   * @return the verdict with every reason
   */
  public static PhaseVerdict evaluate(JudgementInput input) {
    return new Evaluator(input).evaluate();
  }

  private PhaseVerdict evaluate() {
    List<Finding> general = generalFindings();
    List<CriterionResult> criteria = judgeAutoChecker(judgeNested(judgeEach()), general);
    Set<Finding> findings = new TreeSet<>(general);
    criteria.stream()
        .filter(CriterionResult::isOpen)
        .map(CriterionResult::findings)
        .forEach(findings::addAll);
    return new PhaseVerdict(
        verdict(criteria, findings),
        input.checklist(),
        criteria,
        List.copyOf(findings),
        input.baselines(),
        drifts,
        activity.activity(),
        input.run(),
        input.feed(),
        input.repository(),
        input.policy(),
        input.judgedAt());
  }

  private List<Finding> generalFindings() {
    return Stream.of(
            input.checklist().findings(),
            input.documentFindings(),
            input.baselines().findings(input.judgedAt()),
            input.policy().findings(),
            links.findings(),
            input.inventory().findings(),
            input.run().findings(),
            activity.findings(),
            repositoryFindings,
            GateJudge.unproven(input.prerequisites()),
            statements.findings(),
            DriftJudge.judge(
                SourceLocation.of(input.checklist().path()), drifts, statements::waives))
        .flatMap(List::stream)
        .toList();
  }

  private Verdict verdict(List<CriterionResult> criteria, Set<Finding> findings) {
    if (findings.isEmpty()
        && !criteria.isEmpty()
        && criteria.stream().noneMatch(CriterionResult::isOpen)) {
      return Verdict.PROVEN;
    }
    boolean valid = input.checklist().findings().isEmpty();
    return valid && !started() ? Verdict.DESIGNED : Verdict.PARTIAL;
  }

  private boolean started() {
    Set<TestId> linked = links.linkedTests();
    return activity.startedInAnyRun()
        || input.run().started().keySet().stream()
            .anyMatch(test -> linked.contains(test) || ran.isLinked(test));
  }

  private List<CriterionResult> judgeEach() {
    CriterionJudge judge =
        new CriterionJudge(input, links, ran, activity.findings(), repositoryFindings);
    return input.checklist().criteria().stream().map(judge::judge).map(statements::apply).toList();
  }

  private List<CriterionResult> judgeNested(List<CriterionResult> results) {
    Set<String> unproven =
        results.stream()
            .filter(CriterionResult::isOpen)
            .map(result -> result.criterion().id())
            .collect(Collectors.toSet());
    NestedItems nested = new NestedItems(input.checklist(), unproven);
    return results.stream()
        .map(
            result ->
                nested
                    .against(result.criterion())
                    .filter(finding -> result.standing() != Standing.WAIVED)
                    .map(finding -> against(result, finding))
                    .orElse(result))
        .toList();
  }

  private static List<CriterionResult> judgeAutoChecker(
      List<CriterionResult> results, List<Finding> general) {
    long unproven = results.stream().filter(r -> !isAutoChecker(r) && r.isOpen()).count();
    if (unproven == 0 && general.isEmpty()) {
      return results;
    }
    return results.stream()
        .map(
            result ->
                isAutoChecker(result)
                    ? against(result, notProven(result.criterion(), unproven))
                    : result)
        .toList();
  }

  private static CriterionResult against(CriterionResult result, Finding finding) {
    List<Finding> findings = new ArrayList<>(result.findings());
    findings.add(finding);
    return new CriterionResult(result.criterion(), false, result.tests(), findings);
  }

  private static boolean isAutoChecker(CriterionResult result) {
    return result.criterion().builtIn().equals(Optional.of(BuiltInCriterion.AUTO_CHECKER));
  }

  private static Finding notProven(Criterion criterion, long unproven) {
    return new Finding(
        FindingCode.CRITERION_CHECKER,
        criterion.id(),
        criterion.location(),
        unproven == 0 ? "findings against the run" : unproven + " other criteria not proven",
        "everything else proven",
        "clear the other findings; this one then clears itself");
  }
}
