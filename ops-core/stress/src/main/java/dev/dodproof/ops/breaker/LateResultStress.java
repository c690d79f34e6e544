package dev.dodproof.ops.breaker;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.LLLL_Result;

/**
 * No late result counted: a success races with the failure that opens the circuit. Either it comes
 * first and is counted (and the failure then is only the second in a row no more), or it comes
 * late: then it changes nothing, and whoever was told so finds the circuit open.
 */
@JCStressTest
@Outcome(
    id = "true, true, CLOSED, CLOSED 1/2/0",
    expect = Expect.ACCEPTABLE,
    desc = "the success came first and broke the row")
@Outcome(
    id = "false, true, OPEN, OPEN 0/2/1",
    expect = Expect.ACCEPTABLE,
    desc = "the success was late and saw the open circuit")
@Outcome(expect = Expect.FORBIDDEN, desc = "counted late, lost, or told late while still closed")
@State
public class LateResultStress {

  private final CircuitBreaker breaker = Subjects.closed(2);
  private final Permit succeeding = Subjects.permit(breaker);
  private final Permit failing = Subjects.permit(breaker);

  public LateResultStress() {
    Subjects.permit(breaker).failure();
  }

  @Actor
  public void succeed(LLLL_Result result) {
    result.r1 = succeeding.success();
    result.r3 = breaker.state();
  }

  @Actor
  public void fail(LLLL_Result result) {
    result.r2 = failing.failure();
  }

  @Arbiter
  public void after(LLLL_Result result) {
    CircuitSnapshot snapshot = breaker.snapshot();
    result.r4 = snapshot.state() + " " + Subjects.counts(snapshot);
  }
}
