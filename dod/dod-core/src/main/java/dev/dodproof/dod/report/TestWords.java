package dev.dodproof.dod.report;

import dev.dodproof.dod.evidence.Outcome;
import dev.dodproof.dod.evidence.TestResult;
import dev.dodproof.dod.verdict.TestEvidence;

/** What became of one linked test, in words. What it returns has not been made visible yet. */
final class TestWords {

  private TestWords() {}

  /** Tells whether the test does its part. */
  static boolean proves(TestEvidence test) {
    return test.declared().cannotRun().isEmpty()
        && test.declared().reachesAssertion()
        && test.result().filter(result -> result.outcome() == Outcome.PASSED).isPresent();
  }

  static String outcome(TestEvidence test) {
    return test.result().map(TestResult::outcome).map(TestWords::outcome).orElse("did not run");
  }

  static String reason(TestEvidence test) {
    if (test.declared().cannotRun().isPresent()) {
      return "can never run: " + test.declared().cannotRun().get();
    }
    String recorded = test.result().map(TestResult::reason).orElse("");
    if (!test.declared().reachesAssertion()) {
      return "no assertion can be reached from it" + (recorded.isEmpty() ? "" : "; " + recorded);
    }
    return recorded;
  }

  static String invocations(TestEvidence test) {
    return test.result()
        .map(result -> result.passed() + " of " + result.invocations() + " passed")
        .orElse("none");
  }

  private static String outcome(Outcome outcome) {
    return switch (outcome) {
      case PASSED -> "passed";
      case NO_INVOCATION -> "had no invocation";
      case NOT_RUN -> "was never started";
      case FLAKY -> "failed, then passed on a rerun";
      case SKIPPED -> "was skipped";
      case ABORTED -> "was aborted by an assumption";
      case INCOMPLETE -> "never finished";
      case FAILED -> "failed";
    };
  }
}
