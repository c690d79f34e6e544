package dev.dodproof.ops.timeline;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.L_Result;

/**
 * No event is lost or doubled: two threads leave two events each while the writer fetches twice,
 * and then once more. Each is fetched once, and those of one thread in their order.
 */
@JCStressTest
@Outcome(id = "(abAB|aAbB|aABb|AabB|AaBb|ABab)", expect = Expect.ACCEPTABLE, desc = "each once")
@Outcome(expect = Expect.FORBIDDEN, desc = "lost, doubled or out of order")
@State
public class GroupCommitStress {

  private final Intake intake = new Intake(4096);
  private final Taken taken = new Taken();

  @Actor
  public void lower() {
    Taken.add(intake, "a");
    Taken.add(intake, "b");
  }

  @Actor
  public void upper() {
    Taken.add(intake, "A");
    Taken.add(intake, "B");
  }

  @Actor
  public void writer() {
    taken.from(intake);
    taken.from(intake);
  }

  @Arbiter
  public void after(L_Result result) {
    taken.from(intake);
    result.r1 = taken.toString();
  }
}
