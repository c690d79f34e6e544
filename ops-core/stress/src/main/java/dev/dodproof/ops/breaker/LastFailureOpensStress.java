package dev.dodproof.ops.breaker;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.ZZ_Result;

/**
 * The circuit is open at the latest when the failure that reaches the threshold has been reported:
 * two threads report one each, then look. At least the later of them sees the circuit open.
 */
@JCStressTest
@Outcome(
    id = {"true, false", "false, true", "true, true"},
    expect = Expect.ACCEPTABLE,
    desc = "the one that completed the row saw it open")
@Outcome(id = "false, false", expect = Expect.FORBIDDEN, desc = "nobody saw it open")
@State
public class LastFailureOpensStress {

  private final CircuitBreaker breaker = Subjects.closed(2);
  private final Permit first = Subjects.permit(breaker);
  private final Permit second = Subjects.permit(breaker);

  @Actor
  public void one(ZZ_Result result) {
    first.failure();
    result.r1 = breaker.state() == CircuitState.OPEN;
  }

  @Actor
  public void two(ZZ_Result result) {
    second.failure();
    result.r2 = breaker.state() == CircuitState.OPEN;
  }
}
