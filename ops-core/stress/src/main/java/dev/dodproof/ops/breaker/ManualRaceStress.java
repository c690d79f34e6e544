package dev.dodproof.ops.breaker;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.ZL_Result;

/**
 * A manual transition is never lost: the probe that would close the circuit races with forcing it
 * open. Whichever is first, it ends forced open.
 */
@JCStressTest
@Outcome(id = "true, FORCED_OPEN 4", expect = Expect.ACCEPTABLE, desc = "closed, then forced open")
@Outcome(id = "false, FORCED_OPEN 3", expect = Expect.ACCEPTABLE, desc = "the probe was late")
@Outcome(expect = Expect.FORBIDDEN, desc = "the manual transition was lost or done twice")
@State
public class ManualRaceStress {

  private final CircuitBreaker breaker = Subjects.atTheEdge(1, 1);
  private final Permit probe = Subjects.permit(breaker);

  @Actor
  public void succeed(ZL_Result result) {
    result.r1 = probe.success();
  }

  @Actor
  public void force() {
    breaker.forceOpen();
  }

  @Arbiter
  public void after(ZL_Result result) {
    CircuitSnapshot snapshot = breaker.snapshot();
    result.r2 = snapshot.state() + " " + snapshot.generation();
  }
}
