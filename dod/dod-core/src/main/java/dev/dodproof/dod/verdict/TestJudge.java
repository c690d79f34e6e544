package dev.dodproof.dod.verdict;

import dev.dodproof.dod.checklist.Criterion;
import dev.dodproof.dod.evidence.Outcome;
import dev.dodproof.dod.evidence.TestResult;
import dev.dodproof.dod.inventory.DeclaredTest;
import dev.dodproof.dod.model.Finding;
import dev.dodproof.dod.model.FindingCode;
import dev.dodproof.dod.model.SourceLocation;
import dev.dodproof.dod.model.TestId;
import java.util.Optional;

/** Judges what one linked test contributes to one criterion. */
final class TestJudge {

  private static final String EXPECTED = "a test that passes with all its invocations";

  private TestJudge() {}

  /** Returns the reason why the test does not prove the criterion, or empty if it does its part. */
  static Optional<Finding> judge(Criterion criterion, TestEvidence evidence) {
    DeclaredTest test = evidence.declared();
    if (test.cannotRun().isPresent()) {
      return finding(
          FindingCode.CRITERION_CANNOT_RUN,
          criterion,
          test,
          name(test) + ", which can never run: " + test.cannotRun().get(),
          "make it a test that the platform runs, or remove its @DodCriterion");
    }
    if (!test.reachesAssertion()) {
      return finding(
          FindingCode.CRITERION_NO_ASSERTION,
          criterion,
          test,
          name(test) + ", from which no assertion can be reached",
          "assert in it what the criterion says; a library of assertions that is not known can be"
              + " named in dod/policy.yaml (tests.assertions)");
    }
    if (evidence.result().isEmpty()) {
      return finding(
          FindingCode.CRITERION_NOT_RUN,
          criterion,
          test,
          name(test) + ", which did not run",
          "run it with all others: it was filtered out, its module was left out, its JVM ended"
              + " before it, or it is not discovered; "
              + alone(test));
    }
    return judgeResult(criterion, test, evidence.result().get());
  }

  private static Optional<Finding> judgeResult(
      Criterion criterion, DeclaredTest test, TestResult result) {
    Outcome outcome = result.outcome();
    return switch (outcome) {
      case PASSED -> Optional.empty();
      case NO_INVOCATION ->
          finding(
              FindingCode.CRITERION_NO_INVOCATION,
              criterion,
              test,
              name(test) + ", which had no invocation",
              "give it at least one set of arguments or dynamic test");
      case NOT_RUN ->
          finding(
              FindingCode.CRITERION_NOT_RUN,
              criterion,
              test,
              name(test) + ", which was planned and never started" + because(result),
              "find out what stopped the run before it; " + alone(test));
      case FLAKY ->
          finding(
              FindingCode.CRITERION_FLAKY,
              criterion,
              test,
              name(test) + ", which failed before it passed on a rerun" + because(result),
              "make it pass the first time; " + alone(test));
      case SKIPPED ->
          finding(
              FindingCode.CRITERION_SKIPPED,
              criterion,
              test,
              name(test) + Skip.of(result.reason()).words() + because(result),
              Skip.of(result.reason()).remedy() + "; " + alone(test));
      case ABORTED ->
          finding(
              FindingCode.CRITERION_ABORTED,
              criterion,
              test,
              name(test) + ", which was aborted by an assumption" + because(result),
              "run it where its assumption holds; " + alone(test));
      case INCOMPLETE ->
          finding(
              FindingCode.CRITERION_INCOMPLETE,
              criterion,
              test,
              name(test) + ", whose end is not recorded" + because(result),
              "find out why its JVM stopped early; " + alone(test));
      case FAILED ->
          finding(
              FindingCode.CRITERION_FAILED,
              criterion,
              test,
              name(test) + ", which failed" + because(result),
              "make it pass; " + alone(test));
    };
  }

  /** Says that a test claimed the criterion while it ran, though no class file declares it. */
  static Finding undeclared(Criterion criterion, TestId test) {
    return new Finding(
        FindingCode.CRITERION_UNDECLARED,
        criterion.id(),
        criterion.location(),
        "the test "
            + test
            + ", which ran with this claim, and which no compiled test of the project declares",
        "a test of this project, with a claim that stands in this project",
        "compile and run the tests again (mvn clean verify); if the test is inherited from a"
            + " library, or claims by an annotation of a library or by the tag of a scenario, let a"
            + " test of this project prove the criterion");
  }

  private static Optional<Finding> finding(
      FindingCode code, Criterion criterion, DeclaredTest test, String found, String remedy) {
    SourceLocation location = test.location();
    return Optional.of(new Finding(code, criterion.id(), location, found, EXPECTED, remedy));
  }

  private static String name(DeclaredTest test) {
    return "the test " + test.id();
  }

  private static String because(TestResult result) {
    return result.reason().isEmpty() ? "" : " (" + result.reason() + ")";
  }

  private static String alone(DeclaredTest test) {
    String module = test.module().equals(".") ? "" : " -pl " + test.module() + " -am";
    return "it alone runs with: mvn verify '-Dtest="
        + test.id().mavenSelector()
        + "' -Dsurefire.failIfNoSpecifiedTests=false"
        + module;
  }
}
