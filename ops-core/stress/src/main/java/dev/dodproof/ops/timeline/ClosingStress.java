package dev.dodproof.ops.timeline;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.LL_Result;

/** An event that comes while the timeline closes is either refused or fetched, never forgotten. */
@JCStressTest
@Outcome(id = "ACCEPTED, a", expect = Expect.ACCEPTABLE, desc = "before closing")
@Outcome(id = "CLOSED, none", expect = Expect.ACCEPTABLE, desc = "after closing")
@Outcome(expect = Expect.FORBIDDEN, desc = "accepted and forgotten, or refused and written")
@State
public class ClosingStress {

  private final Intake intake = new Intake(4096);
  private final Taken taken = new Taken();

  @Actor
  public void add(LL_Result result) {
    result.r1 = Taken.add(intake, "a");
  }

  @Actor
  public void close() {
    intake.close();
  }

  @Arbiter
  public void after(LL_Result result) {
    taken.from(intake);
    result.r2 = taken.toString();
  }
}
