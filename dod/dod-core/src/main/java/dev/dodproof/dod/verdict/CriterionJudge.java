package dev.dodproof.dod.verdict;

import dev.dodproof.dod.checklist.BuiltInCriterion;
import dev.dodproof.dod.checklist.Criterion;
import dev.dodproof.dod.evidence.TestResult;
import dev.dodproof.dod.inventory.DeclaredTest;
import dev.dodproof.dod.inventory.Inventory;
import dev.dodproof.dod.model.Finding;
import dev.dodproof.dod.model.FindingCode;
import dev.dodproof.dod.model.TestId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Judges one criterion by its tests, or by its built-in rule. */
final class CriterionJudge {

  private final JudgementInput input;
  private final ClaimLinks links;
  private final RunClaims ran;
  private final List<Finding> activityFindings;
  private final List<Finding> repositoryFindings;
  private final Set<TestId> namesakes;

  CriterionJudge(
      JudgementInput input,
      ClaimLinks links,
      RunClaims ran,
      List<Finding> activityFindings,
      List<Finding> repositoryFindings) {
    this.input = input;
    this.links = links;
    this.ran = ran;
    this.activityFindings = activityFindings;
    this.repositoryFindings = repositoryFindings;
    this.namesakes = namesakes(input.inventory());
  }

  CriterionResult judge(Criterion criterion) {
    List<TestEvidence> tests =
        links.testsOf(criterion).stream()
            .sorted(Comparator.comparing(DeclaredTest::id))
            .map(test -> new TestEvidence(test, result(test)))
            .toList();
    List<Finding> findings = new ArrayList<>();
    tests.forEach(test -> TestJudge.judge(criterion, test).ifPresent(findings::add));
    findings.addAll(undeclared(criterion, tests));
    if (criterion.builtIn().isPresent()) {
      findings.addAll(judgeBuiltIn(criterion.builtIn().get()));
    } else if (tests.isEmpty() && findings.isEmpty()) {
      findings.add(unclaimed(criterion));
    } else if (!tests.isEmpty() && tests.size() < input.policy().rules().minimumTests()) {
      findings.add(tooFew(criterion, tests.size(), input.policy().rules().minimumTests()));
    }
    return new CriterionResult(criterion, findings.isEmpty(), tests, findings);
  }

  private Optional<TestResult> result(DeclaredTest test) {
    Optional<TestResult> result = Optional.ofNullable(input.run().results().get(test.id()));
    // A test of the same name in another module may be the one that ran.
    return result.filter(ran -> !namesakes.contains(test.id()) || ranInItsModule(test));
  }

  private static Set<TestId> namesakes(Inventory inventory) {
    Map<TestId, Long> declared =
        inventory.tests().stream()
            .collect(Collectors.groupingBy(DeclaredTest::id, Collectors.counting()));
    return declared.entrySet().stream()
        .filter(entry -> entry.getValue() > 1)
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }

  private boolean ranInItsModule(DeclaredTest test) {
    return input.run().modules().getOrDefault(test.id(), Set.of()).contains(test.module());
  }

  private List<Finding> undeclared(Criterion criterion, List<TestEvidence> declared) {
    Set<TestId> known =
        declared.stream().map(test -> test.declared().id()).collect(Collectors.toSet());
    return ran.testsOf(criterion).stream()
        .filter(test -> !known.contains(test))
        .map(test -> TestJudge.undeclared(criterion, test))
        .toList();
  }

  private static Finding unclaimed(Criterion criterion) {
    return new Finding(
        FindingCode.CRITERION_UNCLAIMED,
        criterion.id(),
        criterion.location(),
        "no test that claims '" + criterion.text() + "'",
        "at least one",
        "write a test for it and mark it @DodCriterion(\"" + criterion.id() + "\")");
  }

  private static Finding tooFew(Criterion criterion, int tests, int minimum) {
    return new Finding(
        FindingCode.CRITERION_TOO_FEW_TESTS,
        criterion.id(),
        criterion.location(),
        tests + " linked to '" + criterion.text() + "'",
        "at least " + minimum + ", as the policy asks",
        "write more tests for it and mark them @DodCriterion(\"" + criterion.id() + "\")");
  }

  private List<Finding> judgeBuiltIn(BuiltInCriterion builtIn) {
    return switch (builtIn) {
      case COMMIT_REFERENCED ->
          Stream.concat(commitMetadata(), repositoryFindings.stream()).toList();
      case ACTIVITY_STARTED -> missingEvent(FindingCode.ACTIVITY_STARTED);
      case ACTIVITY_COMPLETED -> missingEvent(FindingCode.ACTIVITY_COMPLETED);
      case ACTIVITY_VERIFIED -> missingEvent(FindingCode.ACTIVITY_VERIFIED);
      case NO_PREREQUISITES -> GateJudge.present(input.prerequisites());
      case PREREQUISITES_PROVEN -> GateJudge.unproven(input.prerequisites());
      // Judged last, by everything else.
      case AUTO_CHECKER -> List.of();
    };
  }

  private Stream<Finding> commitMetadata() {
    return input.checklist().findings().stream()
        .filter(finding -> finding.subject().equals("Commit SHA"));
  }

  private List<Finding> missingEvent(FindingCode code) {
    return activityFindings.stream()
        .filter(
            finding ->
                finding.code() == code
                    || finding.code() == FindingCode.FEED_DAMAGED
                    || finding.code() == FindingCode.FEED_GAP)
        .toList();
  }
}
