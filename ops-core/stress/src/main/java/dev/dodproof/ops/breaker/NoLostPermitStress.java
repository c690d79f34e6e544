package dev.dodproof.ops.breaker;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.III_Result;

/**
 * No lost permit: of two probes one is given back while another thread asks. Whether that thread
 * came before or after, in the end every permit that is not out can be had.
 */
@JCStressTest
@Outcome(id = "1, 2, 0", expect = Expect.ACCEPTABLE, desc = "asked after the return")
@Outcome(id = "0, 1, 1", expect = Expect.ACCEPTABLE, desc = "asked before the return")
@Outcome(expect = Expect.FORBIDDEN, desc = "a permit was lost or doubled")
@State
public class NoLostPermitStress {

  private final CircuitBreaker breaker = Subjects.atTheEdge(2, 5);
  private final Permit returned = Subjects.permit(breaker);
  private final Permit kept = Subjects.permit(breaker);

  @Actor
  public void giveBack() {
    returned.close();
  }

  @Actor
  public void ask(III_Result result) {
    result.r1 = Subjects.ask(breaker);
  }

  /** How many are out, and how many more can be had; {@code kept} is one of those out. */
  @Arbiter
  public void after(III_Result result) {
    result.r2 = breaker.snapshot().probesInFlight();
    result.r3 = Subjects.ask(breaker);
    kept.close();
  }
}
