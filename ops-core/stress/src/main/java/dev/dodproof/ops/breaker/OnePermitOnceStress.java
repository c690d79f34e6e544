package dev.dodproof.ops.breaker;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.ZZL_Result;

/**
 * A permit counts once: one thread reports success, one failure, one closes it. One of them takes
 * effect, and the probe's place is given back once.
 */
@JCStressTest
@Outcome(id = "true, false, HALF_OPEN 0 1/1/0", expect = Expect.ACCEPTABLE, desc = "the success")
@Outcome(id = "false, true, OPEN 0 0/2/0", expect = Expect.ACCEPTABLE, desc = "the failure")
@Outcome(id = "false, false, HALF_OPEN 0 0/1/1", expect = Expect.ACCEPTABLE, desc = "the release")
@Outcome(expect = Expect.FORBIDDEN, desc = "none or more than one")
@State
public class OnePermitOnceStress {

  private final CircuitBreaker breaker = Subjects.atTheEdge(1, 2);
  private final Permit permit = Subjects.permit(breaker);

  @Actor
  public void succeed(ZZL_Result result) {
    result.r1 = permit.success();
  }

  @Actor
  public void fail(ZZL_Result result) {
    result.r2 = permit.failure();
  }

  @Actor
  public void close() {
    permit.close();
  }

  @Arbiter
  public void after(ZZL_Result result) {
    CircuitSnapshot snapshot = breaker.snapshot();
    result.r3 =
        snapshot.state()
            + " "
            + snapshot.probesInFlight()
            + " "
            + snapshot.successes()
            + "/"
            + snapshot.failures()
            + "/"
            + snapshot.ignored();
  }
}
