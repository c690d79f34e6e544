package dev.dodproof.ops.timeline;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.ZLI_Result;

/**
 * Every emit is answered exactly once: the writer begins and answers while the emitter gives up. An
 * event is either answered, or withdrawn and never begun, or under way and then not answered.
 */
@JCStressTest
@Outcome(id = "true, ANSWERED, 1", expect = Expect.ACCEPTABLE, desc = "answered in time")
@Outcome(id = "true, UNDER_WAY, 0", expect = Expect.ACCEPTABLE, desc = "given up while written")
@Outcome(id = "false, WITHDRAWN, 0", expect = Expect.ACCEPTABLE, desc = "withdrawn, not written")
@Outcome(expect = Expect.FORBIDDEN, desc = "answered twice, or not at all, or both")
@State
public class TicketStress {

  private final Ticket ticket = new Ticket();
  private int answers;

  @Actor
  public void write(ZLI_Result result) {
    result.r1 = ticket.begin();
    if (result.r1) {
      ticket.answer(
          () -> {
            answers++;
            return new EmitResult.Written(0, "");
          });
    }
  }

  @Actor
  public void giveUp(ZLI_Result result) {
    Ticket.Unanswered unanswered = ticket.abandon();
    result.r2 = unanswered == null ? "ANSWERED" : unanswered.name();
  }

  @Arbiter
  public void after(ZLI_Result result) {
    result.r3 = answers;
  }
}
