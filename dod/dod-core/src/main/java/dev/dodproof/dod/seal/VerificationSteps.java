package dev.dodproof.dod.seal;

import dev.dodproof.dod.seal.VerificationStep.Result;
import java.util.ArrayList;
import java.util.List;

/** Collects the checks of one verification in the order in which they are made. */
final class VerificationSteps {

  /** Ends the sequence; the failed step is the last of the list. */
  static final class StepFailed extends Exception {
    private static final long serialVersionUID = 1L;
  }

  private final List<VerificationStep> steps = new ArrayList<>();

  List<VerificationStep> all() {
    return List.copyOf(steps);
  }

  boolean failed() {
    return steps.stream().anyMatch(step -> step.result() == Result.FAILED);
  }

  void pass(String step, String detail) {
    steps.add(new VerificationStep(step, Result.PASSED, detail));
  }

  void notChecked(String step, String detail) {
    steps.add(new VerificationStep(step, Result.NOT_CHECKED, detail));
  }

  /** Records a failure after which others can still be looked for. */
  void fail(String step, String detail) {
    steps.add(new VerificationStep(step, Result.FAILED, detail));
  }

  /** Records a failure that makes all that follows worthless. */
  StepFailed end(String step, String detail) {
    fail(step, detail);
    return new StepFailed();
  }

  void require(String step, boolean holds, String passed, String failed) throws StepFailed {
    if (!holds) {
      throw end(step, failed);
    }
    pass(step, passed);
  }
}
