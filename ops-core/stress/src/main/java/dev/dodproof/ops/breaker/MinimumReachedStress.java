package dev.dodproof.ops.breaker;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.ZZL_Result;

/**
 * The call that completes the minimum opens the circuit even if it is a success: with two failures
 * on record and a minimum of four, two threads report a success each. Both count, and the second,
 * whichever it is, opens.
 */
@JCStressTest
@Outcome(id = "true, true, OPEN 2/2/0", expect = Expect.ACCEPTABLE, desc = "opened by the fourth")
@Outcome(expect = Expect.FORBIDDEN, desc = "the fourth call was not judged")
@State
public class MinimumReachedStress {

  private final CircuitBreaker breaker = Subjects.closedWithWindow();
  private final Permit first = Subjects.permit(breaker);
  private final Permit second = Subjects.permit(breaker);

  public MinimumReachedStress() {
    Subjects.permit(breaker).failure();
    Subjects.permit(breaker).failure();
  }

  @Actor
  public void one(ZZL_Result result) {
    result.r1 = first.success();
  }

  @Actor
  public void two(ZZL_Result result) {
    result.r2 = second.success();
  }

  @Arbiter
  public void after(ZZL_Result result) {
    CircuitSnapshot snapshot = breaker.snapshot();
    result.r3 = snapshot.state() + " " + Subjects.counts(snapshot);
  }
}
