package dev.dodproof.ops.timeline;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.LLI_Result;

/**
 * A failing writer refuses an event while its emitter gives up: one of the two counts the loss, not
 * both and not neither.
 */
@JCStressTest
@Outcome(id = "null, ANSWERED, 1", expect = Expect.ACCEPTABLE, desc = "the writer counts")
@Outcome(id = "null, WITHDRAWN, 0", expect = Expect.ACCEPTABLE, desc = "the emitter counts")
@Outcome(expect = Expect.FORBIDDEN, desc = "counted twice or not at all")
@State
public class RefusalStress {

  private final Ticket ticket = new Ticket();
  private int counted;

  @Actor
  public void refuse() {
    ticket.answer(
        () -> {
          counted++;
          return new EmitResult.Lost("");
        });
  }

  @Actor
  public void giveUp(LLI_Result result) {
    Ticket.Unanswered unanswered = ticket.abandon();
    result.r2 = unanswered == null ? "ANSWERED" : unanswered.name();
  }

  @Arbiter
  public void after(LLI_Result result) {
    result.r3 = counted;
  }
}
